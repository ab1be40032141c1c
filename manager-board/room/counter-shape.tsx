import type { CounterRow } from '../../contract/views.ts';
import { Minus, Pause } from '../../screen-kit/icons/glyphs.tsx';
import { StateShape } from '../../screen-kit/icons/state-shape.tsx';

/** The shape of a counter's state: a line, a tick, a bell, a disc, a broken ring, two bars. */
export function CounterShape(props: { state: CounterRow['state'] }) {
  switch (props.state) {
    case 'closed':
      return <Minus />;
    case 'ready':
      return <StateShape state="done" />;
    case 'called':
      return <StateShape state="called" />;
    case 'serving':
      return <StateShape state="serving" />;
    case 'tidying':
      return (
        <svg viewBox="0 0 20 20" width="1em" height="1em" aria-hidden="true">
          <circle
            cx="10"
            cy="10"
            r="6.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.4"
            strokeDasharray="5 5"
            strokeLinecap="round"
          />
        </svg>
      );
    case 'away':
      return <Pause />;
    default:
      return props.state satisfies never;
  }
}
