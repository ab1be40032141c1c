import { Button } from '../screen-kit/button.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { laterTexts } from './later-texts.ts';
import { Page } from './page.tsx';
import css from './pages.module.css';
import type { Channel, KioskService } from './path.ts';
import { afterPerson } from './path.ts';
import { PlaceLine } from './place-line.tsx';
import type { Wish } from './requests.ts';
import { ServiceLine } from './service-line.tsx';

/** How to have it done without a counter, where exactly, and that somebody will help. */
export function ElsewherePage(props: { service: KioskService; wish: Wish; to: Channel }) {
  const { service, wish, to } = props;
  const words = useTexts(laterTexts).elsewhere;
  const pick = usePick();
  const { guide, actions, busy } = useKiosk();
  const how = service.elsewhere?.[to];
  const title = to === 'terminal' ? words.terminalTitle : words.onlineTitle;
  // After all a counter: the documents are still to be asked for, the machine is not offered once more.
  const afterAll = () => actions.go(afterPerson(service, wish.comesAs, true), wish);
  return (
    <Page
      still
      title={title}
      above={<ServiceLine service={service} />}
      spoken={`${title} ${how ? pick(how) : ''} ${words.help}`}
      action={
        <>
          <Button busy={busy} onPress={afterAll}>
            {words.afterAll}
          </Button>
          <Button kind="main" onPress={actions.leave}>
            {words.fine}
          </Button>
        </>
      }
    >
      {how && <p className={css.reason}>{pick(how)}</p>}
      {to === 'terminal' && <PlaceLine place={guide.places.find(({ kind }) => kind === 'terminals')} />}
      <p className={css.polite}>{words.help}</p>
    </Page>
  );
}
