export type Align = 'left' | 'center' | 'right';
export type Correction = 'L' | 'M' | 'Q' | 'H';

/** How letters look. Width and height are multiples (1–8) of the normal letter. */
export type LetterStyle = { width: number; height: number; bold: boolean; underline: boolean; inverse: boolean };
export type Run = LetterStyle & { text: string };

/** What a printer does, in order. `advance`, `dots` and `feed` are dots of paper at 203 dpi. */
export type PaperOp =
  | { kind: 'line'; align: Align; runs: Run[]; advance: number }
  | { kind: 'feed'; dots: number }
  | { kind: 'qr'; align: Align; data: string; moduleDots: number; correction: Correction }
  | { kind: 'raster'; align: Align; bytesPerRow: number; height: number; bits: Buffer }
  | { kind: 'cut'; feed: number; partial: boolean }
  | { kind: 'drawerPulse'; pin: number; onMs: number; offMs: number };
