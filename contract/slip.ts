import { z } from 'zod';
import { Language } from './words.ts';

/** What a piece of paper is for. */
export const SlipKind = z.enum(['ticket', 'bringList', 'businessSlip', 'receipt', 'test']);
export type SlipKind = z.infer<typeof SlipKind>;

/** Letter size as a multiple of the printer's normal letter, 1 to 8. */
const Size = z.int().min(1).max(8);

/** One line of paper. `pair` puts a label at the left edge and its value at the right. */
export const SlipLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    size: Size.optional(),
    bold: z.boolean().optional(),
    align: z.enum(['left', 'center', 'right']).optional(),
  }),
  z.strictObject({
    kind: z.literal('pair'),
    left: z.string(),
    right: z.string(),
    size: Size.optional(),
    bold: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('rule') }),
  z.strictObject({ kind: z.literal('feed'), lines: z.int().min(1).max(10) }),
  z.strictObject({ kind: z.literal('qr'), data: z.string().min(1).max(300) }),
  /** A framed, empty place with its label: here the customer signs. [C-18] */
  z.strictObject({ kind: z.literal('signHere'), label: z.string() }),
  /** Opens the cash drawer; it draws nothing. */
  z.strictObject({ kind: z.literal('drawerPulse') }),
]);
export type SlipLine = z.infer<typeof SlipLine>;

/** A piece of paper before it becomes bytes: lines in order, in the customer's language. */
export const Slip = z.strictObject({ kind: SlipKind, language: Language, lines: z.array(SlipLine).min(1).max(200) });
export type Slip = z.infer<typeof Slip>;
