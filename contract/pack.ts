// What a hall offers, as data. One schema per file of a pack folder; cross-references are checked in domain/pack-references.ts.
import { z } from 'zod';
import { ControlFile } from './pack-control.ts';
import { ComesAs, Fen, Language, Need, Role, Slug, StaffNumber, Text, TimeOfDay } from './words.ts';

const Weekday = z.int().min(1).max(7);

/** hall.yaml: who the hall is and when it is open. */
export const HallFile = z.strictObject({
  id: Slug,
  name: Text,
  address: Text,
  phone: z.string().max(40),
  brand: z.strictObject({
    name: Text,
    color: z.string().regex(/^#[0-9a-f]{6}$/),
    ink: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  defaultLanguage: Language,
  /** The hour at which the business day rolls over. */
  dayRollsAt: TimeOfDay,
  hours: z.array(z.strictObject({ days: z.array(Weekday).min(1), from: TimeOfDay, to: TimeOfDay })).min(1),
  display: z.strictObject({ viewingDistanceMetres: z.number().min(2).max(40) }),
  limits: z.strictObject({
    /** Calls of one ticket before it may be set aside as missing. */
    callsBeforeMissing: z.int().min(1).max(5),
    /** Seconds between two calls of the same ticket. */
    secondsBetweenCalls: z.int().min(0).max(300),
    /** Tickets served first when a missed customer comes back. */
    placesBehindOnReturn: z.int().min(0).max(20),
    /** Minutes after which a missed number is not waited for any more; 30 when left out. */
    missingLapsesAfterMinutes: z.int().min(5).max(240).optional(),
    /** Days that what is known about a customer (name, note) is kept. */
    personalDetailsDays: z.int().min(0).max(365),
    /** Share of promised waiting times that are to be kept: the higher, the longer the promises. [K-33] */
    promisesKept: z.number().min(0.5).max(0.95).default(0.8),
  }),
  printers: z
    .array(
      z.strictObject({
        id: Slug,
        name: Text,
        paperMillimetres: z.union([z.literal(80), z.literal(58)]),
        /** Where the printer is, as `tcp://host:9100`; without it the hall shows this printer's paper on a screen. */
        address: z.string().max(120).optional(),
        serves: z.array(z.enum(['door', 'kiosk', 'counter'])).min(1),
      }),
    )
    .min(1),
  currency: z.strictObject({ symbol: z.string().min(1).max(3), notesAndCoins: z.array(Fen.min(1)).min(1) }),
});

/** places.yaml: the rooms and areas that directions name. [C-34, G-18] */
export const PlaceKind = z.enum([
  'entrance',
  'door',
  'kiosk',
  'counters',
  'consultation',
  'rest',
  'yellowLine',
  'experience',
  'terminals',
  'complaintRoom',
  'office',
]);
export const PlacesFile = z.strictObject({
  places: z.array(z.strictObject({ id: Slug, kind: PlaceKind, name: Text, way: Text.optional() })).min(1),
});

/** queues.yaml: lines of waiting people and the classes in them. The number's prefix belongs to the queue; a class may override it. */
const Prefix = z.string().regex(/^[A-Z]$/);
const fairness = {
  /** So many who came later may go before one customer, and not one more. */
  passedAtMost: z.int().min(0).max(50).optional(),
  /** So many with a priority may be called one after another while an ordinary customer of this line who came before is waiting. */
  inARow: z.int().min(1).max(10).optional(),
};
export const QueuesFile = z.strictObject({
  /** What somebody has to be able to do, where that is not everybody. [O-15] */
  skills: z.array(z.strictObject({ id: Slug, name: Text })).optional(),
  queues: z
    .array(
      z.strictObject({
        id: Slug,
        prefix: Prefix,
        name: Text,
        waitAt: Slug,
        /** Who serves this line has to have this skill. */
        skill: Slug.optional(),
        ...fairness,
      }),
    )
    .min(1),
  classes: z
    .array(
      z.strictObject({
        id: Slug,
        name: Text,
        prefix: Prefix.optional(),
        /** Minutes of waiting that this class is ahead on arrival. */
        headStartMinutes: z.number().min(0).max(60),
        /** Minutes that count per minute waited; absent: 1, as for everybody. */
        rate: z.number().optional(),
        /** Needs that put a visit into this class. */
        needs: z.array(Need),
        /** Whether the kiosk offers this class as a choice of its own. */
        onKiosk: z.boolean(),
        /** Whether only staff may give this class. */
        byStaffOnly: z.boolean(),
        /** For what somebody stands on the list of this class; with it the class is given by that list alone. [O-27] */
        grounds: z
          .array(z.strictObject({ id: Slug, name: Text }))
          .min(1)
          .optional(),
        /** Invented telephone numbers that stand on the list of a demo hall. */
        demoPhones: z.array(z.string().max(20)).optional(),
      }),
    )
    .min(1),
  /** For every line that says nothing else. Absent: a priority goes as far as its head start carries it. */
  fairness: z.strictObject(fairness).optional(),
  /** [G-10] "I need more time": how often, and behind how many of those who come after. Absent: not offered. */
  pushBack: z.strictObject({ times: z.int().min(1).max(5), places: z.int().min(1).max(20) }).optional(),
  /** Tickets with an appointment: the class they have, and from when to when around their time they have it. */
  appointments: z
    .strictObject({
      classId: Slug,
      earlyMinutes: z.int().min(0).max(120),
      lateMinutes: z.int().min(0).max(120),
      /** Before that: like anybody who has just come, or in the class but counted from the window's beginning. */
      early: z.enum(['asWalkIn', 'fromWindow']),
      /** After that: like anybody who has just come, or still in the class. */
      late: z.enum(['asWalkIn', 'keepsClass']),
    })
    .optional(),
});
export type Appointments = NonNullable<z.infer<typeof QueuesFile>['appointments']>;

/** documents.yaml: what a customer has to have with them. Each may be shown in one of several lawful kinds. */
export const DocumentDrawing = z.enum(['identityCard', 'phone', 'simCard', 'paper', 'licence', 'stamp', 'keepsake']);
export const DocumentsFile = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        id: Slug,
        name: Text,
        hint: Text,
        drawing: DocumentDrawing,
        handedOver: z.boolean(),
        kinds: z.array(z.strictObject({ id: Slug, name: Text })).min(1),
      }),
    )
    .min(1),
});

