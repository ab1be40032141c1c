import type { Language } from '../contract/words.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const two = (n: number) => String(n).padStart(2, '0');

/** Whole minutes that have passed, from milliseconds; never negative. */
export const wholeMinutes = (ms: number): number => Math.max(0, Math.floor(ms / MINUTE));

/** How long something lasts, as m:ss or h:mm:ss, from milliseconds. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A time of day on the hall's own clock, HH:MM. */
export function timeOfDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

/** A date on the hall's own calendar, with its weekday: 11月22日星期日 or Sunday 22 November. */
export function dateOfDay(at: number, timeZone: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { timeZone, month: 'long', day: 'numeric', weekday: 'long' }).format(at);
}

/** An amount of fen as figures with two decimals: 3750 is ¥37.50. */
export function money(fen: number, symbol = '¥'): string {
  const sign = fen < 0 ? '−' : '';
  const whole = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${symbol}${whole}.${two(Math.abs(fen) % 100)}`;
}

/** The amount in fen that somebody has typed as yuan (37.5, 37.50, 37); undefined when it is none. */
export function fenFrom(typed: string): number | undefined {
  const match = /^(\d{1,6})(?:[.。](\d{0,2}))?$/.exec(typed.trim());
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** One or many in English: plural(1, 'person', 'people'). Chinese needs none. */
export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
