import { drawRollInWorker } from './draw-roll-worker.ts';
import type { Paper } from './paper.ts';

const KEPT = 60;

/** Pictures of paper, each drawn once: the last sixty are kept, and whoever asks while one is drawn waits for the same. */
export function pictureKeeper(draw: (bytes: Buffer, paper: Paper) => Promise<Buffer> = drawRollInWorker) {
  const pictures = new Map<string, Promise<Buffer>>();
  return (printJobId: string, paper: { readonly bytes: () => Buffer; readonly paper: Paper }): Promise<Buffer> => {
    const known = pictures.get(printJobId);
    if (known) return known;
    const drawn = draw(paper.bytes(), paper.paper);
    pictures.set(printJobId, drawn);
    drawn.catch(() => pictures.delete(printJobId));
    for (const oldest of pictures.keys()) if (pictures.size > KEPT) pictures.delete(oldest);
    return drawn;
  };
}
