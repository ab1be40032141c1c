import type { Refusal } from '../../contract/refusals.ts';
import type { SetupMessage } from '../../contract/wire.ts';

/** What became of setting up a hall: its folder, the hall's "no", or no answer at all. */
export type Founding =
  | { readonly kind: 'founded'; readonly folder: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'notReached' };

type SetupAnswer =
  | { readonly ok: true; readonly reply?: { readonly folder?: string } }
  | { readonly ok: false; readonly refusal: Refusal };

/** Asks the server to make the real hall. It is never asked twice by itself: a right code works once. */
export async function foundHall(message: SetupMessage): Promise<Founding> {
  try {
    const response = await fetch('/api/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    return foundingOf(await response.json());
  } catch {
    return { kind: 'notReached' };
  }
}

function foundingOf(answer: SetupAnswer): Founding {
  if (answer.ok) return { kind: 'founded', folder: answer.reply?.folder ?? 'data/hall' };
  return { kind: 'refused', refusal: answer.refusal };
}
