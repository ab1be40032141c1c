import type { LauncherInfo, Screen } from '../../contract/wire.ts';
import { ArrowRight } from '../../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { ScreenDrawing } from './screen-drawing.tsx';
import css from './screens.module.css';
import { Section } from './section.tsx';
import { launcherTexts } from './texts.ts';

type Counters = LauncherInfo['counters'];

/** A link to every screen; those that stand at a counter ask which. */
export function Screens(props: { counters: Counters }) {
  const t = useTexts(launcherTexts);
  return (
    <Section title={t.screens} how={t.screensHow}>
      <ul className={css.screens}>
        <OneScreen screen="greeter" />
        <OneScreen screen="kiosk" />
        <AtCounters screen="counter" counters={props.counters} />
        <AtCounters screen="customer" counters={props.counters} />
        <OneScreen screen="display" />
        <OneScreen screen="manager" />
        <OneScreen screen="printers" />
        <li className={`${css.card} ${css.noLink}`}>
          <ScreenDrawing screen="phone" />
          <span className={css.words}>
            <strong>{t.phone}</strong>
            <span>{t.phoneIs}</span>
          </span>
        </li>
      </ul>
    </Section>
  );
}

function OneScreen(props: { screen: Exclude<Screen, 'counter' | 'customer'> }) {
  const { screen } = props;
  const t = useTexts(launcherTexts);
  return (
    <li>
      <a className={`${css.card} ${css.link}`} href={`/${screen}?at=1`}>
        <ScreenDrawing screen={screen} />
        <span className={css.words}>
          <strong>{t[screen]}</strong>
          <span>{t[`${screen}Is`]}</span>
        </span>
        <span className={css.arrow}>
          <ArrowRight />
        </span>
      </a>
    </li>
  );
}

function AtCounters(props: { screen: 'counter' | 'customer'; counters: Counters }) {
  const { screen, counters } = props;
  const t = useTexts(launcherTexts);
  const pick = usePick();
  return (
    <li className={`${css.card} ${css.wide}`}>
      <ScreenDrawing screen={screen} />
      <span className={css.words}>
        <strong>{t[screen]}</strong>
        <span>{t[`${screen}Is`]}</span>
      </span>
      <ul className={css.counters} aria-label={t.chooseCounter}>
        {counters.map(({ id, label, name }) => (
          <li key={id}>
            <a
              className={css.counter}
              href={`/${screen}?at=${id}`}
              title={pick(name)}
              aria-label={`${t[screen]} ${pick(label)}, ${pick(name)}`}
            >
              {pick(label)}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}
