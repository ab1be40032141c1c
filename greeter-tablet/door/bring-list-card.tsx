import type { GuideService } from '../../contract/views.ts';
import { DocumentDrawing } from '../../screen-kit/icons/document-drawing.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { TicketCard } from '../../screen-kit/ticket-card.tsx';
import { documentOf, hallOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import type { Standing } from '../triage.ts';
import css from './bring-list-card.module.css';
import { useDoor } from './door-context.tsx';

/** The paper that the customer will take away instead of a number. */
export function BringListCard(props: { service: GuideService; standing: Extract<Standing, { kind: 'notMet' }> }) {
  const { service, standing } = props;
  const words = useTexts(texts).refusal;
  const near = useTexts(texts).near;
  const pick = usePick();
  const { guide, triage } = useDoor();
  const hall = hallOf(guide, triage.near.hall);
  const others = standing.reason === 'notForOthers';
  return (
    <TicketCard
      stub={
        <div className={css.stub}>
          {hall && (
            <p>
              <strong>{pick(hall.name)}</strong> · {pick(hall.address)} ({near.chosen})
            </p>
          )}
          <p>{words.alsoHours}</p>
        </div>
      }
    >
      <h3 className={css.title}>{words.slipTitle}</h3>
      <p className={css.service}>{pick(service.name)}</p>
      <p>{standing.bring.length === 0 ? words.nothingListed : others ? words.ownerBrings : words.bring}</p>
      <ul className={css.list}>
        {standing.bring.map((id) => {
          const document = documentOf(guide, id);
          return (
            document && (
              <li key={id}>
                <DocumentDrawing drawing={document.drawing} size="28px" />
                <strong>{pick(document.name)}</strong>
              </li>
            )
          );
        })}
      </ul>
    </TicketCard>
  );
}
