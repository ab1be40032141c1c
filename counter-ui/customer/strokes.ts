// A signature as lines: points in whole units of one fixed field, whatever the screen's size.

export const STROKE_FIELD = { width: 1_000, height: 280 };
/** The hall takes no more signs than this for a signature. */
const MOST_SIGNS = 20_000;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Stroke = readonly Point[];

/** A touch on the screen as a point of the field; what slips over the edge stays on it. */
export function pointIn(box: { left: number; top: number; width: number; height: number }, touch: Point): Point {
  const part = (from: number, length: number, most: number) =>
    Math.round(Math.min(1, Math.max(0, length === 0 ? 0 : from / length)) * most);
  return {
    x: part(touch.x - box.left, box.width, STROKE_FIELD.width),
    y: part(touch.y - box.top, box.height, STROKE_FIELD.height),
  };
}

/** The strokes as the path of an SVG; a mere touch is no line. Empty when there is none, or more than can be kept. */
export function pathOf(strokes: readonly Stroke[]): string {
  const path = strokes
    .filter((stroke) => stroke.length > 1)
    .map((stroke) => stroke.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''))
    .join('');
  return path.length <= MOST_SIGNS ? path : '';
}
