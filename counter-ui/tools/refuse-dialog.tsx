import { useState } from 'react';
import { useCommand } from '../../screen-kit/connection.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useTicket } from '../desk.tsx';
import { serviceOf, useNames } from '../names.ts';
import { Tick } from '../tick.tsx';
import { toolTexts } from '../tool-texts.ts';
import { useWhyNot } from '../why-not.ts';
import { ComesAsChoice } from './comes-as-choice.tsx';
import { DocumentsTicks } from './documents-ticks.tsx';
import type { Near } from './near-choice.tsx';
import { NearChoice } from './near-choice.tsx';
import type { AskedNeed } from './need.ts';
import { askedOf, checksOf, knownToBeThere, missingOf, toggled } from './need.ts';
import { RefusalCard } from './refusal-card.tsx';
import { SelectField } from './select-field.tsx';
import type { ToolProps } from './tool.ts';
import { ToolWindow } from './tool-window.tsx';
import columns from './two-columns.module.css';

/** [C-23, C-24] never a bare no: the business and the document, the reason, the polite request, where else it can be done. */
export function RefuseDialog({ need, onClose }: ToolProps & { need: AskedNeed | undefined }) {
  const { ticket, guide } = useTicket();
  const { language } = useLanguage();
  const { send, busy, refusal } = useCommand();
  const texts = useTexts(toolTexts).refuse;
  const names = useNames();
  const toast = useToast();
  const [asked, setAsked] = useState<AskedNeed>(() => need ?? presentNeed(ticket));
  const [near, setNear] = useState<Near>();
  const [isPrinted, setPrinted] = useState(true);
  const service = serviceOf(guide, asked.serviceId);
  const documents = service?.documents[asked.comesAs];
  const missing = documents === undefined ? [] : missingOf(documents, asked.brought);
  const lock = useLock(asked.serviceId, documents !== undefined && missing.length === 0);
  const change = (part: Partial<AskedNeed>) => setAsked({ ...asked, ...part });
  const submit = async () => {
    const answer = await send('refuseService', {
      ticketId: ticket.ticketId,
      serviceId: asked.serviceId,
      comesAs: asked.comesAs,
      documents: checksOf(documents ?? [], asked.brought),
      language: ticket.language,
      printBringList: isPrinted,
      ...(near ? { nearTo: near } : {}),
    });
    if (!answer.ok) return;
    toast({ text: texts.done(names.service(asked.serviceId)), tone: 'done' });
    onClose();
  };
  return (
    <ToolWindow
      wide
      title={texts.title}
      onClose={onClose}
      onSubmit={() => void submit()}
      submit={isPrinted ? texts.doPrint : texts.do}
      locked={lock}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <div className={columns.columns}>
        <div>
          <SelectField
            label={texts.service}
            value={asked.serviceId}
            options={guide.services.map(({ id, short }) => ({ value: id, label: short[language] }))}
            onChange={(serviceId) => change({ serviceId })}
          />
          <ComesAsChoice value={asked.comesAs} onChange={(comesAs) => change({ comesAs })} />
          <DocumentsTicks
            title={texts.missing}
            asked={askedOf(service, asked.comesAs) ?? []}
            brought={asked.brought}
            onToggle={(document) => change({ brought: toggled(asked.brought, document) })}
          />
        </div>
        <div>
          <RefusalCard need={asked} missing={missing} />
          <NearChoice serviceId={asked.serviceId} value={near} onChange={setNear} />
          <Tick checked={isPrinted} onToggle={() => setPrinted(!isPrinted)}>
            {texts.printList}
          </Tick>
        </div>
      </div>
    </ToolWindow>
  );
}

function presentNeed(
  ticket: Parameters<typeof knownToBeThere>[0] & Pick<AskedNeed, 'serviceId' | 'comesAs'>,
): AskedNeed {
  const { serviceId, comesAs } = ticket;
  return { serviceId, comesAs, brought: knownToBeThere(ticket) };
}

/** Why this cannot be recorded yet: nothing is missing, or the present service still holds something. */
function useLock(serviceId: string, isComplete: boolean): string | undefined {
  const { ticket } = useTicket();
  const texts = useTexts(toolTexts).refuse;
  const whyNot = useWhyNot();
  if (isComplete) return texts.nothing;
  return serviceId === ticket.serviceId ? whyNot('refuseService') : undefined;
}
