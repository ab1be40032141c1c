/**
 * What a customer is likely to hand over for an amount: the exact sum, then the sums that whole notes make.
 * @param due fen
 * @param notesAndCoins the currency's notes and coins in fen
 * @returns up to three amounts in fen, smallest first; none when nothing is due
 */
export function likelyNotes(due: number, notesAndCoins: readonly number[]): readonly number[] {
  if (due === 0) return [];
  const rounded = notesAndCoins.filter((note) => note >= 500).map((note) => Math.ceil(due / note) * note);
  return [...new Set([due, ...rounded])].sort((one, other) => one - other).slice(0, 3);
}
