/** The change in the fewest notes and coins of the currency, largest first. Amounts in fen; what no coin can make stays out. */
export function breakDown(
  amount: number,
  notesAndCoins: readonly number[],
): readonly { readonly fen: number; readonly count: number }[] {
  let left = amount;
  return [...notesAndCoins]
    .sort((one, other) => other - one)
    .flatMap((fen) => {
      const count = Math.floor(left / fen);
      left -= count * fen;
      return count > 0 ? [{ fen, count }] : [];
    });
}
