import { useCallback, useEffect, useRef, useState } from 'react';
import type { DayCurve } from '../../contract/board.ts';
import type { GuideView } from '../../contract/views.ts';
import { Button } from '../../screen-kit/button.tsx';
import { timeOfDay } from '../../screen-kit/format.ts';
import { Pause } from '../../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { Segmented } from '../../screen-kit/segmented.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { summaryOf } from '../day/curve-figures.ts';
import { Room } from '../room/room.tsx';
import { moveTo } from '../use-where.ts';
import { Figures } from './figures.tsx';
import { Lines } from './lines.tsx';
import css from './recorder.module.css';
import { Scrubber } from './scrubber.tsx';
import { instantAt, minutesOf, SPEEDS, type Speed } from './tape.ts';
import { recorderTexts } from './texts.ts';
import { usePlayer } from './use-player.ts';
import { useTape } from './use-tape.ts';

const STEP_MS = 5 * 60_000;

/** One day of the hall with its dial, its keys and its picture at the moment. */
export function Recorder(props: { curve: DayCurve; time: string | undefined; now: number; guide: GuideView }) {
  const { curve, time, now, guide } = props;
  const t = useTexts(recorderTexts);
  // a clock that was set back takes nothing of the recording away
  const end = Math.max(curve.points.at(-1)?.at ?? curve.from, Math.min(curve.to, now));
  const [at, setAt] = useState(() => firstMoment(curve, time, guide.timeZone, end));
  const go = useCallback((to: number) => setAt(Math.min(end, Math.max(curve.from, to))), [end, curve.from]);
  const player = usePlayer((ms) => {
    go(at + ms);
    return at + ms < end;
  });
  useKeptPlace(curve.day, timeOfDay(at, guide.timeZone));
  const toggle = () => player.play(!player.playing && at < end);
  const step = (ms: number) => () => go(at + ms);
  useKeys({ Space: toggle, ArrowLeft: step(-STEP_MS), ArrowRight: step(STEP_MS) });
  const { picture, loading, refusal } = useTape(at, end);
  const { peak } = summaryOf(curve.points);
  return (
    <>
      <div className={css.desk}>
        <div className={css.keys}>
          <Button kind="main" keys="Space" icon={player.playing ? <Pause /> : <PlayGlyph />} onPress={toggle}>
            {player.playing ? t.pause : t.play}
          </Button>
          <Segmented
            label={t.speed}
            value={String(player.speed)}
            options={SPEEDS.map((speed) => ({ value: String(speed), label: t.times(speed) }))}
            onChange={(value) => player.setSpeed(Number(value) as Speed)}
          />
          <strong className={css.time}>{timeWithSeconds(at, guide.timeZone)}</strong>
          {peak && (
            <Button kind="quiet" onPress={() => go(peak.at - STEP_MS)}>
              {t.busiest}
            </Button>
          )}
        </div>
        <Scrubber curve={curve} at={at} end={end} timeZone={guide.timeZone} onMove={go} />
      </div>
      <RefusalNotice refusal={refusal} />
      {loading && !picture && <p className={css.word}>{t.loading}</p>}
      {!loading && !picture && <p className={css.word}>{t.nothing}</p>}
      {picture && (
        <>
          <Figures picture={picture} at={at} />
          <Room counters={picture.counters} guide={guide} now={at} plain />
          <Lines queues={picture.queues} guide={guide} at={at} />
        </>
      )}
    </>
  );
}

/** Where the address says, else an hour before the end of what is recorded. */
function firstMoment(curve: DayCurve, time: string | undefined, timeZone: string, end: number): number {
  const minutesAt = (instant: number) => minutesOf(timeOfDay(instant, timeZone));
  const named = time === undefined ? undefined : instantAt(curve.from, time, minutesAt);
  const began = curve.points.find(({ arrived }) => arrived > 0)?.at ?? curve.from;
  return Math.min(end, named ?? Math.max(curve.from, began - STEP_MS));
}

/** The address follows the dial, a second behind it. */
function useKeptPlace(day: string, time: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => moveTo({ page: 'recorder', day, time }), 1000);
    return () => clearTimeout(timer);
  }, [day, time]);
}

function timeWithSeconds(at: number, timeZone: string): string {
  return `${timeOfDay(at, timeZone)}:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`;
}

function PlayGlyph() {
  return (
    <svg viewBox="0 0 20 20" width="1em" height="1em" aria-hidden="true">
      <path d="M5 3.5v13l11-6.5z" fill="currentColor" />
    </svg>
  );
}
