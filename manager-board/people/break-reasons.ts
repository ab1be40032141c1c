import type { BreakReason } from '../../contract/board-commands.ts';

/** Why somebody is away, the frequent ones first. */
export const BREAK_REASONS: readonly BreakReason[] = ['meal', 'rest', 'errand', 'training', 'other'];
