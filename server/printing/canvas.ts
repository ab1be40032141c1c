// The one file that knows the drawing library. It is loaded with the first drawing: it takes more memory than the whole
// hall, and the main thread draws only when a name has a character that no printer has.
import { createRequire } from 'node:module';

type Canvas = typeof import('@napi-rs/canvas');
export type Pen = import('@napi-rs/canvas').SKRSContext2D;

let loaded: Canvas | undefined;

export function canvasLibrary(): Canvas {
  loaded ??= createRequire(import.meta.url)('@napi-rs/canvas') as Canvas;
  return loaded;
}
