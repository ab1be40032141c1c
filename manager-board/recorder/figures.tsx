import type { HallPicture } from '../../contract/board.ts';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import css from './figures.module.css';
import { recorderTexts } from './texts.ts';

const COUNTED = ['issued', 'served', 'gaveUp', 'noShow', 'refused', 'diverted'] as const;

/** The figures of the hall at the moment that is played. */
export function Figures(props: { picture: HallPicture; at: number }) {
  const { picture, at } = props;
  const t = useTexts(recorderTexts);
  const { minutes } = useTexts(texts);
  const longest = picture.longestSince === undefined ? '–' : minutes(wholeMinutes(at - picture.longestSince));
  return (
    <dl className={css.figures}>
      <Figure name={t.waiting} value={picture.waiting} large />
      <Figure name={t.longest} value={longest} large />
      {COUNTED.map((name) => (
        <Figure key={name} name={t[name]} value={picture.today[name]} />
      ))}
    </dl>
  );
}

function Figure(props: { name: string; value: string | number; large?: boolean }) {
  return (
    <div className={props.large ? css.large : undefined}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
