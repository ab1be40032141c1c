// [G-17] the hall nearest to home or to work that does this very service.
import type { GuideView } from '../contract/views.ts';

export type NearHall = GuideView['halls'][number];

/** Whether a hall does a service. */
export const offers = ({ services }: NearHall, serviceId: string): boolean =>
  services === 'all' || services.includes(serviceId);

/** The first hall of a district that does the service; undefined when none there does. */
export function nearestHall(halls: readonly NearHall[], district: string, serviceId: string): NearHall | undefined {
  return halls.find((hall) => hall.districts.includes(district) && offers(hall, serviceId));
}
