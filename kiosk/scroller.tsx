import type { ReactNode } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../screen-kit/button.tsx';
import { ArrowDown, ArrowUp } from '../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import css from './scroller.module.css';
import { texts } from './texts.ts';
import { useLandscape } from './use-landscape.ts';

interface Reach {
  readonly above: boolean;
  readonly below: boolean;
}
const SLACK = 4;
const STEP = 0.8;

/** Holds what may be longer than the screen. Nobody has to know how to scroll: buttons say that there is more. */
export function Scroller(props: { children: ReactNode }) {
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
  return (
    <div className={css.holder}>
      <section ref={ref} className={css.scroller} onScroll={look} tabIndex={reach.above || reach.below ? 0 : undefined}>
        <div className={css.content}>{props.children}</div>
      </section>
      <More reach={reach} onScroll={scroll} />
    </div>
  );
}

/** Up and down, as far as there is anything; with words where there is room for them. */
function More(props: { reach: Reach; onScroll: (direction: 1 | -1) => void }) {
  const words = useTexts(texts);
  const isLying = useLandscape();
  const { reach, onScroll } = props;
  if (!reach.above && !reach.below) return null;
  const up = isLying ? { label: words.moreAbove } : { children: words.moreAbove };
  const down = isLying ? { label: words.moreBelow } : { children: words.moreBelow };
  return (
    <div className={css.bar}>
      {reach.above ? <Button icon={<ArrowUp />} onPress={() => onScroll(-1)} {...up} /> : <span />}
      {reach.below && <Button icon={<ArrowDown />} onPress={() => onScroll(1)} {...down} />}
    </div>
  );
}
