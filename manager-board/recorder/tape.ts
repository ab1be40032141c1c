// A recording as it is played: hour by hour, and within the hour the picture at any moment.
import type { HallPicture, Recording } from '../../contract/board.ts';
import { applyFrame } from './apply-frame.ts';

const HOUR = 3_600_000;
export const SPEEDS = [1, 5, 15, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** The hour that holds a moment: what is fetched at once. UTC ms. */
export function hourOf(at: number): { readonly from: number; readonly to: number } {
  const from = Math.floor(at / HOUR) * HOUR;
  return { from, to: from + HOUR };
}

/** Reads the pictures of one recording; going on from the last moment is quick, going back begins anew. */
export class Tape {
  readonly #recording: Recording;
  #next = 0;
  #picture: HallPicture | undefined;

  constructor(recording: Recording) {
    this.#recording = recording;
    this.#picture = recording.start;
  }

  /** The hall at a moment; undefined when nothing had been recorded by then. @param at UTC ms */
  at(at: number): HallPicture | undefined {
    const { frames, start, begins = 0 } = this.#recording;
    if (at < begins) return undefined;
    const last = frames[this.#next - 1];
    if (last && last.at > at) {
      this.#next = 0;
      this.#picture = start;
    }
    for (let frame = frames[this.#next]; frame && frame.at <= at; frame = frames[this.#next]) {
      if (this.#picture) this.#picture = applyFrame(this.#picture, frame);
      this.#next += 1;
    }
    return this.#picture;
  }
}

/** The instant of a time of day on the hall's clock within a day that begins at `from`. @param minutesAt reads the hall's clock, minutes after midnight */
export function instantAt(from: number, time: string, minutesAt: (instant: number) => number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wanted = hours * 60 + minutes;
  const ahead = (wanted - minutesAt(from) + 24 * 60) % (24 * 60);
  return from + ahead * 60_000;
}

/** Minutes after midnight, from HH:MM. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
