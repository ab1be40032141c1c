// [G-16, C-23] a service that is not done for this person: why, who can have it done, what they bring, and a way on.
import type { ComesAs } from '../contract/words.ts';
import { Button } from '../screen-kit/button.tsx';
import { Printer } from '../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { BringDocuments } from './bring-documents.tsx';
import { useKiosk, useLane } from './kiosk-context.tsx';
import { laterTexts } from './later-texts.ts';
import { Page } from './page.tsx';
import css from './pages.module.css';
import type { Bringing, KioskService } from './path.ts';
import { afterPerson, doneFor } from './path.ts';
import type { Wish } from './requests.ts';
import { ServiceLine } from './service-line.tsx';

/** Who else has to come, in a friendly way. */
export function NotForPage(props: { service: KioskService; wish: Wish }) {
  const { service, wish } = props;
  const words = useTexts(laterTexts);
  const pick = usePick();
  const { guide, actions, busy } = useKiosk();
  const inLane = useLane() !== undefined;
  const title = words.notFor[wish.comesAs];
  const why = service.why ? pick(service.why) : words.notFor.whyOwner;
  const persons = doneFor(service);
  const asPerson = (comesAs: ComesAs) =>
    actions.go(afterPerson(service, comesAs, inLane), { serviceId: service.id, comesAs });
  return (
    <Page
      title={title}
      above={<ServiceLine service={service} />}
      spoken={`${title} ${why}`}
      action={
        <Button kind="main" icon={<Printer />} busy={busy} onPress={() => actions.open(listFor(service, wish))}>
          {words.bring.print}
        </Button>
      }
    >
      <div className={css.columns}>
        <div className={css.stack}>
          <p className={css.reason}>{why}</p>
          {persons.slice(0, 1).map((person) => (
            <BringDocuments
              key={person}
              heading={`${words.notFor.person[person]} · ${words.notFor.brings}`}
              documents={guide.documents.filter(({ id }) => service.documents[person]?.includes(id))}
            />
          ))}
        </div>
        <div className={css.stack}>
          {persons.map((person) => (
            <Button key={person} onPress={() => asPerson(person)}>
              {words.notFor.thisIsMe[person]}
            </Button>
          ))}
        </div>
      </div>
    </Page>
  );
}

/** The list for whoever can come: the owner, and where only companies are served, the company. */
function listFor(service: KioskService, { serviceId, comesAs }: Wish): Bringing {
  if (service.documents.owner) return { at: 'bring', serviceId, comesAs, missing: [] };
  const person = doneFor(service)[0] ?? comesAs;
  return { at: 'bring', serviceId, comesAs: person, missing: service.documents[person] ?? [] };
}
