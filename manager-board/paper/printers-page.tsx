import type { GuideView, PrintersView } from '../../contract/views.ts';
import { Clock } from '../../screen-kit/clock.tsx';
import { HallBanners } from '../../screen-kit/hall-banners.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { LanguageSwitch } from '../../screen-kit/language-switch.tsx';
import { PrinterColumn } from './printer-column.tsx';
import css from './printers-page.module.css';
import { paperTexts } from './texts.ts';

/** The printers side by side, the paper hanging out of them. */
export function PrintersPage(props: { view: PrintersView; guide: GuideView }) {
  const { view, guide } = props;
  const t = useTexts(paperTexts);
  const pick = usePick();
  return (
    <div className={css.screen}>
      <HallBanners stillWorks={t.stillWorks} />
      <header className={css.bar}>
        <div>
          <h1 className={css.title}>
            {t.title} <span className={css.hall}>{pick(guide.hall.name)}</span>
          </h1>
          <p className={css.intro}>{t.intro}</p>
        </div>
        <div className={css.right}>
          <a className={css.link} href="/manager">
            {t.toBoard}
          </a>
          <span className={css.clock}>
            <Clock />
          </span>
          <LanguageSwitch />
        </div>
      </header>
      <main className={css.printers}>
        {view.printers.map((printer) => (
          <PrinterColumn key={printer.id} printer={printer} jobs={view.jobs} guide={guide} />
        ))}
      </main>
    </div>
  );
}
