// [G-15] the documents are checked before a number is given; [G-16] what is missing leads to a reason and a list, never to a bare no.
import { useState } from 'react';
import { Button } from '../screen-kit/button.tsx';
import { Check } from '../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../screen-kit/language.tsx';
import { DocumentCard } from './document-card.tsx';
import css from './documents-page.module.css';
import { useKiosk, useLane } from './kiosk-context.tsx';
import { ChannelCards } from './offer-page.tsx';
import { Page } from './page.tsx';
import pages from './pages.module.css';
import type { KioskService } from './path.ts';
import { channelsFor, documentsFor } from './path.ts';
import type { Wish } from './requests.ts';
import { ServiceLine } from './service-line.tsx';
import { texts } from './texts.ts';

/** Have you got these? One answer for all of them, and one for each that is not there. */
export function DocumentsPage(props: { service: KioskService; wish: Wish }) {
  const { service, wish } = props;
  const words = useTexts(texts);
  const pick = usePick();
  const { guide, actions, busy } = useKiosk();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const required = documentsFor(service, wish.comesAs) ?? [];
  const documents = guide.documents.filter(({ id }) => required.includes(id));
  const toggle = (id: string) =>
    setMissing(missing.includes(id) ? missing.filter((known) => known !== id) : [...missing, id]);
  const isComplete = missing.length === 0;
  const goOn = () =>
    isComplete
      ? actions.takeNumber(wish)
      : actions.open({ at: 'bring', serviceId: service.id, comesAs: wish.comesAs, missing });
  const names = documents.map(({ name }) => pick(name)).join(words.listComma);
  return (
    <Page
      title={words.documents.title}
      lead={words.documents.lead}
      above={<ServiceLine service={service} />}
      spoken={`${words.documents.title} ${names}`}
      action={
        <Button kind="main" icon={isComplete ? <Check /> : undefined} busy={busy} onPress={goOn}>
          {isComplete ? words.documents.haveAll : words.documents.somethingMissing}
        </Button>
      }
    >
      <ul className={css.documents} data-count={documents.length}>
        {documents.map((document) => (
          <DocumentCard
            key={document.id}
            document={document}
            missing={missing.includes(document.id)}
            onToggle={() => toggle(document.id)}
          />
        ))}
      </ul>
      <Also service={service} wish={wish} />
    </Page>
  );
}

/** A terminal or the phone, below everything else. */
function Also(props: { service: KioskService; wish: Wish }) {
  const words = useTexts(texts).offer;
  const inLane = useLane() !== undefined;
  const channels = channelsFor(props.service, props.wish.comesAs, inLane);
  if (channels.length === 0) return null;
  return (
    <section className={css.also}>
      <h2>{words.also}</h2>
      <div className={pages.stack}>
        <ChannelCards {...props} channels={channels} />
      </div>
    </section>
  );
}
