import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { useTicket } from '../desk.tsx';
import { toolTexts } from '../tool-texts.ts';
import css from './held-panel.module.css';

/** What was taken or printed and not yet handed back stays in sight, in amber. [C-22] */
export function HeldPanel() {
  const { ticket } = useTicket();
  const { language } = useLanguage();
  const texts = useTexts(toolTexts).held;
  const { held } = ticket;
  if (held.length === 0)
    return (
      <Panel title={texts.title}>
        <p className={css.none}>{texts.none}</p>
      </Panel>
    );
  return (
    <Panel title={texts.title} aside={texts.count(held.length)} tone="held">
      <ul className={css.list}>
        {held.map((item) => (
          <li key={item.itemId}>
            <b>{item.name[language]}</b>
            <span>{item.toSign ? texts.toSign : texts.toGive}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
