import { describe, expect, test } from 'vitest';
import type { Pack } from '../../contract/pack.ts';
import { describeFaults, loadPack } from '../../server/packs/load-pack.ts';
import { TELECOM, telecomPack } from './telecom-source.ts';

const pack = telecomPack();
const HAN = /\p{Script=Han}/u;
const ASKED_FOR = [
  'new-number',
  'sim-replacement',
  'plan-change',
  'line-removal',
  'number-cancellation',
  'ownership-transfer',
  'bill-payment',
  'recharge',
  'invoice',
  'itemised-bill',
  'broadband-new',
  'broadband-move',
  'broadband-fault',
  'broadband-plan',
  'roaming',
  'family-plan',
  'device-purchase',
  'password-reset',
  'realname-update',
  'number-unlock',
  'complaint',
  'enquiry',
  'business-account',
];

/** Every pair of texts in the pack with its place. */
function texts(value: unknown, place = ''): { place: string; zh: string; en: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const pair = value as Record<string, unknown>;
  if (typeof pair['zh-CN'] === 'string') return [{ place, zh: pair['zh-CN'], en: String(pair.en) }];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${place}.${key}`));
}

function documentsFor(service: Pack['services'][number]): string[] {
  return Object.values(service.documents).flat();
}

describe('the telecom hall', () => {
  test('opens without a fault', () => {
    const loaded = loadPack(TELECOM);
    expect(loaded.ok ? '' : describeFaults(loaded.faults)).toBe('');
    expect(loaded.ok && loaded.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('offers what people come to a telecom hall for', () => {
    const ids = pack.services.map((service) => service.id);
    expect(ids).toEqual(expect.arrayContaining(ASKED_FOR));
    expect(ids.length).toBeGreaterThanOrEqual(20);
  });

  test('says everything in Chinese and in English, and mixes neither', () => {
    const all = texts(pack);
    expect(all.length).toBeGreaterThan(300);
    const sameOnPurpose = all.filter(({ place }) => !/^\.counters\.\d+\.label$/.test(place));
    for (const { place, zh, en } of sameOnPurpose) {
      expect(zh, place).toMatch(HAN);
      expect(en, place).toMatch(/[A-Za-z]/);
      expect(en, place).not.toMatch(HAN);
      expect(zh, `${place} has half-width punctuation`).not.toMatch(/\p{Script=Han}[,;:!?()]/u);
    }
  });

  test('finds every service by several everyday words in both languages', () => {
    for (const { id, searchWords } of pack.services) {
      for (const words of [searchWords['zh-CN'], searchWords.en]) {
        expect(words.length, id).toBeGreaterThanOrEqual(4);
        expect(new Set(words).size, id).toBe(words.length);
      }
    }
  });

  test.each([
    ['钱用得快', 'charges-explained'],
    ['卡丢了', 'sim-replacement'],
    ['没网了', 'broadband-fault'],
    ['lost my phone', 'sim-replacement'],
    ['forgot password', 'password-reset'],
    ['moving house', 'broadband-move'],
  ])('knows what "%s" means', (words, service) => {
    const found = pack.services.filter(({ searchWords }) =>
      [...searchWords['zh-CN'], ...searchWords.en].includes(words),
    );
    expect(found.map(({ id }) => id)).toEqual([service]);
  });

  test('says what to note in both languages, point by point', () => {
    for (const { id, pointsToNote } of pack.services) {
      expect(pointsToNote['zh-CN'].length, id).toBeGreaterThan(0);
      expect(pointsToNote.en.length, id).toBe(pointsToNote['zh-CN'].length);
    }
  });

  test('[G-15] takes an identity card or any of its lawful equivalents', () => {
    const owner = pack.documents.find(({ id }) => id === 'owner-id');
    expect(owner?.kinds.map(({ id }) => id)).toEqual([
      'resident-id',
      'temporary-id',
      'household-register',
      'military-id',
      'hk-macao-permit',
      'taiwan-permit',
      'hmt-residence-permit',
      'passport',
      'permanent-residence',
    ]);
  });

  test('[C-23] somebody who acts for the owner brings both people’s documents', () => {
    const asked = pack.services.filter(({ documents }) => documents.owner?.length && documents.agent);
    expect(asked.length).toBeGreaterThan(5);
    for (const { id, documents } of asked) expect(documents.agent, id).toEqual(['owner-id', 'agent-id']);
  });

  test('[C-23] a company brings its licence, a letter of authority and the handler’s card', () => {
    const asked = pack.services.filter(({ documents }) => documents.company?.length);
    expect(asked.length).toBeGreaterThan(10);
    for (const { id, documents } of asked)
      expect(documents.company, id).toEqual(
        expect.arrayContaining(['business-licence', 'authority-letter', 'handler-id']),
      );
  });

  test('nobody can cancel, transfer or list another person’s number', () => {
    for (const id of ['number-cancellation', 'line-removal', 'ownership-transfer', 'itemised-bill', 'number-unlock'])
      expect(pack.services.find((service) => service.id === id)?.documents.agent, id).toBeUndefined();
  });

  test('[G-16] never asks for a document without saying why', () => {
    for (const service of pack.services)
      if (documentsFor(service).length > 0) expect(service.why, service.id).toBeDefined();
  });

  test('advice, complaints and payments need no document at the door', () => {
    for (const id of ['enquiry', 'complaint', 'bill-payment', 'recharge', 'broadband-fault'])
      expect(documentsFor(pack.services.find((service) => service.id === id) as Pack['services'][number]), id).toEqual(
        [],
      );
  });

  test('one clerk at counter 3 can serve general services and payments', () => {
    expect(pack.counters.find(({ id }) => id === '3')?.queues).toEqual(expect.arrayContaining(['general', 'payment']));
  });

  test('[F-38] a complaint finds somebody even while the reception room is empty', () => {
    const takers = pack.counters.filter(({ queues }) => queues.includes('complaint')).map(({ id }) => id);
    expect(takers).toEqual(expect.arrayContaining(['k1', 'q1']));
  });

  test('no two people of the demo hall share a PIN', () => {
    expect(new Set(pack.staff.map(({ demoPin }) => demoPin)).size).toBe(pack.staff.length);
  });

  test('[G-17] most services can be had at a hall near every district', () => {
    for (const { id } of pack.districts) {
      const near = pack.halls.filter(({ districts }) => districts.includes(id));
      expect(near.length, id).toBeGreaterThan(0);
    }
    const everywhere = pack.halls.filter(({ services }) => services === 'all');
    expect(everywhere.length).toBeGreaterThanOrEqual(2);
  });
});
