// One person at the kiosk, from the first touch until the next person: nothing of it is kept.
import type { CommandReply } from '../contract/commands.ts';
import type { ComesAs } from '../contract/words.ts';
import type { Bringing, Step } from './path.ts';

/** What was given to the person; it stays until it has been seen. */
export type Given =
  | {
      readonly what: 'number';
      readonly serviceId: string;
      readonly comesAs: ComesAs;
      readonly reply: CommandReply<'issueTicket'>;
    }
  /** `hall`: the one proposed instead of this. */
  | { readonly what: 'bringList'; readonly step: Bringing; readonly hall: string | undefined };

export interface Session {
  readonly step: Step;
  /** The steps before this one, for going back. */
  readonly trail: readonly Step[];
  /** The class of the queue that was chosen, such as the priority lane. */
  readonly classId: string | undefined;
  /** The visit, once the hall has made one: one person, one visit. */
  readonly visitId: string | undefined;
  readonly given: Given | undefined;
}

export type Move =
  | { readonly type: 'go'; readonly to: Step }
  | { readonly type: 'back' }
  | { readonly type: 'lane'; readonly classId: string | undefined }
  | { readonly type: 'visit'; readonly visitId: string }
  | { readonly type: 'give'; readonly given: Given }
  /** The same person wants something else: the visit goes on. */
  | { readonly type: 'another' }
  | { readonly type: 'leave' };

const START: Step = { at: 'start' };
export const NOBODY: Session = { step: START, trail: [], classId: undefined, visitId: undefined, given: undefined };

/** The session after what the person, or the hall, has done. */
export function move(session: Session, done: Move): Session {
  switch (done.type) {
    case 'go':
      return { ...session, step: done.to, trail: [...session.trail, session.step] };
    case 'back':
      return { ...session, step: session.trail[session.trail.length - 1] ?? START, trail: session.trail.slice(0, -1) };
    case 'lane':
      return { ...session, classId: done.classId };
    case 'visit':
      return { ...session, visitId: done.visitId };
    case 'give':
      return { ...session, given: done.given };
    case 'another':
      return { ...NOBODY, visitId: session.visitId };
    case 'leave':
      return NOBODY;
    default:
      return done satisfies never;
  }
}

/** Whether somebody has begun something that the next person must not find. */
export function isBegun({ step, classId, visitId, given }: Session): boolean {
  return step.at !== 'start' || classId !== undefined || visitId !== undefined || given !== undefined;
}
