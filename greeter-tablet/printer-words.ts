import type { SameShape } from '../screen-kit/language.tsx';

interface WithPrinterErrors {
  readonly printerErrors: { readonly other: string };
}

/**
 * What is wrong with a printer, in words.
 * @param error the stable code of its last failure; an unknown one is said as a fault
 */
export function sayPrinterError(words: SameShape<WithPrinterErrors>, error: string | undefined): string {
  const known: Readonly<Record<string, string>> = words.printerErrors;
  return known[error ?? 'other'] ?? words.printerErrors.other;
}
