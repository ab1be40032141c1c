import type { ReactNode } from 'react';
import { Button } from '../../screen-kit/button.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { texts } from '../texts.ts';
import css from './list.module.css';
import { ticketTexts } from './texts.ts';
import type { Pages } from './use-pages.ts';

/** A list that is fetched: loading, refused, empty, or its rows and the way to more of them. */
export function ListPanel(props: {
  title: string;
  count: string;
  none: string;
  pages: Pick<Pages<'tickets'>, 'refusal' | 'hasMore' | 'more'> & { readonly rows: readonly unknown[] | undefined };
  children: ReactNode;
}) {
  const t = useTexts(ticketTexts);
  const words = useTexts(texts);
  const { title, count, none, pages, children } = props;
  const { rows, refusal, hasMore, more } = pages;
  return (
    <Panel title={title} aside={rows && <span aria-live="polite">{count}</span>}>
      <RefusalNotice refusal={refusal} />
      {!rows && !refusal && <p className={css.none}>{words.loading}</p>}
      {rows?.length === 0 && <p className={css.none}>{none}</p>}
      {rows && rows.length > 0 && children}
      {hasMore && (
        <div className={css.more}>
          <Button onPress={more}>{t.more}</Button>
        </div>
      )}
    </Panel>
  );
}
