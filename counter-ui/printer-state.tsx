import { Chip } from '../screen-kit/chip.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { useDesk } from './desk.tsx';
import css from './printer-state.module.css';
import { deskTexts } from './texts.ts';

const KNOWN = ['paperOut', 'coverOpen', 'offline', 'unreachable', 'timeout', 'connectionLost'] as const;

/** What is wrong with the desk's printer, in words; undefined while it prints. */
export function usePrinterTrouble(): string | undefined {
  const { printer } = useDesk().view;
  const words = useTexts(deskTexts).printer;
  if (printer.state !== 'failing') return undefined;
  return words[KNOWN.find((code) => code === printer.error) ?? 'other'];
}

export function PrinterState() {
  const { printer } = useDesk().view;
  const words = useTexts(deskTexts).printer;
  const trouble = usePrinterTrouble();
  if (trouble !== undefined) return <Chip state="alert">{words.failing(trouble)}</Chip>;
  if (printer.state === 'nearEnd') return <Chip state="waiting">{words.nearEnd}</Chip>;
  return <span className={css.ok}>{words.ok}</span>;
}
