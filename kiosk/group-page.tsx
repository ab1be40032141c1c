import { usePick, useTexts } from '../screen-kit/language.tsx';
import css from './group-page.module.css';
import { useKiosk } from './kiosk-context.tsx';
import { Page } from './page.tsx';
import { ServiceCard } from './service-card.tsx';
import { texts } from './texts.ts';

/** Every service of one subject. */
export function GroupPage(props: { groupId: string }) {
  const words = useTexts(texts);
  const pick = usePick();
  const { guide } = useKiosk();
  const group = guide.groups.find(({ id }) => id === props.groupId);
  const services = guide.services.filter((service) => service.group === props.groupId);
  const names = services.map(({ name }) => pick(name)).join(words.listComma);
  const title = group ? pick(group.name) : words.allServices;
  return (
    <Page title={title} lead={words.inGroup} spoken={`${title}${words.spoken.full}${words.spoken.choices}${names}`}>
      <div className={css.services}>
        {services.map((service) => (
          <ServiceCard key={service.id} service={service} roomy />
        ))}
      </div>
    </Page>
  );
}
