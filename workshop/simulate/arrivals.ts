// Who comes when, and what about: a Poisson process whose rate changes by the half-hour, and a person for each arrival.
import type { Customer as Name } from '../../contract/commands.ts';
import type { ComesAs, Language, Need } from '../../contract/words.ts';
import { type Dice, diceOf } from '../dice.ts';
import type { Guide } from './hall-face.ts';
import type { Profile } from './profiles.ts';

/** Somebody on the way to the hall, with all that they bring: times in UTC ms, spans in ms. */
export interface Comer {
  readonly id: string;
  readonly at: number;
  readonly serviceId: string;
  readonly comesAs: ComesAs;
  readonly language: Language;
  readonly needs: readonly Need[];
  readonly isBrandCustomer: boolean;
  readonly name?: Name;
  readonly lacksDocument: boolean;
  readonly usesKiosk: boolean;
  readonly takesTerminal: boolean;
  readonly hasPhone: boolean;
  readonly patience: number;
  readonly dice: Dice;
}

const HALF_HOUR = 30 * 60_000;
const MINUTE = 60_000;
const NEEDS: readonly (readonly [Need, number])[] = [
  ['elderly', 6],
  ['mobility', 2],
  ['infant', 2],
  ['pregnant', 1],
  ['hearing', 1],
  ['sight', 1],
];
const SURNAMES = ['林', '周', '何', '孟', '沈', '白', '金', '孔', '范', '陆', '欧', '谭'] as const;
const ENGLISH_SURNAMES = ['Reed', 'Marsh', 'Okoye', 'Lindqvist', 'Moreau'] as const;

export interface Coming {
  readonly profile: Profile;
  readonly guide: Guide;
  readonly seed: number;
  /** The hall's opening, UTC ms. */
  readonly opensAt: number;
}

/** Everybody who comes on this day, earliest first. The same seed brings the same people. */
export function peopleOf(coming: Coming): readonly Comer[] {
  const { profile, seed, opensAt } = coming;
  const dice = diceOf(seed, 'arrivals');
  const times = profile.arrivals.flatMap((expected, at) => timesWithin(opensAt + at * HALF_HOUR, expected, dice));
  return times.map((at, index) => comer(coming, at, `c${index + 1}`));
}

/** Exponential gaps at the half-hour's own rate; what falls beyond it belongs to the next. */
function timesWithin(from: number, expected: number, dice: Dice): readonly number[] {
  const times: number[] = [];
  if (expected <= 0) return times;
  const gap = HALF_HOUR / expected;
  for (let at = from + dice.exponential(gap); at < from + HALF_HOUR; at += dice.exponential(gap))
    times.push(Math.round(at));
  return times;
}

function comer({ profile, guide, seed }: Coming, at: number, id: string): Comer {
  const dice = diceOf(seed, id);
  const { habits, patienceMinutes } = profile;
  const service = dice.pick(servicesOf(guide, profile));
  const language: Language = dice.chance(habits.english) ? 'en' : 'zh-CN';
  const names = language === 'en' ? ENGLISH_SURNAMES : SURNAMES;
  const title = dice.chance(0.5) ? ('ms' as const) : ('mr' as const);
  const name = { surname: names[dice.between(0, names.length - 1)] ?? '', title };
  return {
    ...{ id, at, language, dice, serviceId: service.id, comesAs: comesAs(service, profile, dice) },
    needs: dice.chance(habits.specialNeed) ? [dice.pick(NEEDS)] : [],
    isBrandCustomer: dice.chance(habits.brandCustomer),
    ...(dice.chance(0.4) ? { name } : {}),
    lacksDocument: dice.chance(habits.documentMissing),
    usesKiosk: dice.chance(habits.usesKiosk),
    takesTerminal: dice.chance(habits.goesToTerminal),
    hasPhone: dice.chance(habits.followsOnPhone),
    patience: Math.round((3 + dice.exponential(patienceMinutes - 3)) * MINUTE),
  };
}

type Offered = Guide['services'][number];
/** The profile's services as far as this hall offers them; in a hall that offers none of them, all of its own alike. */
function servicesOf({ services }: Guide, profile: Profile): readonly (readonly [Offered, number])[] {
  const known = services.flatMap((service) => {
    const weight = profile.services[service.id];
    return weight ? [[service, weight] as const] : [];
  });
  return known.length > 0 ? known : services.map((service) => [service, 1] as const);
}

function comesAs({ documents }: Offered, { habits }: Profile, dice: Dice): ComesAs {
  const wished = dice.pick<ComesAs>([
    ['agent', habits.comesForOwner],
    ['company', habits.comesForCompany],
    ['owner', 1 - habits.comesForOwner - habits.comesForCompany],
  ]);
  if (documents[wished]) return wished;
  return (['owner', 'company', 'agent'] as const).find((kind) => documents[kind]) ?? 'owner';
}
