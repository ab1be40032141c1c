import type { Dispatch } from 'react';
import { createContext, useContext } from 'react';
import type { GreeterView, GuideService, GuideView } from '../../contract/views.ts';
import { serviceOf } from '../guide-words.ts';
import { texts } from '../texts.ts';
import type { Triage, TriageAction } from '../triage.ts';

/** What every part of the door needs: the hall, what it offers, and what has been asked of this person. */
export interface Door {
  readonly guide: GuideView;
  readonly view: GreeterView;
  readonly triage: Triage;
  readonly tell: Dispatch<TriageAction>;
}

export const DoorContext = createContext<Door | undefined>(undefined);

export function useDoor(): Door {
  const door = useContext(DoorContext);
  if (!door) throw new Error('The parts of the door are drawn inside a DoorContext.');
  return door;
}

/** The service that is being asked about; undefined while nobody has named one. */
export function useChosenService(): GuideService | undefined {
  const { guide, triage } = useDoor();
  return serviceOf(guide, triage.serviceId);
}

/** What is said to the customer, in the customer's own language. */
export function useSaid() {
  const { language } = useDoor().triage;
  return { say: texts[language].say, lang: language };
}
