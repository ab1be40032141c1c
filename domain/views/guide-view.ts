import type { Service } from '../../contract/pack.ts';
import type { GuideService, GuideView } from '../../contract/views.ts';
import { type Hall, packOf } from '../hall.ts';

/** How a Chinese text is typed: full pinyin without tones or spaces, and its initials. */
export type Spell = (text: string) => { readonly full: string; readonly initials: string };

export function guideView(hall: Hall, spell: Spell): GuideView {
  const pack = packOf(hall);
  const { name, address, phone, brand, defaultLanguage, dayRollsAt, hours, display, currency } = pack;
  const { fairness, pushBack, appointments } = pack;
  const { places, queues, classes, counters, documents, groups, districts, halls, slips } = pack;
  return {
    ...{ packHash: hall.packHash, hallId: hall.hallId, timeZone: hall.timeZone },
    hall: { name, address, phone, brand, defaultLanguage, dayRollsAt, hours, display, currency },
    skills: pack.skills ?? [],
    ...(fairness ? { fairness } : {}),
    ...(pushBack ? { pushBack } : {}),
    ...(appointments ? { appointmentClass: appointments.classId } : {}),
    ...{ places, queues, classes, counters, documents, groups, districts, halls, slips },
    control: { plan: pack.control.plan, evacuation: pack.control.evacuation, outage: pack.control.outage },
    printers: pack.printers.map((printer) => ({ id: printer.id, name: printer.name })),
    services: pack.services.map((service) => searchable(service, spell)),
  };
}

function searchable(service: Service, spell: Spell): GuideService {
  const spelled = [service.name['zh-CN'], service.short['zh-CN'], ...service.searchWords['zh-CN']].map(spell);
  return { ...service, pinyin: spelled.map(({ full }) => full), initials: spelled.map(({ initials }) => initials) };
}
