import type { PrintersView } from '../../contract/views.ts';
import { type Hall, packOf } from '../hall.ts';
import type { Known } from './known.ts';
import { printerStanding } from './rows.ts';

export function printersView(hall: Hall, known: Known): PrintersView {
  const printers = packOf(hall).printers.map(({ id, name, paperMillimetres }) => ({
    id,
    name,
    paperMillimetres,
    virtual: known.isVirtual(id),
    standing: printerStanding(known, id),
  }));
  return { printers, jobs: known.printJobs() };
}
