// Where somebody is on the board, as the address says it: a reload, the browser's "back" and a shared link lead there.
import type { Outcome } from '../contract/views.ts';

export const PAGES = ['now', 'tickets', 'day', 'people', 'recorder', 'plan'] as const;
/** The pages of the board; a ticket's story belongs to the page of tickets. */
export type Page = (typeof PAGES)[number];

export const LIST_STATES = ['live', 'waiting', 'called', 'serving', 'parked', 'missing', 'ended'] as const;
export const LIST_OUTCOMES = ['served', 'refused', 'diverted', 'gaveUp', 'noShow', 'cancelled', 'dayEnded'] as const;
/** Which tickets a list holds; without a day it is today's. */
export interface TicketList {
  readonly day?: string;
  readonly queue?: string;
  readonly counter?: string;
  readonly service?: string;
  readonly status?: (typeof LIST_STATES)[number];
  readonly outcome?: Outcome;
  readonly number?: string;
  readonly order?: 'waited';
  /** Not tickets, but those who were refused a service or sent elsewhere. */
  readonly away?: 'refused' | 'diverted';
  readonly reason?: string;
  readonly document?: string;
}
export type Where =
  | { readonly page: 'now' | 'people' | 'plan' }
  | { readonly page: 'tickets'; readonly list: TicketList }
  | { readonly page: 'tickets'; readonly ticketId: string }
  | { readonly page: 'day'; readonly day?: string }
  /** `time` on the hall's clock, HH:MM. */
  | { readonly page: 'recorder'; readonly day?: string; readonly time?: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What each word of a list may be; what is not, is left out. */
const LIST: { readonly [K in keyof TicketList]-?: (text: string) => boolean } = {
  day: (text) => DAY.test(text),
  queue: (text) => SLUG.test(text),
  counter: (text) => SLUG.test(text),
  service: (text) => SLUG.test(text),
  status: (text) => LIST_STATES.some((state) => state === text),
  outcome: (text) => LIST_OUTCOMES.some((outcome) => outcome === text),
  number: (text) => /^[\w-]{1,12}$/.test(text),
  order: (text) => text === 'waited',
  away: (text) => text === 'refused' || text === 'diverted',
  reason: (text) => /^\w{1,40}$/.test(text),
  document: (text) => SLUG.test(text),
};

/** The place that an address names; anything that is none is the hall as it stands. @param hash as `location.hash` has it */
export function whereIn(hash: string): Where {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [page, first, second] = path.split('/').map(decoded);
  switch (page) {
    case 'tickets':
      return first ? { page, ticketId: first } : { page, list: listIn(query) };
    case 'day':
      return { page, ...(first && DAY.test(first) ? { day: first } : {}) };
    case 'recorder':
      return {
        page,
        ...(first && DAY.test(first) ? { day: first } : {}),
        ...(second && TIME.test(second) ? { time: second } : {}),
      };
    case 'people':
    case 'plan':
      return { page };
    default:
      return { page: 'now' };
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function listIn(query: string): TicketList {
  const words = [...new URLSearchParams(query)].filter(([key, text]) => LIST[key as keyof TicketList]?.(text));
  return Object.fromEntries(words);
}

/** The address of a place, with its `#`. */
export function hashOf(where: Where): string {
  switch (where.page) {
    case 'tickets': {
      if ('ticketId' in where) return `#tickets/${encodeURIComponent(where.ticketId)}`;
      const words = new URLSearchParams(Object.entries(where.list).filter(([, text]) => text)).toString();
      return words ? `#tickets?${words}` : '#tickets';
    }
    case 'day':
      return where.day ? `#day/${where.day}` : '#day';
    case 'recorder':
      return `#recorder${where.day ? `/${where.day}` : ''}${where.day && where.time ? `/${where.time}` : ''}`;
    case 'now':
    case 'people':
    case 'plan':
      return `#${where.page}`;
    default:
      return where satisfies never;
  }
}

/** The address of a list. */
export const listHash = (list: TicketList): string => hashOf({ page: 'tickets', list });
/** The address of a ticket's story. */
export const ticketHash = (ticketId: string): string => hashOf({ page: 'tickets', ticketId });
