import type { Refusal, RefusalCode } from '../contract/refusals.ts';

export type Data = NonNullable<Refusal['data']>;
export type Sentence = string | ((data: Data) => string);

/** `what` has happened, `next` is what to do; `safe` says what has not been lost where a person would fear it. */
export interface RefusalWords {
  readonly what: Sentence;
  readonly next: Sentence;
  readonly safe?: Sentence;
}
export type RefusalTable = Readonly<Record<RefusalCode, RefusalWords>>;

/** A word or number of the refusal's data; an empty text when the hall did not send it. */
export const of = (data: Data, key: string): string => {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** An amount of the refusal's data in fen; zero when the hall did not send it. */
export const amount = (data: Data, key: string): number => {
  const value = data[key];
  return typeof value === 'number' ? value : 0;
};

/** Where a place of the refusal's data is, such as `counter 3`. */
export function postIn(data: Data, names: Readonly<Record<string, string>>): string {
  const post = data.post as { screen?: string; at?: string } | undefined;
  return post?.screen ? `${names[post.screen] ?? post.screen} ${post.at ?? ''}`.trim() : '';
}
