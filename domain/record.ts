/** A copy with one entry set. */
export function put<V>(record: Readonly<Record<string, V>>, key: string, value: V): Readonly<Record<string, V>> {
  return { ...record, [key]: value };
}

/** A copy with one entry gone; the same record when it was not there. */
export function drop<V>(record: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  if (!(key in record)) return record;
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** A copy with one existing entry changed. */
export function change<V>(
  record: Readonly<Record<string, V>>,
  key: string,
  how: (value: V) => V,
): Readonly<Record<string, V>> {
  const value = record[key];
  if (value === undefined) throw new Error(`nothing to change at '${key}'`);
  return { ...record, [key]: how(value) };
}
