import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { GuideView, KioskView, ServiceStanding } from '../contract/views.ts';
import type { KioskClass, KioskService } from './path.ts';
import type { Session } from './session.ts';
import type { KioskActions } from './use-session.ts';

export interface KioskNow {
  readonly guide: GuideView;
  readonly view: KioskView;
  readonly session: Session;
  readonly actions: KioskActions;
  /** No number can be given now: the hall is closed or out of reach. */
  readonly resting: boolean;
  /** Something is on its way to the hall. */
  readonly busy: boolean;
}

const KioskContext = createContext<KioskNow | undefined>(undefined);

export function KioskProvider(props: { now: KioskNow; children: ReactNode }) {
  return <KioskContext value={props.now}>{props.children}</KioskContext>;
}

/** The kiosk as it stands: hall, person, and what the person can do. */
export function useKiosk(): KioskNow {
  const now = useContext(KioskContext);
  if (!now) throw new Error('A page of the kiosk is drawn inside a KioskProvider.');
  return now;
}

/** A service of the pack; undefined once a new pack no longer has it. */
export function useService(serviceId: string): KioskService | undefined {
  return useKiosk().guide.services.find(({ id }) => id === serviceId);
}

/** What a person choosing this service now would meet. */
export function useStanding(serviceId: string): ServiceStanding | undefined {
  return useKiosk().view.services.find((standing) => standing.serviceId === serviceId);
}

/** The chosen lane, while there is one. */
export function useLane(): KioskClass | undefined {
  const { guide, session } = useKiosk();
  return guide.classes.find(({ id }) => id === session.classId);
}
