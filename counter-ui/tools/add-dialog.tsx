import { useState } from 'react';
import type { GuideService } from '../../contract/views.ts';
import type { ComesAs } from '../../contract/words.ts';
import { useCommand } from '../../screen-kit/connection.tsx';
import { Field } from '../../screen-kit/field.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useTicket } from '../desk.tsx';
import { toolTexts } from '../tool-texts.ts';
import css from './add-dialog.module.css';
import { ChoiceList } from './choice-list.tsx';
import { ComesAsChoice } from './comes-as-choice.tsx';
import { DocumentsTicks } from './documents-ticks.tsx';
import { findServices } from './find-services.ts';
import type { AskedNeed } from './need.ts';
import { askedOf, checksOf, knownToBeThere, missingOf, toggled } from './need.ts';
import type { ToolProps } from './tool.ts';
import { ToolWindow } from './tool-window.tsx';
import columns from './two-columns.module.css';

const ROOM = 7;

/**
 * [C-45] something else is needed: the service, who comes for it, the documents, and the same number goes on.
 * What cannot be done for want of a document becomes a refusal with its reason. [C-23]
 */
export function AddDialog({ onClose, onRefuse }: ToolProps & { onRefuse: (need: AskedNeed) => void }) {
  const { ticket, guide } = useTicket();
  const { language } = useLanguage();
  const { send, busy, refusal } = useCommand();
  const { add, service: words } = useTexts(toolTexts);
  const toast = useToast();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [comesAs, setComesAs] = useState(ticket.comesAs);
  const [brought, setBrought] = useState(() => knownToBeThere(ticket));
  const found = findServices(guide.services, typed, ROOM, language);
  const service = found.find(({ id }) => id === chosen) ?? (typed === '' ? undefined : found[0]);
  const asked = askedOf(service, comesAs);
  const isPossible = asked !== undefined && missingOf(asked, brought).length === 0;

  const submit = async () => {
    if (!service) return;
    if (!isPossible) return onRefuse({ serviceId: service.id, comesAs, brought });
    const documents = checksOf(asked, brought);
    const answer = await send('addService', { ticketId: ticket.ticketId, serviceId: service.id, comesAs, documents });
    if (!answer.ok) return;
    toast({ text: add.done(service.short[language]), tone: 'done' });
    onClose();
  };
  return (
    <ToolWindow
      wide
      title={add.title(ticket.number)}
      onClose={onClose}
      onSubmit={() => void submit()}
      submit={!service || isPossible ? add.do(service?.short[language] ?? '…') : add.cannot}
      locked={service ? undefined : add.choose}
      busy={busy !== undefined}
      refusal={refusal}
    >
      <div className={columns.columns}>
        <div>
          <Field label={words.search} value={typed} onChange={setTyped} mode="search" autoFocus maxLength={30} />
          {found.length === 0 && <p className={css.quiet}>{words.none}</p>}
          <ChoiceList
            label={words.list}
            value={service?.id}
            options={found.map(({ id, short }) => ({ value: id, label: short[language] }))}
            onChange={setChosen}
          />
        </div>
        <div>
          <ComesAsChoice value={comesAs} onChange={setComesAs} />
          {service && (
            <Documents
              service={service}
              comesAs={comesAs}
              brought={brought}
              onToggle={(document) => setBrought(toggled(brought, document))}
            />
          )}
        </div>
      </div>
    </ToolWindow>
  );
}

function Documents(props: {
  service: GuideService;
  comesAs: ComesAs;
  brought: ReadonlySet<string>;
  onToggle: (document: string) => void;
}) {
  const { language } = useLanguage();
  const texts = useTexts(toolTexts).service;
  const { service, comesAs, brought } = props;
  const asked = askedOf(service, comesAs);
  if (asked === undefined) return <p className={css.missing}>{texts.notForThis[comesAs]}</p>;
  if (asked.length === 0) return <p className={css.quiet}>{texts.noDocuments}</p>;
  return (
    <>
      <DocumentsTicks title={texts.documents} asked={asked} brought={brought} onToggle={props.onToggle} />
      {service.why && missingOf(asked, brought).length > 0 && <p className={css.why}>{service.why[language]}</p>}
    </>
  );
}
