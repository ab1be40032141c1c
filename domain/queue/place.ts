/** A place in the line: from when the wait counts, and when somebody fell back to it. Without `fellBackAt` it is the one on arrival. UTC ms. */
export interface Place {
  readonly standing: number;
  readonly fellBackAt?: number;
}
