import { useEffect, useRef } from 'react';
import { Button } from '../../screen-kit/button.tsx';
import { ArrowRight, Plus } from '../../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { texts } from '../texts.ts';
import { DivertedResult } from './diverted-result.tsx';
import { useDoor } from './door-context.tsx';
import { PaperTrouble } from './paper-trouble.tsx';
import { RefusedResult } from './refused-result.tsx';
import type { Result } from './result.ts';
import { paperTrouble } from './result.ts';
import css from './result-stage.module.css';
import { TicketResult } from './ticket-result.tsx';

/** What came of it, as the hall has acknowledged it; one tap and the next person can be asked. */
export function ResultStage(props: { result: Result; onNext: () => void; onMore: () => void }) {
  const { result, onNext, onMore } = props;
  const words = useTexts(texts).result;
  const { view } = useDoor();
  const trouble = paperTrouble(view, result);
  const said = trouble ? <PaperTrouble result={result} trouble={trouble} /> : undefined;
  const stage = useRef<HTMLElement>(null);
  useEffect(() => {
    stage.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const shownAt = useRef(performance.now());
  // The tap that printed was perhaps a double one: it must not wipe away the number that it brought.
  const onceSeen = (act: () => void) => () => {
    if (performance.now() - shownAt.current > 700) act();
  };
  const next = onceSeen(onNext);
  const more = onceSeen(onMore);
  useKeys({ Enter: next, '+': more });
  return (
    <section className={css.stage} ref={stage} tabIndex={-1}>
      <div className={css.card}>
        <div className={css.middle}>
          {result.kind === 'ticket' && <TicketResult result={result} trouble={said} />}
          {result.kind === 'refused' && <RefusedResult result={result} trouble={said} />}
          {result.kind === 'diverted' && <DivertedResult result={result} />}
        </div>
      </div>
      <div className={css.actions}>
        <Button icon={<Plus />} keys="+" onPress={more}>
          {words.more}
        </Button>
        <Button kind="main" wide icon={<ArrowRight />} keys="Enter" onPress={next}>
          {trouble && result.kind === 'ticket' ? words.noted : words.next}
        </Button>
      </div>
    </section>
  );
}
