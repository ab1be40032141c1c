// The frames of a write-ahead log (https://www.sqlite.org/fileformat2.html#the_write_ahead_log): where each begins and which end a commit.
export interface Frame {
  /** Offsets in bytes. */
  readonly from: number;
  readonly to: number;
  readonly endsCommit: boolean;
}

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/** The frames in order, all of them valid: those of an earlier round behind them are left out. */
export function framesOf(log: Buffer): readonly Frame[] {
  const pageBytes = log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  const frames: Frame[] = [];
  for (let from = HEADER_BYTES; from + FRAME_HEADER_BYTES + pageBytes <= log.length; ) {
    const to = from + FRAME_HEADER_BYTES + pageBytes;
    if (!log.subarray(from + 8, from + 16).equals(salt)) break;
    frames.push({ from, to, endsCommit: log.readUInt32BE(from + 4) > 0 });
    from = to;
  }
  return frames;
}