/** One condition: the field of the visit equals the value. All conditions of a step must hold.
 * `comesAs`: owner, agent, company. `payment`: cash, card or mobile once money has been received; cash before.
 * The others are true or false; `hasDocuments` = this service asks this visitor to hand documents over, `special` = a need is recorded,
 * `firstService` = the first service at this desk: the customer has just come to it.
 */
export const StepField = z.enum([
  'comesAs',
  'hasDocuments',
  'payment',
  'special',
  'othersWaiting',
  'hurry',
  'firstService',
]);
/**
 * say: a word to the customer. check: a look or a piece of work. ask: the closing question, its "yes" adds a service.
 * take, print, sign, amount, give: done by the deed itself (items taken, slip printed, signed, paid, items handed back).
 */
export const StepKind = z.enum(['say', 'check', 'take', 'give', 'amount', 'sign', 'print', 'ask']);
export const Drawing = z.enum([
  'stand',
  'sit',
  'bothHands',
  'signHere',
  'countAloud',
  'ask',
  'explain',
  'screen',
  'farewell',
  'tidy',
  'identity',
  'smile',
]);
export const DeskStep = z.strictObject({
  id: Slug,
  kind: StepKind,
  title: Text,
  /** What to do, in a few words. */
  doing: Text,
  /** Key words to say; never a text to read out. */
  keyWords: z.strictObject({ 'zh-CN': z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
  drawing: Drawing,
  /** What the button says when it is done. */
  done: Text,
  required: z.boolean(),
  when: z.array(z.strictObject({ field: StepField, equals: z.union([z.string(), z.boolean()]) })).optional(),
  /** Rules of the service standard that this step carries out. */
  rules: z.array(z.string().regex(/^[A-Z]-\d{2}$/)),
});
/** desk-steps.yaml: every step there is, and the named paths that services follow. */
export const DeskStepsFile = z.strictObject({
  steps: z.array(DeskStep).min(1),
  paths: z.record(Slug, z.array(Slug).min(1)),
});

/** services.yaml: what people come for. */
export const ServiceIcon = z.enum([
  'sim',
  'person',
  'plan',
  'cut',
  'transfer',
  'pay',
  'recharge',
  'invoice',
  'broadband',
  'move',
  'fault',
  'roaming',
  'family',
  'device',
  'key',
  'complaint',
  'ask',
  'list',
  'business',
  'shield',
]);
export const Service = z.strictObject({
  id: Slug,
  name: Text,
  short: Text,
  group: Slug,
  icon: ServiceIcon,
  frequent: z.boolean(),
  searchWords: z.strictObject({ 'zh-CN': z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) }),
  queue: Slug,
  expectedMinutes: z.int().min(1).max(240),
  /** Documents by who comes. A missing key means that this service is not done for that person here. */
  documents: z.partialRecord(ComesAs, z.array(Slug)),
  /** Why the documents are needed, in the customer's interest. */
  why: Text.optional(),
  /** Where else this very service can be done. */
  elsewhere: z.strictObject({ terminal: Text.optional(), online: Text.optional() }).optional(),
  path: Slug,
  /** Amount that is usually due, in fen; the clerk can change it. */
  due: Fen.optional(),
  /** What the clerk explains: procedure and points to note. [C-03] */
  pointsToNote: z.strictObject({ 'zh-CN': z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
});
export const ServicesFile = z.strictObject({
  groups: z.array(z.strictObject({ id: Slug, name: Text, icon: ServiceIcon })).min(1),
  services: z.array(Service).min(1),
});

/** When a counter helps a line that is not its own; each of them is enough. */
const HelpRule = z.strictObject({
  queue: Slug,
  when: z.strictObject({
    /** Nobody waits in its own lines. */
    ownLineEmpty: z.literal(true).optional(),
    /** Somebody in that line has waited longer than this; then both are compared by their score. */
    waitOverMinutes: z.number().min(0).max(240).optional(),
    /** The emergency plan says that counters help each other. [S-04] */
    inPlan: z.literal(true).optional(),
  }),
});
export type HelpRule = z.infer<typeof HelpRule>;

/** counters.yaml: the desks, in the order in which they stand in the room. */
export const Counter = z.strictObject({
  id: Slug,
  /** What the display shows and the voice says: usually a number. */
  label: Text,
  name: Text,
  place: Slug,
  /** Every line that it serves, its own first. */
  queues: z.array(Slug).min(1),
  /** Which of them it only helps, and when. */
  helps: z.array(HelpRule).optional(),
  /** The classes whose window this is: others are called when none of those waits. */
  firstFor: z.array(Slug).min(1).optional(),
});
export const CountersFile = z.strictObject({ counters: z.array(Counter).min(1) });

/** staff.yaml: the people of the demo hall; a real hall begins with its manager alone. */
export const StaffFile = z.strictObject({
  staff: z.array(
    z.strictObject({
      number: StaffNumber,
      name: Text,
      roles: z.array(Role).min(1),
      /** Absent: trusted with every line. */
      skills: z.array(Slug).optional(),
      demoPin: z.string().regex(/^\d{4,8}$/),
    }),
  ),
});

/** halls-nearby.yaml: where else customers can go. [G-17, C-24] */
export const HallsNearbyFile = z.strictObject({
  districts: z.array(z.strictObject({ id: Slug, name: Text })),
  halls: z.array(
    z.strictObject({
      id: Slug,
      name: Text,
      address: Text,
      hours: Text,
      districts: z.array(Slug).min(1),
      services: z.union([z.literal('all'), z.array(Slug)]),
    }),
  ),
});

/** slips.yaml: words on paper that a hall may change. */
export const SlipsFile = z.strictObject({
  ticketFoot: Text,
  bringListPolite: Text,
  ownInterest: Text,
  ownerRights: Text,
  businessSlipConfirms: Text,
  receiptFoot: Text,
});

/** A whole pack, as the hall loads it. */
export const Pack = z.strictObject({
  ...HallFile.shape,
  ...PlacesFile.shape,
  ...QueuesFile.shape,
  ...DocumentsFile.shape,
  ...DeskStepsFile.shape,
  ...ServicesFile.shape,
  ...CountersFile.shape,
  ...StaffFile.shape,
  ...HallsNearbyFile.shape,
  slips: SlipsFile,
  control: ControlFile,
});
export type Pack = z.infer<typeof Pack>;
export type Service = z.infer<typeof Service>;
export type Counter = z.infer<typeof Counter>;
export type DeskStep = z.infer<typeof DeskStep>;
export type StepField = z.infer<typeof StepField>;

/** The files of a pack folder and the schema of each. */
export const PACK_FILES = {
  'hall.yaml': HallFile,
  'places.yaml': PlacesFile,
  'queues.yaml': QueuesFile,
  'documents.yaml': DocumentsFile,
  'desk-steps.yaml': DeskStepsFile,
  'services.yaml': ServicesFile,
  'counters.yaml': CountersFile,
  'staff.yaml': StaffFile,
  'halls-nearby.yaml': HallsNearbyFile,
  'slips.yaml': SlipsFile,
  'control.yaml': ControlFile,
} as const;
