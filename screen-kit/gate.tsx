import type { ReactNode } from 'react';
import css from './gate.module.css';
import { HallBanners } from './hall-banners.tsx';
import { useTexts } from './language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { kitTexts } from './texts.ts';

/** A card in the middle of the screen, while the screen itself cannot be shown yet. */
export function Gate(props: { title: string; children: ReactNode }) {
  const texts = useTexts(kitTexts);
  return (
    <div className={css.page}>
      <HallBanners stillWorks={texts.stillTrying} />
      <main className={css.gate}>
        <header className={css.head}>
          <h1>{props.title}</h1>
          <LanguageSwitch />
        </header>
        {props.children}
      </main>
    </div>
  );
}
