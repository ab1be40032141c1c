import { ServiceIcon } from '../screen-kit/icons/service-icon.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { Lanes } from './lane.tsx';
import { NowCalling } from './now-calling.tsx';
import { Page } from './page.tsx';
import { ServiceCard } from './service-card.tsx';
import css from './start-page.module.css';
import { texts } from './texts.ts';

/** Where everybody begins: what is most wanted, every other service by its subject, the priority lane. */
export function StartPage() {
  const words = useTexts(texts);
  const pick = usePick();
  const { guide } = useKiosk();
  const frequent = guide.services.filter((service) => service.frequent);
  const names = frequent.map(({ short }) => pick(short)).join(words.listComma);
  return (
    <Page
      title={words.welcome}
      lead={<span className={css.how}>{words.welcomeHow}</span>}
      spoken={`${words.welcome}${words.welcomeHow}${words.spoken.choices}${names}`}
      above={<NowCalling />}
      action={<Lanes />}
    >
      <section className={css.frequent} aria-label={words.frequent}>
        {frequent.map((service) => (
          <ServiceCard key={service.id} service={service} />
        ))}
      </section>
      <Groups />
    </Page>
  );
}

function Groups() {
  const words = useTexts(texts);
  const pick = usePick();
  const { guide, actions } = useKiosk();
  return (
    <section className={css.all} aria-labelledby="all-services">
      <h2 id="all-services">{words.allServices}</h2>
      <div className={css.groups}>
        {guide.groups.map((group) => (
          <button
            key={group.id}
            type="button"
            className={css.group}
            onClick={() => actions.open({ at: 'group', groupId: group.id })}
          >
            <ServiceIcon icon={group.icon} size="1.5em" />
            <span>{pick(group.name)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
