import type { Call } from '../../contract/views.ts';

export const NOW = Date.parse('2026-03-02T10:30:00+08:00');

/** A call of a hall display, made `ago` milliseconds before NOW. */
export function aCall(callId: string, ago = 0, changes: Partial<Call> = {}): Call {
  return {
    callId,
    at: NOW - ago,
    ticketId: `ticket of ${callId}`,
    number: 'A001',
    counterId: '3',
    language: 'zh-CN',
    again: false,
    ...changes,
  };
}
export const idsOf = (calls: readonly Call[]): readonly string[] => calls.map(({ callId }) => callId);
