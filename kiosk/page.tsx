import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../screen-kit/language.tsx';
import { useModes } from './modes.tsx';
import css from './page.module.css';
import { Scroller } from './scroller.tsx';
import { useReadAloud } from './voice.ts';

/**
 * One question of the kiosk: what is asked, what can be touched, the one main action.
 * @param props.title the question; it takes the focus, so that a screen reader begins there
 * @param props.spoken what is read aloud, when that was asked for
 * @param props.above what stands above the question and cannot be touched
 * @param props.action the main action, always in sight
 */
export function Page(props: {
  title: string;
  lead?: ReactNode;
  spoken?: string;
  above?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
}) {
  const { title, lead, spoken, above, children, action } = props;
  const { language } = useLanguage();
  const { modes } = useModes();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another page
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  useReadAloud(modes.read ? (spoken ?? title) : undefined, language);
  return (
    <main className={css.page}>
      <div className={css.top}>
        {above}
        <div className={css.words}>
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {title}
          </h1>
          {lead !== undefined && <p className={css.lead}>{lead}</p>}
        </div>
      </div>
      <Scroller>{children}</Scroller>
      {action !== undefined && <div className={css.action}>{action}</div>}
    </main>
  );
}
