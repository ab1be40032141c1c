// [G-06, G-20] thanks for the visit and goodbye, to everybody who leaves.
import type { FinishedRow, GuideView } from '../../contract/views.ts';
import { useServerNow } from '../../screen-kit/connection.tsx';
import { EmptyState } from '../../screen-kit/empty-state.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { floorTexts } from '../floor-texts.ts';
import { texts } from '../texts.ts';
import { FarewellCard } from './farewell-card.tsx';
import css from './finished-face.module.css';
import { FinishedLine } from './finished-line.tsx';
import { freshlyFinished } from './freshly-finished.ts';

export function FinishedFace(props: {
  guide: GuideView;
  finished: readonly FinishedRow[];
  seenOff: ReadonlySet<string>;
  onSeeOff: (ticketId: string) => void;
}) {
  const { guide, finished, seenOff, onSeeOff } = props;
  const words = useTexts(floorTexts).farewell;
  const door = useTexts(texts);
  const now = useServerNow(5_000);
  const fresh = new Set(freshlyFinished(finished, now).map(({ ticketId }) => ticketId));
  return (
    <div className={css.finished}>
      <h1 className="unseen">{door.faces.finished}</h1>
      <FarewellCard />
      <section className={css.list} aria-labelledby="finished-list">
        <h2 id="finished-list">{words.list}</h2>
        {finished.length === 0 ? (
          <EmptyState title={words.none} hint={words.noneHint} />
        ) : (
          <ul>
            {finished.map((row) => (
              <FinishedLine
                key={row.ticketId}
                guide={guide}
                row={row}
                now={now}
                seenOff={seenOff.has(row.ticketId)}
                onSeeOff={fresh.has(row.ticketId) ? () => onSeeOff(row.ticketId) : undefined}
              />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
