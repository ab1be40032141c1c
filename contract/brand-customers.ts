// The list of brand customers: joined to the other commands in commands.ts. [P-09, O-27]
import { z } from 'zod';
import { Id, Slug } from './words.ts';

/** A telephone number as it is typed; too short for an identity card's number. The hall keeps a keyed hash of it and nothing else. */
const Phone = z.string().regex(/^\+?\d[\d -]{4,15}\d$/, 'a telephone number');
/** A day of the calendar, YYYY-MM-DD. */
const Day = z.iso.date();

export const BRAND_COMMANDS = {
  addBrandCustomer: {
    payload: z.strictObject({ phone: Phone, classId: Slug, grounds: Slug, endsOn: Day }),
    reply: z.object({ entryId: Id }),
  },
  endBrandCustomer: { payload: z.strictObject({ entryId: Id }), reply: z.object({}) },
  /** Whether somebody stands on the list, by the telephone number that they say; a look-up, nothing happens. */
  findBrandCustomer: {
    payload: z.strictObject({ phone: Phone }),
    reply: z.object({
      /** Absent: not on the list, or not any more. */
      found: z.object({ entryId: Id, classId: Slug, grounds: Slug, endsOn: Day }).optional(),
    }),
  },
} as const;

/** Everybody on the list by grounds and end date, the latest end first. */
export const BRAND_QUERIES = {
  brandCustomers: z.strictObject({ limit: z.int().min(1).max(500).default(200) }),
} as const;

export interface BrandCustomerRow {
  readonly entryId: string;
  readonly classId: string;
  readonly grounds: string;
  readonly endsOn: string;
  readonly addedAt: number;
}
export interface BrandAnswers {
  brandCustomers: { readonly rows: readonly BrandCustomerRow[] };
}
