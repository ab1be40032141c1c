import { useEffect } from 'react';
import { DocumentsPage } from './documents-page.tsx';
import { GroupPage } from './group-page.tsx';
import { useKiosk, useService } from './kiosk-context.tsx';
import { BringPage, ElsewherePage, NotForPage } from './later-pages.ts';
import { OfferPage } from './offer-page.tsx';
import type { Step } from './path.ts';
import { StartPage } from './start-page.tsx';
import { WhomPage } from './whom-page.tsx';

/** The page of the present step. */
export function StepPage() {
  const { step } = useKiosk().session;
  if (step.at === 'start') return <StartPage />;
  if (step.at === 'group') return <GroupPage key={step.groupId} groupId={step.groupId} />;
  return <ServiceStep step={step} />;
}

type OfService = Exclude<Step, { at: 'start' | 'group' }>;

function ServiceStep(props: { step: OfService }) {
  const { step } = props;
  const { actions } = useKiosk();
  const service = useService(step.serviceId);
  const isGone = service === undefined;
  useEffect(() => {
    if (isGone) actions.leave();
  }, [isGone, actions]);
  if (!service) return null;
  switch (step.at) {
    case 'whom':
      return <WhomPage service={service} />;
    case 'notFor':
      return <NotForPage service={service} wish={step} />;
    case 'offer':
      return <OfferPage service={service} wish={step} />;
    case 'documents':
      return <DocumentsPage service={service} wish={step} />;
    case 'bring':
      return <BringPage service={service} step={step} />;
    case 'elsewhere':
      return <ElsewherePage service={service} wish={step} to={step.to} />;
    default:
      return step satisfies never;
  }
}
