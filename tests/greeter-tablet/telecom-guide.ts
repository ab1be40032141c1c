import type { GuideService, GuideView } from '../../contract/views.ts';
import { guideView } from '../../domain/views/guide-view.ts';
import { spell } from '../../server/views/spell.ts';
import { TestHall } from '../domain/test-hall.ts';

/** The guide as the telecom hall sends it to its screens. */
export const GUIDE: GuideView = guideView(new TestHall().hall, spell);

export function serviceCalled(id: string): GuideService {
  const service = GUIDE.services.find((candidate) => candidate.id === id);
  if (!service) throw new Error(`the telecom hall has no service ${id}`);
  return service;
}
