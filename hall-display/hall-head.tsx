import type { GuideView } from '../contract/views.ts';
import { Clock } from '../screen-kit/clock.tsx';
import { Both } from './both.tsx';
import css from './hall-head.module.css';

/** Whose hall this is, and the time. */
export function HallHead(props: { guide: GuideView }) {
  const { brand, name } = props.guide.hall;
  return (
    <header className={css.head}>
      <div className={css.names}>
        <span className={css.brand}>
          <Both text={brand.name} />
        </span>
        <h1 className={css.hall}>
          <Both text={name} />
        </h1>
      </div>
      <span className={css.clock}>
        <Clock />
      </span>
    </header>
  );
}
