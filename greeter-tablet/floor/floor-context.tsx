import { createContext, useContext } from 'react';
import type { GreeterView, GuideView, TicketRow } from '../../contract/views.ts';
import { useLanguage } from '../../screen-kit/language.tsx';
import { counterLabels } from '../guide-words.ts';
import { texts } from '../texts.ts';

export interface Floor {
  readonly guide: GuideView;
  readonly view: GreeterView;
  /** Opens what else can be done with a number. */
  readonly onMore: (ticket: TicketRow) => void;
}

export const FloorContext = createContext<Floor | undefined>(undefined);

export function useFloor(): Floor {
  const floor = useContext(FloorContext);
  if (!floor) throw new Error('The parts of the floor are drawn inside a FloorContext.');
  return floor;
}

/** A counter as people say it: 3 号台席, or the name of a desk that has no number. */
export function useCounterWords(): (guide: GuideView, counterId: string) => string {
  const { language } = useLanguage();
  return (guide, counterId) => texts[language].will.counters(counterLabels(guide, [counterId], language));
}
