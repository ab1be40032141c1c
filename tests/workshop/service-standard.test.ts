// docs/service-standard.md is the product's own edition of the rules: what it says of the code has to be true.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = [
  ...readFileSync('docs/service-standard.md', 'utf8').matchAll(/^\| ([A-Z]-\d{2}) \| (.+?) \| (.+?) \|$/gm),
].map(([, rule, , where]) => ({ rule, where: where ?? '' }));

test('every rule stands there once, with the places where it lives', () => {
  expect(rows.length).toBeGreaterThan(40);
  expect(new Set(rows.map(({ rule }) => rule)).size).toBe(rows.length);
  const places = rows.flatMap(({ rule, where }) =>
    [...where.matchAll(/`([^`]+)`/g)].map(([, path]) => ({ rule, path: path ?? '' })),
  );
  expect(places.filter(({ path }) => !existsSync(path))).toEqual([]);
});
