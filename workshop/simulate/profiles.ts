// Days worth looking at, as data. Every figure is invented; together they make halls that are calm, full, or in trouble.

/** Somebody's working hours at a post, HH:MM of the hall. */
export interface Shift {
  readonly at: string;
  readonly staff: string;
  readonly from: string;
  readonly to: string;
}
/** What may happen to a visit, as shares of 1. */
export interface Habits {
  readonly usesKiosk: number;
  readonly followsOnPhone: number;
  readonly documentMissing: number;
  /** Of those who lack a document: come again with it. */
  readonly comesAgain: number;
  readonly goesToTerminal: number;
  readonly comesForOwner: number;
  readonly comesForCompany: number;
  readonly specialNeed: number;
  readonly brandCustomer: number;
  readonly english: number;
  /** Not there when called. */
  readonly absent: number;
  /** Of those: comes back to the greeter. */
  readonly comesBack: number;
  /** Of those who lose patience: just leave, without a word. */
  readonly leavesSilently: number;
  readonly secondService: number;
  readonly wrongQueue: number;
  readonly refusedAtDesk: number;
  readonly fetchesSomething: number;
  readonly interrupted: number;
  readonly card: number;
  readonly mobile: number;
}
export interface Profile {
  readonly inWords: string;
  /** ISO day of the week on which a hall of its own plays it: 1 is Monday. */
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
  /** People expected in each half-hour from the opening on. */
  readonly arrivals: readonly number[];
  readonly services: Readonly<Record<string, number>>;
  readonly habits: Habits;
  /** Mean of how long people are ready to wait, minutes. */
  readonly patienceMinutes: number;
  readonly desks: readonly Shift[];
  readonly doors: readonly Shift[];
  /** Managers' boards with somebody on duty. */
  readonly boards: readonly Shift[];
  /** The server is away: from when, for how many minutes. */
  readonly outage?: { readonly at: string; readonly minutes: number };
}

const HABITS: Habits = {
  usesKiosk: 0.18,
  followsOnPhone: 0.3,
  documentMissing: 0.07,
  comesAgain: 0.3,
  goesToTerminal: 0.12,
  comesForOwner: 0.08,
  comesForCompany: 0.03,
  specialNeed: 0.08,
  brandCustomer: 0.04,
  english: 0.04,
  absent: 0.05,
  comesBack: 0.6,
  leavesSilently: 0.4,
  secondService: 0.09,
  wrongQueue: 0.03,
  refusedAtDesk: 0.02,
  fetchesSomething: 0.02,
  interrupted: 0.12,
  card: 0.15,
  mobile: 0.45,
};

const SERVICES: Profile['services'] = {
  'bill-payment': 14,
  recharge: 8,
  invoice: 4,
  'plan-change': 13,
  'sim-replacement': 10,
  'new-number': 7,
  'suspend-resume': 4,
  'password-reset': 3,
  'extras-cancel': 4,
  roaming: 2,
  'realname-update': 3,
  'ownership-transfer': 2,
  'number-portability': 2,
  'number-unlock': 1,
  'number-cancellation': 2,
  'family-plan': 2,
  'itemised-bill': 2,
  'broadband-new': 3,
  'broadband-move': 2,
  'broadband-fault': 5,
  'broadband-plan': 2,
  'line-removal': 1,
  'device-purchase': 2,
  'contract-phone': 2,
  'business-account': 1,
  enquiry: 8,
  'charges-explained': 5,
  'mobile-signal': 2,
  'phone-help': 3,
  complaint: 1.5,
};

const shift = (at: string, staff: string, from = '09:00', to = '18:00'): Shift => ({ at, staff, from, to });
/** Counter 5 stays free: whoever looks on can sit down there. The complaint room is the duty manager's. */
const FEW_DESKS = [
  shift('1', '201'),
  shift('2', '202'),
  shift('3', '203', '09:00', '17:00'),
  shift('7', '207'),
  shift('9', '209'),
  shift('12', '212', '10:00', '18:00'),
  shift('q1', '301'),
  shift('k1', '502'),
];
const MOST_DESKS = [...FEW_DESKS, shift('4', '204', '10:00', '18:00'), shift('6', '206'), shift('11', '211', '11:00')];
/** Two desks too few until the late shift comes. */
const LATE_DESKS = [
  ...FEW_DESKS,
  shift('6', '206', '11:00', '18:00'),
  shift('4', '204', '11:30', '18:00'),
  shift('11', '211', '12:00', '18:00'),
];
const DOORS = [shift('1', '101', '08:40', '18:30')];
const TWO_DOORS = [...DOORS, shift('2', '401', '09:00', '17:30')];

const NORMAL: Profile = {
  inWords: 'a day as most are: some waiting towards eleven, calm in the afternoon',
  weekday: 3,
  opens: '09:00',
  closes: '18:00',
  arrivals: [14, 18, 22, 24, 22, 18, 12, 10, 12, 15, 17, 18, 16, 14, 12, 9, 6, 3],
  services: SERVICES,
  habits: HABITS,
  patienceMinutes: 50,
  desks: MOST_DESKS,
  doors: DOORS,
  boards: [shift('duty', '501', '08:50', '18:00')],
};
const BUSY: Profile = {
  ...NORMAL,
  inWords: 'a Monday morning that gets out of hand: too many people, two desks too few',
  weekday: 1,
  arrivals: [26, 38, 46, 48, 42, 32, 20, 16, 18, 24, 26, 26, 22, 18, 14, 10, 7, 3],
  desks: LATE_DESKS,
  doors: TWO_DOORS,
};

export const PROFILES: Readonly<Record<string, Profile>> = {
  quiet: {
    ...NORMAL,
    inWords: 'hardly anybody waits; what a visit by the book looks like',
    weekday: 2,
    arrivals: [5, 7, 8, 10, 9, 8, 6, 5, 6, 7, 8, 8, 7, 6, 5, 4, 3, 1],
    desks: FEW_DESKS,
  },
  normal: NORMAL,
  'busy-monday': BUSY,
  'pay-day': {
    ...BUSY,
    inWords: 'the bills are due: short visits, a long line at the payment desks',
    weekday: 5,
    services: { ...SERVICES, 'bill-payment': 70, recharge: 30, invoice: 12 },
    arrivals: [30, 40, 48, 52, 46, 38, 28, 24, 26, 32, 36, 36, 30, 26, 22, 16, 10, 4],
  },
  outage: {
    ...NORMAL,
    inWords: 'the server goes away in mid-morning, for twelve minutes, and comes back',
    weekday: 4,
    outage: { at: '10:40', minutes: 12 },
  },
};

/** A day by its name or its alias; undefined when there is none. */
export function profileNamed(name: string): Profile | undefined {
  return PROFILES[name === 'busy' ? 'busy-monday' : name];
}

/** The same day, over at HH:MM: whoever is there then is still served. */
export function closingAt(profile: Profile, time: string): Profile {
  const closes = time < profile.closes ? time : profile.closes;
  const until = (shifts: readonly Shift[]) =>
    shifts.filter(({ from }) => from < closes).map((one) => (one.to > closes ? { ...one, to: closes } : one));
  const halfHours = Math.ceil((minutesOf(closes) - minutesOf(profile.opens)) / 30);
  const arrivals = profile.arrivals.slice(0, halfHours);
  const { desks, doors, boards } = profile;
  return { ...profile, closes, arrivals, desks: until(desks), doors: until(doors), boards: until(boards) };
}

export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
