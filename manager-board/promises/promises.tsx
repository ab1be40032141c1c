// [S-18, K-33] whether what was told of the wait was kept, in words first. [F-30] and who said that it took too long.
import type { PromisesView } from '../../contract/forecast.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { percentages, stillOpen } from './figures.ts';
import css from './promises.module.css';
import { promiseTexts } from './texts.ts';

const COUNTED = ['made', 'kept', 'broken', 'gaveUp'] as const;

/** Promises of waiting times, this week and today. */
export function Promises({ promises }: { promises: PromisesView }) {
  const t = useTexts(promiseTexts);
  const { today, week, waitComplaints } = promises;
  const aimed = Math.round(promises.aimed * 100);
  const kept = percentages(week);
  const now = percentages(today);
  const rate = (figure: number | undefined) => (figure === undefined ? '–' : t.percent(figure));
  return (
    <Panel title={t.title}>
      <p className={css.headline}>{kept ? t.kept(t.thisWeek, kept.printed, aimed) : t.noneYet(aimed)}</p>
      <table className={css.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.today}</th>
            <th scope="col">{t.week}</th>
          </tr>
        </thead>
        <tbody>
          {COUNTED.map((name) => (
            <Row key={name} name={t.figure[name]} figures={[today[name], week[name]]} />
          ))}
          <Row name={t.figure.waiting} figures={[stillOpen(today), stillOpen(week)]} />
          <Row name={t.figure.printed} figures={[rate(now?.printed), rate(kept?.printed)]} />
          <Row name={t.figure.unrounded} figures={[rate(now?.unrounded), rate(kept?.unrounded)]} />
        </tbody>
      </table>
      <p className={css.complaints}>{t.complaints(waitComplaints)}</p>
    </Panel>
  );
}

function Row({ name, figures }: { name: string; figures: readonly [number | string, number | string] }) {
  const [today, week] = figures;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{today}</td>
      <td>{week}</td>
    </tr>
  );
}
