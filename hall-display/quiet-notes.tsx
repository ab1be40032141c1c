import type { DisplayView } from '../contract/views.ts';
import type { Text } from '../contract/words.ts';
import { useConnection, useGuide, useServerNow, useYou } from '../screen-kit/connection.tsx';
import { timeOfDay } from '../screen-kit/format.ts';
import type { Tone } from '../screen-kit/icons/state-shape.tsx';
import { StateShape } from '../screen-kit/icons/state-shape.tsx';
import { Both, both } from './both.tsx';
import css from './quiet-notes.module.css';
import { closingNote } from './scene.ts';

/** What is true besides the calls, in small letters at the foot: closing time, a lost connection, a demo, no sound. */
export function QuietNotes(props: { view: DisplayView; closed: boolean; audible: boolean }) {
  const connection = useConnection();
  const you = useYou();
  const guide = useGuide();
  const now = useServerNow(10_000);
  if (!guide) return null;
  const clock = (at: number) => timeOfDay(at, guide.timeZone);
  const closing = props.closed ? undefined : closingNote(props.view, now);
  const { closesAt = 0 } = props.view;
  return (
    <footer className={css.notes}>
      {(props.view.channels ?? []).map((channel) => (
        <Note key={channel.en} tone="info" text={channel} />
      ))}
      {closing === 'closesAt' && <Note tone="waiting" text={both((t) => t.closesAt(clock(closesAt)))} />}
      {closing === 'noMoreNumbers' && <Note tone="waiting" text={both((t) => t.noMoreNumbers)} />}
      {connection.state === 'lost' && (
        <div className={css.afterAMoment}>
          <Note tone="caution" text={both((t) => t.notSince(clock(connection.since)))} />
        </div>
      )}
      {!props.audible && connection.state !== 'lost' && <Note tone="info" text={both((t) => t.soundOff)} />}
      {you?.demo && <Note tone="info" text={both((t) => t.demo)} />}
    </footer>
  );
}

function Note(props: { tone: Tone; text: Text }) {
  return (
    <p className={css.note} role="status">
      <StateShape state={props.tone} />
      <Both text={props.text} />
    </p>
  );
}
