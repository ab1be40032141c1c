import type { ReactNode } from 'react';
import type { ComesAs } from '../contract/words.ts';
import { Building, People, Person } from '../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { ChoiceCard } from './choice-card.tsx';
import { useKiosk, useLane } from './kiosk-context.tsx';
import { Page } from './page.tsx';
import css from './pages.module.css';
import type { KioskService } from './path.ts';
import { afterPerson, PERSONS } from './path.ts';
import { ServiceLine } from './service-line.tsx';
import { texts } from './texts.ts';

const ICONS: Readonly<Record<ComesAs, ReactNode>> = { owner: <Person />, agent: <People />, company: <Building /> };

/** For whom: asked only where the documents depend on it. */
export function WhomPage(props: { service: KioskService }) {
  const { service } = props;
  const words = useTexts(texts).whom;
  const { actions, busy } = useKiosk();
  const inLane = useLane() !== undefined;
  const names: Record<ComesAs, { readonly name: string; readonly means: string }> = {
    owner: { name: words.owner, means: words.ownerMeans },
    agent: { name: words.agent, means: words.agentMeans },
    company: { name: words.company, means: words.companyMeans },
  };
  const choose = (comesAs: ComesAs) =>
    actions.go(afterPerson(service, comesAs, inLane), { serviceId: service.id, comesAs });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      above={<ServiceLine service={service} />}
      spoken={[words.title, ...PERSONS.map((person) => names[person].name)].join(' ')}
    >
      <div className={css.choices}>
        {PERSONS.map((person) => (
          <ChoiceCard
            tall
            key={person}
            icon={ICONS[person]}
            title={names[person].name}
            busy={busy}
            onPress={() => choose(person)}
          >
            {names[person].means}
          </ChoiceCard>
        ))}
      </div>
    </Page>
  );
}
