// [G-03, G-04, G-10] before the number is printed: its letter, the counters, people ahead, minutes, where to wait.
import type { GuideService } from '../../contract/views.ts';
import { Chip } from '../../screen-kit/chip.tsx';
import { useLanguage, usePick, useTexts } from '../../screen-kit/language.tsx';
import { Notice } from '../../screen-kit/notice.tsx';
import { Numberplate } from '../../screen-kit/numberplate.tsx';
import { TicketCard } from '../../screen-kit/ticket-card.tsx';
import { classFor, counterLabels, documentOf, placeOf, prefixOf, queueOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import css from './will-card.module.css';

/** @param props.documents what the paper will ask the customer to have ready */
export function WillCard({ service, documents }: { service: GuideService; documents: readonly string[] }) {
  const words = useTexts(texts);
  const pick = usePick();
  const { guide, triage } = useDoor();
  const queue = queueOf(guide, service.queue);
  const visitor = classFor(guide, triage.classId ?? triage.listed?.classId, triage.needs);
  const letter = prefixOf(queue, visitor);
  const waitAt = placeOf(guide, queue?.waitAt);
  return (
    <>
      <SecondTicket service={service} />
      <TicketCard
        stub={
          <div className={css.stub}>
            {waitAt && <strong>{words.will.waitAt(pick(waitAt.name))}</strong>}
            {documents.length > 0 && (
              <p>
                {words.will.onPaper}: {documents.map((id) => nameOf(documentOf(guide, id)?.name, pick)).join(' · ')}
              </p>
            )}
            <p>{words.will.language(words.languages[triage.language])}</p>
          </div>
        }
      >
        <div className={css.top}>
          <span className={css.letter}>
            <Numberplate number={letter} size="xl" />
            <span className="unseen">{words.will.letter(letter)}</span>
          </span>
          <Expected service={service} priority={(visitor?.headStartMinutes ?? 0) > 0} />
        </div>
        {visitor && <Chip state="priority">{pick(visitor.name)}</Chip>}
      </TicketCard>
    </>
  );
}

const nameOf = (name: Parameters<ReturnType<typeof usePick>>[0] | undefined, pick: ReturnType<typeof usePick>) =>
  name ? pick(name) : '';

/** What the paper will promise [K-33]; who goes ahead of others meets at most as many people and waits at most as long. */
function Expected({ service, priority }: { service: GuideService; priority: boolean }) {
  const words = useTexts(texts).will;
  const { language } = useLanguage();
  const { guide, view } = useDoor();
  const standing = view.services.find(({ serviceId }) => serviceId === service.id);
  if (!standing) return null;
  const { ahead, withinMinutes, counters } = standing;
  return (
    <div className={css.expected}>
      <strong>{words.counters(counterLabels(guide, counters, language))}</strong>
      <span>{priority ? words.aheadAtMost(ahead) : words.ahead(ahead)}</span>
      <span>{withinMinutes ? words.within(withinMinutes) : words.unstaffed}</span>
    </div>
  );
}

/** [L-39] one person, one number for one service: a second one is said before it is made. */
function SecondTicket({ service }: { service: GuideService }) {
  const words = useTexts(texts).will;
  const { view, triage } = useDoor();
  const live = [...view.waiting, ...view.called, ...view.missing, ...view.parked];
  const first = triage.issued.find(
    ({ serviceId, ticketId }) => serviceId === service.id && live.some((ticket) => ticket.ticketId === ticketId),
  );
  return first ? <Notice tone="caution">{words.second(first.number)}</Notice> : null;
}
