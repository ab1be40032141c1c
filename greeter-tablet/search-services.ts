// [F-22] whoever cannot name the service is found it by the words that people really say, in either language, or by pinyin.
import type { GuideService } from '../contract/views.ts';

/** A service that was found, and the name or everyday word that the typed text has met. */
export interface SearchHit {
  readonly service: GuideService;
  readonly word: string;
}

/** How well a text meets what was typed; smaller is better. */
const SAME = 0;
const PREFIX = 1;
const WORD = 2;
const WITHIN = 3;
/** The customer's whole sentence holds a word of ours. */
const SENTENCE = 4;
const NOT = 9;

interface Typed {
  /** Letters and figures alone, small and half width. */
  readonly bare: string;
  readonly words: readonly string[];
  readonly latin: boolean;
}
interface Found extends SearchHit {
  readonly order: readonly number[];
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const wordsOf = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const bareOf = (text: string) => wordsOf(text).join('');

/**
 * Finds services by name, everyday word, pinyin (buka) or initials (bk). The beginning of a text goes before the
 * beginning of a word in it, that before any other place in it; names go before everyday words.
 * @param services the guide's services in the hall's own order, which settles what is equal otherwise
 * @param typed what was typed, in any width, case and spacing
 * @returns each service at most once, best first; empty when nothing was typed
 */
export function searchServices(services: readonly GuideService[], typed: string): readonly SearchHit[] {
  const words = wordsOf(typed);
  const bare = words.join('');
  if (bare === '') return [];
  const query: Typed = { bare, words, latin: /^[a-z0-9]+$/.test(bare) };
  return services
    .map((service, index) => bestOf(service, query, index))
    .filter((found) => found !== undefined)
    .sort((one, other) => compare(one.order, other.order))
    .map(({ service, word }) => ({ service, word }));
}

function bestOf(service: GuideService, query: Typed, index: number): Found | undefined {
  const meetings = [...chinese(service, query), ...english(service, query)].filter(({ rank }) => rank < NOT);
  const best = meetings.sort((one, other) => one.rank - other.rank || one.field - other.field)[0];
  if (!best) return undefined;
  return { service, word: best.word, order: [best.rank, best.field, service.frequent ? 0 : 1, index] };
}

interface Meeting {
  readonly word: string;
  readonly rank: number;
  /** 0 for a name of the service, 1 for an everyday word. */
  readonly field: number;
}

/** The guide's pinyin and initials stand in the order of name, short name and Chinese search words. */
function chinese(service: GuideService, query: Typed): Meeting[] {
  const texts = [service.name['zh-CN'], service.short['zh-CN'], ...service.searchWords['zh-CN']];
  return texts.map((word, at) => {
    // Initials say so little that the whole of them counts as a beginning.
    const initials = Math.max(PREFIX, spelling(service.initials[at], query, 2));
    const spelled = query.latin ? [spelling(service.pinyin[at], query, 3), initials] : [];
    return { word, rank: Math.min(written(word, query), ...spelled), field: at < 2 ? 0 : 1 };
  });
}

function english(service: GuideService, query: Typed): Meeting[] {
  const texts = [service.name.en, service.short.en, ...service.searchWords.en];
  return texts.map((word, at) => ({ word, rank: written(word, query), field: at < 2 ? 0 : 1 }));
}

function written(text: string, { bare, words, latin }: Typed): number {
  const own = wordsOf(text);
  const whole = own.join('');
  if (whole === bare) return SAME;
  if (whole.startsWith(bare)) return PREFIX;
  if (own.some((_, at) => own.slice(at).join('').startsWith(bare))) return WORD;
  if (words.length > 1 && words.every((asked) => own.some((word) => word.startsWith(asked)))) return WORD;
  // one Latin letter inside a word says nothing
  if ((bare.length > 1 || !latin) && whole.includes(bare)) return WITHIN;
  return whole.length > 1 && sentenceHolds(words, bare, own) ? SENTENCE : NOT;
}

/** Latin words have to stand in the sentence as words; Chinese has no spaces to go by. */
function sentenceHolds(words: readonly string[], bare: string, own: readonly string[]): boolean {
  const whole = own.join('');
  if (!/^[a-z0-9]+$/.test(whole)) return bare.includes(whole);
  return whole.length > 2 && words.some((_, at) => own.every((word, offset) => words[at + offset] === word));
}

/** @param least letters from which a place in the middle counts; fewer would meet everything */
function spelling(spelled: string | undefined, { bare }: Typed, least: number): number {
  if (!spelled) return NOT;
  if (spelled === bare) return SAME;
  if (spelled.startsWith(bare)) return PREFIX;
  return bare.length >= least && spelled.includes(bare) ? WITHIN : NOT;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Whether two texts are the same word for this search, so that a tile does not say its own name twice. */
export const sameWord = (one: string, other: string): boolean => bareOf(one) === bareOf(other);
