import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../screen-kit/language.tsx';
import { useModes } from './modes.tsx';
import css from './page.module.css';
import { Scroller } from './scroller.tsx';
import { useLandscape } from './use-landscape.ts';
import { useReadAloud } from './voice.ts';
import { Way } from './way.tsx';

/**
 * One question of the kiosk: what is asked, what can be touched, the one main action.
 * @param props.title the question; it takes the focus, so that a screen reader begins there
 * @param props.spoken what is read aloud, when that was asked for
 * @param props.above what stands beside the question and cannot be touched
 * @param props.action the main action, always in sight
 * @param props.still there is nothing to touch above the main action, so nothing has to be brought lower
 */
export function Page(props: {
  title: string;
  lead?: ReactNode;
  spoken?: string;
  above?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  still?: boolean;
}) {
  const { title, lead, spoken, above, children, action, still = false } = props;
  const { language } = useLanguage();
  const { modes } = useModes();
  const isLying = useLandscape();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another page
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  useReadAloud(modes.read ? (spoken ?? title) : undefined, language);
  return (
    <main className={css.page}>
      <div className={`${css.top} ${still ? css.still : css.touched}`}>
        {above !== undefined && <div className={css.above}>{above}</div>}
        <div className={css.words}>
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {title}
          </h1>
          {lead !== undefined && <p className={css.lead}>{lead}</p>}
        </div>
      </div>
      <Scroller>{children}</Scroller>
      <div className={css.action}>
        {isLying && <Way />}
        {action}
      </div>
    </main>
  );
}
