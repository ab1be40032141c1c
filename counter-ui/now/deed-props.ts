import type { ReactNode } from 'react';
import type { DeskStepView } from '../../contract/views.ts';
import type { Tool } from '../tools/tool.ts';

/** What a deed needs to draw its card: the step, its words and where other windows open. */
export interface DeedProps {
  readonly step: DeskStepView;
  readonly onTool: (tool: Tool) => void;
  /** Draws the card with the step's own words around what the deed adds. */
  readonly card: (parts: { children?: ReactNode; actions: ReactNode }) => ReactNode;
}
