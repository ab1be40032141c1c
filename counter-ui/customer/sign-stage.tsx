import type { PointerEvent } from 'react';
import { useState } from 'react';
import { Button } from '../../screen-kit/button.tsx';
import { useCommand } from '../../screen-kit/connection.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import css from './sign-stage.module.css';
import { type Point, pathOf, pointIn, STROKE_FIELD, type Stroke } from './strokes.ts';
import { customerTexts } from './texts.ts';

/** [C-18] the place to sign: with the pen on the slip, or with the finger here. */
export function SignStage({ ticketId }: { ticketId: string }) {
  const { send, busy } = useCommand();
  const texts = useTexts(customerTexts);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [isDown, setDown] = useState(false);
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDown(true);
    setStrokes([...strokes, [at(event)]]);
  };
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (!isDown) return;
    const point = at(event);
    setStrokes((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), point]]);
  };
  const path = pathOf(strokes);
  return (
    <section className={css.stage}>
      <h2>{texts.sign}</h2>
      <p>{texts.signHere}</p>
      <svg
        className={css.field}
        viewBox={`0 0 ${STROKE_FIELD.width} ${STROKE_FIELD.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.signField}
        data-testid="sign-here"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => setDown(false)}
      >
        <path className={css.line} d="M60 225H940" />
        <path className={css.ink} d={path} />
      </svg>
      <footer className={css.foot}>
        <Button locked={strokes.length > 0 ? undefined : texts.signFirst} onPress={() => setStrokes([])}>
          {texts.signAgain}
        </Button>
        <Button
          kind="main"
          locked={path === '' ? texts.signFirst : undefined}
          busy={busy !== undefined}
          onPress={() => void send('signOnScreen', { ticketId, strokes: path })}
        >
          {texts.signDone}
        </Button>
      </footer>
    </section>
  );
}

function at(event: PointerEvent<SVGSVGElement>): Point {
  return pointIn(event.currentTarget.getBoundingClientRect(), { x: event.clientX, y: event.clientY });
}
