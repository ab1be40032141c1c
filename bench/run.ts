import type { Sizes } from './sizes.ts';

/** What a measurement gets: how much to measure, and a folder that goes when the run is over. */
export interface Run {
  readonly sizes: Sizes;
  readonly folder: string;
}
