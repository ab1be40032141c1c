/** Ticks a line or takes it away; the order of choosing stays, the first is the counter's own. */
export function toggled(chosen: readonly string[], queueId: string): readonly string[] {
  return chosen.includes(queueId) ? chosen.filter((one) => one !== queueId) : [...chosen, queueId];
}

/** The line becomes the counter's own: it stands first, the others keep their order. */
export function madeOwn(chosen: readonly string[], queueId: string): readonly string[] {
  return [queueId, ...chosen.filter((one) => one !== queueId)];
}

export function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((queueId, place) => queueId === other[place]);
}
