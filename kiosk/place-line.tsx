import type { GuideView } from '../contract/views.ts';
import { usePick } from '../screen-kit/language.tsx';
import css from './place-line.module.css';

/** A place of the hall with the exact way to it, never "over there". [C-34] */
export function PlaceLine(props: { place: GuideView['places'][number] | undefined }) {
  const pick = usePick();
  const { place } = props;
  if (!place) return null;
  return (
    <span className={css.place}>
      <b>{pick(place.name)}</b>
      {place.way && <span>{pick(place.way)}</span>}
    </span>
  );
}
