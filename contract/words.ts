import { z } from 'zod';

/** The two languages that every text, slip and announcement exists in. */
export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

/** A text of the pack in both languages; neither may be empty. */
export const Text = z.strictObject({
  'zh-CN': z.string().trim().min(1).max(400),
  en: z.string().trim().min(1).max(400),
});
export type Text = z.infer<typeof Text>;

/** A stable name inside a pack: lower case, digits and hyphens. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

/** An identifier given by the hall. */
export const Id = z.string().min(1).max(64);

/** A staff number as printed on the badge. */
export const StaffNumber = z.string().regex(/^[0-9]{3,8}$/, 'three to eight digits');

/** An amount of money in fen (1 yuan = 100 fen); never negative, at most 999,999.99 yuan. */
export const Fen = z.int().min(0).max(99_999_999);

/** An instant in UTC milliseconds. */
export const Instant = z.int().min(0);

/** A day of the hall's calendar, YYYY-MM-DD. */
export const Day = z.iso.date();

/** A time of day, HH:MM. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 09:00');

/** Something told about a customer or a matter; kept outside the ledger. */
export const Note = z.string().trim().min(1).max(500);
/** Why, in a few words; kept outside the ledger. */
export const Reason = z.string().trim().min(2).max(200);

/** Who stands at the door: the owner of the number, somebody for the owner, somebody for a company. */
export const ComesAs = z.enum(['owner', 'agent', 'company']);
export type ComesAs = z.infer<typeof ComesAs>;

/** A special need, recorded as a need and never as a label. [C-42] */
export const Need = z.enum(['mobility', 'sight', 'hearing', 'infant', 'pregnant', 'elderly', 'interpreter']);
export type Need = z.infer<typeof Need>;

/** The posts' roles. Those whose work comes later have their name and no rights yet. */
export const Role = z.enum([
  'greeter',
  'clerk',
  'consultant',
  'rover',
  'dutyManager',
  'hallManager',
  'complaintHandler',
  'qualityInspector',
  'knowledgeEditor',
  'callbackDesk',
  'guard',
]);
export type Role = z.infer<typeof Role>;
