// [F-36] what a terminal or the customer's own phone can do is offered; [G-18] the very place is named.
import type { GuideService } from '../../contract/views.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { texts } from '../texts.ts';
import { Card } from './card.tsx';
import { useDoor, useSaid } from './door-context.tsx';
import { SayList } from './say-list.tsx';

export function SelfServiceCard({ service }: { service: GuideService }) {
  const words = useTexts(texts);
  const pick = usePick();
  const { lang } = useSaid();
  const { guide, triage, tell } = useDoor();
  const { terminal, online } = service.elsewhere ?? {};
  const channel = triage.channel ?? 'online';
  const text = channel === 'terminal' ? terminal : online;
  const place = channel === 'terminal' ? guide.places.find(({ kind }) => kind === 'terminals') : undefined;
  return (
    <Card title={words.selfService.title}>
      {terminal && online && (
        <Segmented
          label={words.selfService.channel}
          value={channel}
          options={[
            { value: 'terminal', label: words.selfService.terminal },
            { value: 'online', label: words.selfService.online },
          ]}
          onChange={(next) => tell({ type: 'set', set: { channel: next } })}
        />
      )}
      {text && <SayList words={[text[lang]]} lang={lang} />}
      {place?.way && (
        <p>
          <strong>{pick(place.name)}</strong> · {pick(place.way)}
        </p>
      )}
    </Card>
  );
}
