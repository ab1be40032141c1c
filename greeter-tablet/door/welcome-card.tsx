// [G-01, G-13] the welcome and at once the question, beside the services; [G-14] a smile and a nod for each of several.
import { Button } from '../../screen-kit/button.tsx';
import { useHall, useServerNow } from '../../screen-kit/connection.tsx';
import { wholeMinutes } from '../../screen-kit/format.ts';
import { Minus, Plus } from '../../screen-kit/icons/glyphs.tsx';
import { StepDrawing } from '../../screen-kit/icons/step-drawing.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import type { Arrivals } from './arrivals.ts';
import { oneFewerCame, oneMoreCame } from './arrivals.ts';
import { useDoor } from './door-context.tsx';
import { SayList } from './say-list.tsx';
import css from './welcome-card.module.css';

export function WelcomeCard(props: { arrivals: Arrivals; onArrivals: (arrivals: Arrivals) => void }) {
  const words = useTexts(texts);
  const hall = useHall();
  const now = useServerNow(5_000);
  const { arrivals, onArrivals } = props;
  const several = arrivals.length > 1;
  const { triage } = useDoor();
  const { hello, welcome, ask, askMore } = words.say;
  const alone = triage.visitId ? [askMore] : [hello, welcome, ask];
  return (
    <section className={css.welcome} aria-label={words.welcome.title}>
      <div className={css.card}>
        <StepDrawing drawing="smile" size="88px" />
        <div className={css.words}>
          <SayList words={several ? [] : alone} />
          <p>{several ? words.welcome.group : words.welcome.how}</p>
        </div>
      </div>
      <div className={`${css.tally} ${arrivals.length > 0 ? css.some : ''}`}>
        <p role="status">
          {arrivals[0] !== undefined && (
            <>
              <strong>{words.welcome.notAsked(arrivals.length)}</strong>
              <span>{words.welcome.longest(wholeMinutes(now - arrivals[0]))}</span>
            </>
          )}
        </p>
        {arrivals.length > 0 && (
          <Button icon={<Minus />} label={words.welcome.minusOne} onPress={() => onArrivals(oneFewerCame(arrivals))} />
        )}
        {arrivals.length > 0 ? (
          <Button
            icon={<Plus />}
            label={words.welcome.plusOne}
            onPress={() => onArrivals(oneMoreCame(arrivals, hall.now()))}
          />
        ) : (
          <Button wide icon={<Plus />} onPress={() => onArrivals(oneMoreCame(arrivals, hall.now()))}>
            {words.welcome.plusOne}
          </Button>
        )}
      </div>
    </section>
  );
}
