import { ClosedPage } from './closed-page.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { BringGivenPage } from './later-pages.ts';
import { NumberPage } from './number-page.tsx';
import { StepPage } from './step-page.tsx';
import { UnavailablePage } from './unavailable-page.tsx';

/**
 * Which page is shown: what was given stays, whatever happens; then what stands in the way; then the person's step.
 * @param props.lostSince UTC ms while the hall is out of reach
 * @param props.cannotStore the hall is reached and can write nothing down
 */
export function ShownPage(props: { lostSince: number | undefined; cannotStore: boolean }) {
  const { view, session, actions } = useKiosk();
  const { given } = session;
  if (given?.what === 'number') return <NumberPage key={given.reply.ticketId} given={given} onLeave={actions.leave} />;
  if (given?.what === 'bringList') return <BringGivenPage given={given} onLeave={actions.leave} />;
  if (props.lostSince !== undefined || props.cannotStore) return <UnavailablePage lostSince={props.lostSince} />;
  if (!view.open) return <ClosedPage />;
  return <StepPage />;
}
