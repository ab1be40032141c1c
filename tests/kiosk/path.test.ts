import { describe, expect, test } from 'vitest';
import { everydayWords } from '../../kiosk/everyday-words.ts';
import { nearestHall } from '../../kiosk/nearest-hall.ts';
import type { KioskService } from '../../kiosk/path.ts';
import { afterPerson, afterService, asksForWhom, channelsFor, doneFor } from '../../kiosk/path.ts';
import { GUIDE, serviceCalled } from '../greeter-tablet/telecom-guide.ts';

/** The fewest touches to a number for somebody who has everything, from the start page. */
function touches(service: KioskService, inLane: boolean): number {
  const toLane = inLane ? 1 : 0;
  const toService = service.frequent ? 1 : 2;
  const next = afterService(service, inLane);
  if (next === 'number') return toLane + toService;
  const asked = next.at === 'whom' ? afterPerson(service, doneFor(service)[0] ?? 'owner', inLane) : next;
  return toLane + toService + (next.at === 'whom' ? 1 : 0) + (asked === 'number' ? 0 : 1);
}
const withoutDocuments = GUIDE.services.filter(({ documents }) => Object.values(documents).flat().length === 0);

describe('the way to a number', () => {
  test.each(withoutDocuments.map((service) => [service.id, service] as const))(
    '%s asks for no documents and takes three touches at most, in the priority lane too',
    (_, service) => {
      expect(touches(service, false)).toBeLessThanOrEqual(3);
      expect(touches(service, true)).toBeLessThanOrEqual(3);
    },
  );

  test('for whom is asked only where it changes the documents', () => {
    expect(asksForWhom(serviceCalled('sim-replacement'))).toBe(true);
    expect(asksForWhom(serviceCalled('ownership-transfer'))).toBe(true);
    expect(asksForWhom(serviceCalled('bill-payment'))).toBe(false);
  });

  test('whoever cannot have it done is told so, and comes to no dead end', () => {
    const transfer = serviceCalled('ownership-transfer');
    expect(afterPerson(transfer, 'agent', false)).toMatchObject({ at: 'notFor', comesAs: 'agent' });
    expect(doneFor(transfer)).toEqual(['owner', 'company']);
    expect(afterPerson(serviceCalled('business-account'), 'owner', false)).toMatchObject({ at: 'notFor' });
  });

  test('a service that is done for somebody never turns that person away', () => {
    for (const service of GUIDE.services)
      for (const person of doneFor(service))
        expect(afterPerson(service, person, false)).not.toMatchObject({ at: 'notFor' });
  });
});

describe('what could be done without a counter', () => {
  test('[F-36] a terminal is offered before the number, never instead of it', () => {
    expect(afterService(serviceCalled('bill-payment'), false)).toMatchObject({ at: 'offer' });
    expect(afterService(serviceCalled('phone-help'), false)).toBe('number');
  });
  test('[C-42] nobody in the priority lane is sent to a machine', () => {
    expect(afterService(serviceCalled('bill-payment'), true)).toBe('number');
    expect(channelsFor(serviceCalled('plan-change'), 'owner', true)).toEqual([]);
  });
  test('nobody who comes for another is sent to a machine that reads the owner’s card', () => {
    expect(channelsFor(serviceCalled('plan-change'), 'owner', false)).toEqual(['terminal', 'online']);
    expect(channelsFor(serviceCalled('plan-change'), 'agent', false)).toEqual([]);
  });
});

describe('everyday words on the cards', () => {
  test('they say more than the name and fit on one line', () => {
    expect(everydayWords(serviceCalled('sim-replacement'), 'zh-CN')).toEqual(['卡丢了', '手机丢了']);
    for (const service of GUIDE.services) {
      expect(everydayWords(service, 'zh-CN').join('、').length).toBeLessThanOrEqual(11);
      expect(everydayWords(service, 'en').join(', ').length).toBeLessThanOrEqual(26);
      expect(everydayWords(service, 'en')).not.toContain(service.name.en.toLowerCase());
    }
  });
});

describe('the hall nearest to home or work', () => {
  test('[G-17] it is in the district and does this very service', () => {
    expect(nearestHall(GUIDE.halls, 'north', 'sim-replacement')?.id).toBe('north-hall');
    expect(nearestHall(GUIDE.halls, 'university-town', 'ownership-transfer')?.id).toBe('high-tech-hall');
  });
  test('[G-17] no hall is named that does not do it', () => {
    expect(nearestHall(GUIDE.halls, 'south', 'ownership-transfer')).toBeUndefined();
  });
});
