import { useTexts } from '../../screen-kit/language.tsx';
import { useTicket } from '../desk.tsx';
import { serviceOf } from '../names.ts';
import { toolTexts } from '../tool-texts.ts';
import type { AskedNeed } from './need.ts';
import css from './refuse-dialog.module.css';

/** What is said to the customer, in the customer's language: what is needed, why, and the polite request. [C-23] */
export function RefusalCard(props: { need: AskedNeed; missing: readonly string[] }) {
  const { ticket, guide } = useTicket();
  const { say } = useTexts(toolTexts).refuse;
  const { language } = ticket;
  const words = toolTexts[language].refuse;
  const { serviceId, comesAs } = props.need;
  const service = serviceOf(guide, serviceId);
  const isForOthers = service !== undefined && service.documents[comesAs] === undefined;
  const names = props.missing.map((id) => guide.documents.find((known) => known.id === id)?.name[language] ?? id);
  return (
    <section className={css.card}>
      <h3>{say}</h3>
      <div lang={language}>
        {isForOthers && <p className={css.ask}>{words.notOthers[comesAs]}</p>}
        {names.length > 0 && (
          <p className={css.ask}>
            {words.needs(service?.short[language] ?? serviceId, names.join(language === 'en' ? ', ' : '、'))}
          </p>
        )}
        <p>{service?.why?.[language] ?? words.rights}</p>
        {service?.why && <p>{words.rights}</p>}
        <p>{words.come}</p>
      </div>
    </section>
  );
}
