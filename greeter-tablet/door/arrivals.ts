// [G-14] people who came in together: each is noted until somebody has asked them, so that nobody is lost.

/** When each of those who have not been asked yet came in, on the hall's clock; the longest waiting first. */
export type Arrivals = readonly number[];
export const noArrivals: Arrivals = [];

/** More than this nobody can keep in mind at one door. */
const MOST = 30;

export const oneMoreCame = (arrivals: Arrivals, now: number): Arrivals =>
  arrivals.length < MOST ? [...arrivals, now] : arrivals;
/** The last tap was a mistake. */
export const oneFewerCame = (arrivals: Arrivals): Arrivals => arrivals.slice(0, -1);
/** Whoever came first has been seen to. */
export const oneWasAsked = (arrivals: Arrivals): Arrivals => arrivals.slice(1);
