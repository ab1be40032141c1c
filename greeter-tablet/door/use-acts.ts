import type { Refusal } from '../../contract/refusals.ts';
import type { GuideService } from '../../contract/views.ts';
import type { CommandSender } from '../../screen-kit/connection.tsx';
import { diversionOf, refusalOf, standingOf, ticketOf } from '../triage.ts';
import { useDoor } from './door-context.tsx';
import type { Result } from './result.ts';

/** What can come of a need. Each resolves when the hall has answered. */
export interface Acts {
  readonly print: (service: GuideService) => Promise<void>;
  readonly refuse: (service: GuideService) => Promise<void>;
  readonly divert: (service: GuideService) => Promise<void>;
}

/** Sends what has been triaged and hands on what the hall says. */
export function useActs({ send }: CommandSender, onResult: (result: Result) => void): Acts {
  const { triage, tell } = useDoor();
  const { language } = triage;
  // The hall ends a visit that has nothing left in it after a while: the next press begins a new one.
  const refused = ({ code }: Refusal) => {
    if (code === 'unknownVisit') tell({ type: 'unknownVisit' });
  };
  const hallChosen = triage.near.hall ? { hallId: triage.near.hall } : {};
  return {
    async print(service) {
      const answer = await send('issueTicket', ticketOf(service, triage));
      if (!answer.ok) return refused(answer.refusal);
      const { visitId } = answer.reply;
      onResult({ kind: 'ticket', visitId, serviceId: service.id, language, ticket: answer.reply });
    },
    async refuse(service) {
      const answer = await send('refuseService', refusalOf(service, triage));
      if (!answer.ok) return refused(answer.refusal);
      const { visitId, missing, printJobId } = answer.reply;
      const standing = standingOf(service, triage);
      const bring = missing.length > 0 || standing.kind !== 'notMet' ? missing : standing.bring;
      const common = { visitId, serviceId: service.id, language, ...hallChosen };
      onResult({ kind: 'refused', ...common, bring, ...(printJobId ? { printJobId } : {}) });
    },
    async divert(service) {
      const diversion = diversionOf(service, triage);
      const answer = await send('divertVisit', diversion);
      if (!answer.ok) return refused(answer.refusal);
      const common = { visitId: answer.reply.visitId, serviceId: service.id, language };
      const hall = diversion.to === 'otherHall' ? hallChosen : {};
      onResult({ kind: 'diverted', ...common, ...hall, to: diversion.to });
    },
  };
}
