// Who answers which query. What looks far back is asked of the thread for the past; what is a look-up is answered at once.
import { BOARD_QUERIES } from '../../contract/board.ts';
import type { QueryAnswers, QueryName, QueryParams } from '../../contract/queries.ts';
import type { BoardQuery } from '../past/answer-board.ts';
import type { Past } from '../past/ask-past.ts';

/** The answer to each query; undefined when what is named is not there. */
export type QueryAnswerers = {
  readonly [N in QueryName]?: (
    params: QueryParams<N>,
  ) => QueryAnswers[N] | undefined | Promise<QueryAnswers[N] | undefined>;
};

/** The board's queries, answered by the thread for the past. */
export function boardAnswers(past: Pick<Past, 'ask'>): QueryAnswerers {
  const names = Object.keys(BOARD_QUERIES) as BoardQuery[];
  return Object.fromEntries(names.map((name) => [name, (params: unknown) => past.ask(name, params)]));
}
