import { useCallback, useEffect, useState } from 'react';
import type { QueryAnswers, QueryInput } from '../../contract/queries.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { useHall } from '../../screen-kit/connection.tsx';

type Paged = 'tickets' | 'turnedAway';
type Row<N extends Paged> = QueryAnswers[N]['rows'][number];
/** A list as far as it has been fetched. */
export interface Pages<N extends Paged> {
  readonly rows: readonly Row<N>[] | undefined;
  readonly count: number;
  readonly refusal: Refusal | undefined;
  readonly hasMore: boolean;
  readonly more: () => void;
}

const PAGE = 50;
const AGAIN_MS = 15_000;

/** A list page by page: all pages that were opened are asked again from time to time, so that a list of today stays true. */
export function usePages<N extends Paged>(name: N, params: QueryInput<N>): Pages<N> {
  const hall = useHall();
  const words = JSON.stringify(params);
  const [pages, setPages] = useState({ words, count: 1 });
  const [known, setKnown] = useState<{ words: string; rows: readonly Row<N>[]; count: number }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const wanted = pages.words === words ? pages.count : 1;
  useEffect(() => {
    let current = true;
    const fetchAll = async () => {
      const rows: Row<N>[] = [];
      let count = 0;
      for (let after = 0; after < wanted * PAGE; after += PAGE) {
        const answer = await hall.query(name, { ...JSON.parse(words), after, limit: PAGE });
        if (!current) return;
        if (!answer.ok) return setRefusal(answer.refusal);
        rows.push(...(answer.reply.rows as readonly Row<N>[]));
        count = answer.reply.count;
        if (rows.length >= count) break;
      }
      setRefusal(undefined);
      setKnown({ words, rows, count });
    };
    void fetchAll();
    const timer = setInterval(() => void fetchAll(), AGAIN_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [hall, name, words, wanted]);
  const list = known?.words === words ? known : undefined;
  const more = useCallback(() => setPages({ words, count: wanted + 1 }), [words, wanted]);
  return {
    rows: list?.rows,
    count: list?.count ?? 0,
    refusal,
    hasMore: (list?.rows.length ?? 0) < (list?.count ?? 0),
    more,
  };
}
