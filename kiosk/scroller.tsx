import type { ReactNode } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../screen-kit/button.tsx';
import { ArrowDown, ArrowUp } from '../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import css from './scroller.module.css';
import { texts } from './texts.ts';

interface Reach {
  readonly above: boolean;
  readonly below: boolean;
}
const SLACK = 4;
const STEP = 0.8;

/** Holds what may be longer than the screen. Nobody has to know how to scroll: buttons say that there is more. */
export function Scroller(props: { children: ReactNode }) {
  const words = useTexts(texts);
  const ref = useRef<HTMLDivElement>(null);
  const [reach, setReach] = useState<Reach>({ above: false, below: false });
  const look = useCallback(() => {
    const box = ref.current;
    if (!box) return;
    const above = box.scrollTop > SLACK;
    const below = box.scrollTop + box.clientHeight < box.scrollHeight - SLACK;
    setReach((known) => (known.above === above && known.below === below ? known : { above, below }));
  }, []);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const watcher = new ResizeObserver(look);
    watcher.observe(box);
    if (box.firstElementChild) watcher.observe(box.firstElementChild);
    return () => watcher.disconnect();
  }, [look]);
  const scroll = (direction: 1 | -1) => {
    const box = ref.current;
    box?.scrollBy({ top: direction * box.clientHeight * STEP, behavior: 'smooth' });
  };
  const isLong = reach.above || reach.below;
  return (
    <div className={css.holder}>
      <div ref={ref} className={css.scroller} onScroll={look}>
        <div className={css.content}>{props.children}</div>
      </div>
      {isLong && (
        <div className={css.bar}>
          {reach.above ? (
            <Button icon={<ArrowUp />} onPress={() => scroll(-1)}>
              {words.moreAbove}
            </Button>
          ) : (
            <span />
          )}
          {reach.below && (
            <Button icon={<ArrowDown />} onPress={() => scroll(1)}>
              {words.moreBelow}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
