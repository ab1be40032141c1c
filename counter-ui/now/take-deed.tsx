import { useState } from 'react';
import { DocumentDrawing } from '../../screen-kit/icons/document-drawing.tsx';
import { Kbd } from '../../screen-kit/kbd.tsx';
import { useLanguage, useTexts } from '../../screen-kit/language.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { useDesk, useTicket } from '../desk.tsx';
import { useNames } from '../names.ts';
import { pathTexts } from '../path-texts.ts';
import { useReleasingSelect } from '../pointer-focus.ts';
import { Tick } from '../tick.tsx';
import { DeedButton } from './deed-button.tsx';
import type { DeedProps } from './deed-props.ts';
import css from './item-list.module.css';

/** [C-16] what was taken with both hands is ticked, by name and kind; what was not given stays open. */
export function TakeDeed({ card }: DeedProps) {
  const { ticket, act } = useTicket();
  const texts = useTexts(pathTexts).take;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [kinds, setKinds] = useState<Readonly<Record<string, string>>>(() => kindsSeen(ticket.documents));
  const { toTake, ticketId } = ticket;
  const taken = toTake.filter((document) => !left.has(document));
  const toggle = (document: string) => setLeft(toggled(left, document));
  useKeys(Object.fromEntries(toTake.slice(0, 9).map((document, index) => [`${index + 1}`, () => toggle(document)])));
  const take = () => {
    const items = taken.map((document) => withKind(document, kinds[document]));
    void act('takeItems', { ticketId, items });
  };
  return card({
    children: (
      <ul className={css.list} aria-label={texts.list}>
        {toTake.map((document, index) => (
          <Item
            key={document}
            document={document}
            digit={index + 1}
            isTaken={!left.has(document)}
            onToggle={() => toggle(document)}
            kind={kinds[document] ?? ''}
            onKind={(kind) => setKinds({ ...kinds, [document]: kind })}
          />
        ))}
      </ul>
    ),
    actions: (
      <DeedButton command="takeItems" locked={taken.length === 0 ? texts.none : undefined} onPress={take}>
        {texts.some(taken.length)}
      </DeedButton>
    ),
  });
}

/** The kinds that were seen at the door are offered again. */
const kindsSeen = (checks: readonly { readonly document: string; readonly kind?: string | undefined }[]) =>
  Object.fromEntries(checks.flatMap(({ document, kind }) => (kind ? [[document, kind]] : [])));

const withKind = (document: string, kind: string | undefined) => (kind ? { document, kind } : { document });

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

function Item(props: {
  document: string;
  digit: number;
  isTaken: boolean;
  onToggle: () => void;
  kind: string;
  onKind: (kind: string) => void;
}) {
  const { document, digit, isTaken } = props;
  const { guide } = useDesk();
  const names = useNames();
  const known = guide.documents.find(({ id }) => id === document);
  return (
    <li className={css.row} data-on={isTaken}>
      <div className={css.name}>
        <Tick checked={isTaken} onToggle={props.onToggle}>
          {known && <DocumentDrawing drawing={known.drawing} size="1.8em" />}
          <span>{names.document(document)}</span>
        </Tick>
        {known && known.kinds.length > 1 && <KindChoice {...props} kinds={known.kinds} />}
      </div>
      {digit < 10 && <Kbd keys={`${digit}`} />}
    </li>
  );
}

function KindChoice(props: {
  document: string;
  kinds: readonly { readonly id: string; readonly name: Readonly<Record<'zh-CN' | 'en', string>> }[];
  kind: string;
  onKind: (kind: string) => void;
}) {
  const { language } = useLanguage();
  const names = useNames();
  const texts = useTexts(pathTexts).take;
  const { release, ...watched } = useReleasingSelect();
  return (
    <select
      {...watched}
      className={css.kind}
      aria-label={`${texts.kind}：${names.document(props.document)}`}
      value={props.kind}
      onChange={(event) => {
        props.onKind(event.target.value);
        release(event);
      }}
    >
      <option value="">{texts.anyKind}</option>
      {props.kinds.map(({ id, name }) => (
        <option key={id} value={id}>
          {name[language]}
        </option>
      ))}
    </select>
  );
}
