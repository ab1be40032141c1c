import type { CustomerView } from '../../contract/views.ts';
import { useCommand, useServerNow } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { FaceDrawing } from './face-drawing.tsx';
import css from './rate-stage.module.css';
import { customerTexts } from './texts.ts';

const RATINGS = ['good', 'fair', 'poor'] as const;
const REASONS = ['wait', 'manner', 'explanation', 'result'] as const;
type Rate = NonNullable<CustomerView['rate']>;

/** Thanks, and one tap for whoever likes to say how it was; nobody is asked twice. */
export function RateStage(props: { rate: Rate; title: string; hint: string }) {
  const { send, busy } = useCommand();
  const texts = useTexts(customerTexts);
  const { ticketId, rating, reason } = props.rate;
  const wantsReason = rating !== undefined && rating !== 'good' && reason === undefined;
  return (
    <section className={css.stage}>
      <h2>{rating === undefined ? props.title : texts.rated}</h2>
      <p>{rating === undefined ? props.hint : props.title}</p>
      {rating === undefined && (
        <fieldset className={css.choices}>
          <legend>{texts.rate}</legend>
          {RATINGS.map((face) => (
            <button
              key={face}
              type="button"
              className={css.face}
              disabled={busy !== undefined}
              onClick={() => void send('rateVisit', { ticketId, rating: face })}
            >
              <FaceDrawing face={face} />
              {texts.ratings[face]}
            </button>
          ))}
        </fieldset>
      )}
      {wantsReason && (
        <fieldset className={css.choices}>
          <legend>{texts.whatWas}</legend>
          {REASONS.map((what) => (
            <button
              key={what}
              type="button"
              className={css.reason}
              disabled={busy !== undefined}
              onClick={() => void send('rateVisit', { ticketId, rating, reason: what })}
            >
              {texts.reasons[what]}
            </button>
          ))}
        </fieldset>
      )}
    </section>
  );
}

/** Whether the visit can still be rated, by the hall's clock. */
export function useOpenRate(rate: CustomerView['rate']): Rate | undefined {
  const now = useServerNow();
  return rate && (rate.until === undefined || now < rate.until) ? rate : undefined;
}
