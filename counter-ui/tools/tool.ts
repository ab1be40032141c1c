import type { AskedNeed } from './need.ts';

/** What interrupts a visit and has a window of its own. */
export type Interruption = 'bystander' | 'leave' | 'order' | 'unmet' | 'mistake' | 'refund' | 'left';

/** What stands open above the desk. */
export type Tool =
  | { readonly name: 'help' }
  | { readonly name: 'setAside' }
  | { readonly name: 'drawer' }
  | { readonly name: 'interrupted' }
  | { readonly [I in Interruption]: { readonly name: I } }[Interruption]
  | { readonly name: 'transfer' }
  | { readonly name: 'park' }
  | { readonly name: 'add' }
  | { readonly name: 'skip'; readonly step: string }
  | { readonly name: 'refuse'; readonly need?: AskedNeed };

export interface ToolProps {
  readonly onClose: () => void;
}
