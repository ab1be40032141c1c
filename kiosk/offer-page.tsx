// [F-36] what self-service can do is offered, and declining is as easy as accepting.
import { Printer } from '../screen-kit/icons/glyphs.tsx';
import { ServiceIcon } from '../screen-kit/icons/service-icon.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { ChoiceCard } from './choice-card.tsx';
import { useKiosk, useStanding } from './kiosk-context.tsx';
import { Page } from './page.tsx';
import css from './pages.module.css';
import type { Channel, KioskService } from './path.ts';
import { channelsOf } from './path.ts';
import type { Wish } from './requests.ts';
import { ServiceLine } from './service-line.tsx';
import { texts } from './texts.ts';

/** Counter, terminal or phone: as the person likes. */
export function OfferPage(props: { service: KioskService; wish: Wish }) {
  const { service, wish } = props;
  const words = useTexts(texts);
  const { actions, busy } = useKiosk();
  const standing = useStanding(service.id);
  const wait = standing ? [words.ahead(standing.ahead)] : [];
  if (standing?.withinMinutes) wait.push(words.within(standing.withinMinutes));
  return (
    <Page
      title={words.offer.title}
      lead={words.offer.lead}
      above={<ServiceLine service={service} />}
      spoken={`${words.offer.title} ${words.offer.lead}`}
    >
      <div className={css.choices}>
        <ChoiceCard
          main
          icon={<Printer />}
          title={words.offer.stay}
          busy={busy}
          onPress={() => actions.takeNumber(wish)}
        >
          {wait.join(words.listComma)}
        </ChoiceCard>
        <ChannelCards service={service} wish={wish} channels={channelsOf(service)} tall />
      </div>
    </Page>
  );
}

/** The ways to have it done without a counter. */
export function ChannelCards(props: {
  service: KioskService;
  wish: Wish;
  channels: readonly Channel[];
  tall?: boolean;
}) {
  const { service, wish, channels, tall = false } = props;
  const words = useTexts(texts).offer;
  const pick = usePick();
  const { actions, busy } = useKiosk();
  const titles: Record<Channel, string> = { terminal: words.useTerminal, online: words.useOnline };
  return channels.map((channel) => {
    const how = service.elsewhere?.[channel];
    return (
      <ChoiceCard
        key={channel}
        tall={tall}
        icon={<ServiceIcon icon={channel === 'terminal' ? 'list' : 'device'} size="1.3em" />}
        title={titles[channel]}
        busy={busy}
        onPress={() => actions.goElsewhere(wish, channel)}
      >
        {how && pick(how)}
      </ChoiceCard>
    );
  });
}
