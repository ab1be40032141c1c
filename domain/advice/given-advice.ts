import type { Proposal } from '../futures/advise.ts';

/** An advice as the hall remembers it, for as long as its figures mean anything. */
export interface GivenAdvice extends Pick<Proposal, 'kind' | 'counterId' | 'queueId' | 'foretold'> {
  readonly limitMs: number;
  readonly taken: boolean;
}
