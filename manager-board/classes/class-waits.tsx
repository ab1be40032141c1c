// [P-09] [P-05] how long each class waits, side by side, and the limits that keep the ordinary line moving.
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { texts } from '../texts.ts';
import css from './class-waits.module.css';
import { classTexts } from './texts.ts';

export function ClassWaits(props: { classes: ManagerView['today']['classes']; guide: GuideView }) {
  const { classes = [], guide } = props;
  const t = useTexts(classTexts);
  const { minutes } = useTexts(texts);
  const pick = usePick();
  if (classes.length < 2) return null;
  const inOrder = guide.classes.flatMap((visitor) => {
    const waits = classes.find(({ classId }) => classId === visitor.id);
    return waits ? [{ visitor, waits }] : [];
  });
  return (
    <Panel title={t.title}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.class}</th>
            <th scope="col">{t.called}</th>
            <th scope="col">{t.mean}</th>
            <th scope="col">{t.longest}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map(({ visitor, waits }) => (
            <tr key={visitor.id}>
              <th scope="row">{pick(visitor.name)}</th>
              <td>{waits.called}</td>
              <td>{minutes(wholeMinutes(waits.meanWait))}</td>
              <td>{minutes(wholeMinutes(waits.longestWait))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Limits guide={guide} />
    </Panel>
  );
}

function Limits({ guide: { fairness } }: { guide: GuideView }) {
  const t = useTexts(classTexts);
  const { passedAtMost, inARow } = fairness ?? {};
  return (
    <>
      {inARow !== undefined && <p className={css.cap}>{t.inARow(inARow)}</p>}
      {passedAtMost !== undefined && <p className={css.cap}>{t.cap(passedAtMost)}</p>}
    </>
  );
}
