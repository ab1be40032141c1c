import { useCommand } from '../../screen-kit/connection.tsx';
import type { Arrivals } from './arrivals.ts';
import { oneWasAsked } from './arrivals.ts';
import { AskStage } from './ask-stage.tsx';
import { ChooseService } from './choose-service.tsx';
import { useChosenService, useDoor } from './door-context.tsx';
import css from './door-face.module.css';
import { IdleAside } from './idle-aside.tsx';
import { NextAside } from './next-aside.tsx';
import type { Result } from './result.ts';
import { ResultStage } from './result-stage.tsx';

/** The door: which service, are the documents there, what comes of it. One person at a time. */
export function DoorFace(props: {
  result: Result | undefined;
  onResult: (result: Result | undefined) => void;
  arrivals: Arrivals;
  onArrivals: (arrivals: Arrivals) => void;
}) {
  const { result, onResult, arrivals, onArrivals } = props;
  const { guide, triage, tell } = useDoor();
  const sender = useCommand();
  const service = useChosenService();
  const take = (next: Result) => {
    if (!triage.visitId) onArrivals(oneWasAsked(arrivals));
    onResult(next);
  };
  const nextPerson = () => {
    tell({ type: 'nextPerson', language: guide.hall.defaultLanguage });
    onResult(undefined);
  };
  const oneMoreNeed = (of: Result) => {
    tell({ type: 'oneMoreNeed', visitId: of.visitId, issued: issuedAfter(triage.issued, of) });
    onResult(undefined);
  };
  if (result) return <ResultStage result={result} onNext={nextPerson} onMore={() => oneMoreNeed(result)} />;
  return (
    <div className={`${css.door} ${service ? '' : css.choosing}`}>
      <div className={css.left}>{service ? <AskStage service={service} /> : <ChooseService />}</div>
      <aside className={`${css.aside} ${service ? css.next : css.idle}`}>
        {service ? (
          <NextAside service={service} sender={sender} onResult={take} />
        ) : (
          <IdleAside arrivals={arrivals} onArrivals={onArrivals} />
        )}
      </aside>
    </div>
  );
}

function issuedAfter(issued: ReturnType<typeof useDoor>['triage']['issued'], result: Result) {
  if (result.kind !== 'ticket') return issued;
  const { ticketId, number } = result.ticket;
  return [...issued, { ticketId, number, serviceId: result.serviceId }];
}
