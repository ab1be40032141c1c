import type { PrintersView } from '../../contract/views.ts';

/** One printer as its page shows it. */
export type Printer = PrintersView['printers'][number];
