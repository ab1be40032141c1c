// What the kiosk asks of the hall, made from what the person has touched.
import type { CommandInput, DocumentCheck } from '../contract/commands.ts';
import type { GuideView } from '../contract/views.ts';
import type { ComesAs, Language } from '../contract/words.ts';
import type { Bringing, Channel } from './path.ts';
import type { Session } from './session.ts';

/** A service, and for whom. */
export interface Wish {
  readonly serviceId: string;
  readonly comesAs: ComesAs;
}
/** Where the person would rather go: near home or near work. `hall` as it was shown, so that paper and screen agree. */
export interface NearTo {
  readonly basis: 'home' | 'work';
  readonly district: string;
  readonly hall: string | undefined;
}
/** Who asks, where and in which language; the language travels with the ticket and every slip. */
export interface Asking {
  readonly guide: GuideView;
  readonly session: Session;
  readonly language: Language;
}

const visitOf = ({ visitId }: Session) => (visitId === undefined ? {} : { visitId });

/** What the person says of their documents: all there and valid, but for those named. */
export function documentChecks(guide: GuideView, wish: Wish, missing: readonly string[]): DocumentCheck[] {
  const service = guide.services.find(({ id }) => id === wish.serviceId);
  const required = service?.documents[wish.comesAs] ?? [];
  return required.map((document) => {
    const isHere = !missing.includes(document);
    return { document, present: isHere, valid: isHere };
  });
}

/** A number, after the person has said that all documents are there. */
export function ticketRequest(
  { guide, session, language }: Asking,
  { serviceId, comesAs }: Wish,
): CommandInput<'issueTicket'> {
  const { classId } = session;
  const lane = classId === undefined ? {} : { classId };
  const documents = documentChecks(guide, { serviceId, comesAs }, []);
  return { ...visitOf(session), ...lane, serviceId, comesAs, documents, language };
}

/** A list of what to bring, and where it could be done instead. [G-16, G-17] */
export function bringRequest(
  { guide, session, language }: Asking,
  { serviceId, comesAs, missing }: Bringing,
  near: NearTo | undefined,
): CommandInput<'refuseService'> {
  const documents = documentChecks(guide, { serviceId, comesAs }, missing);
  return { ...visitOf(session), serviceId, comesAs, documents, language, printBringList: true, ...nearTo(near) };
}

function nearTo(near: NearTo | undefined): Pick<CommandInput<'refuseService'>, 'nearTo'> {
  if (!near) return {};
  const { basis, district, hall } = near;
  return { nearTo: { basis, district, ...(hall === undefined ? {} : { hall }) } };
}

/** The person would rather do it without a counter. */
export function elsewhereRequest(
  { session, language }: Asking,
  { serviceId, comesAs }: Wish,
  to: Channel,
): CommandInput<'divertVisit'> {
  return { ...visitOf(session), serviceId, comesAs, language, to };
}
