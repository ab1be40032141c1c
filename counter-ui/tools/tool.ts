import type { AskedNeed } from './need.ts';

/** What stands open above the desk. */
export type Tool =
  | { readonly name: 'help' }
  | { readonly name: 'setAside' }
  | { readonly name: 'transfer' }
  | { readonly name: 'park' }
  | { readonly name: 'add' }
  | { readonly name: 'skip'; readonly step: string }
  | { readonly name: 'refuse'; readonly need?: AskedNeed };

export interface ToolProps {
  readonly onClose: () => void;
}
