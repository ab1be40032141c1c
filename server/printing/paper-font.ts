import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canvasLibrary } from './canvas.ts';

type Range = { from: number; to: number; subset: string };

/** Families of the machine, for what the product's own font lacks: rare characters of names, emoji. */
const OF_THE_MACHINE =
  '"Noto Sans CJK SC", "Microsoft YaHei", "SimSun-ExtB", "PingFang SC", "Noto Color Emoji", sans-serif';

/** The fonts that paper is drawn with. */
export type PaperFont = {
  /** A canvas font for this text: weight 100–900, size in dots. Loads the parts of the font that the text needs. */
  css(text: string, weight: number, dots: number): string;
};

/**
 * The product's Noto Sans SC (OFL), which comes in about a hundred parts; each is loaded when first needed. Drawing
 * is thereby the same on every machine, and needs no font to be installed.
 */
export function openPaperFont(): PaperFont {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
  const ranges = readRanges(folder);
  const loaded = new Set<string>();

  function load(subset: string): string {
    const family = `Paper ${subset}`;
    if (loaded.has(subset)) return family;
    loaded.add(subset);
    // Fonts stay with the process; registering one again for the next drawing would only take memory.
    const { GlobalFonts } = canvasLibrary();
    if (GlobalFonts.has(family)) return family;
    GlobalFonts.registerFromPath(join(folder, 'files', `noto-sans-sc-${subset}-wght-normal.woff2`), family);
    return family;
  }

  return {
    css(text, weight, dots) {
      const subsets = new Set([...text].map((character) => subsetOf(ranges, character)));
      const families = [...subsets].flatMap((subset) => (subset ? [`"${load(subset)}"`] : []));
      return `${weight} ${dots}px ${[...families, OF_THE_MACHINE].join(', ')}`;
    },
  };
}

/** Which code points are in which part: lines like `"[4]": "U+1f1e9-1f1f5,U+1f21a"`. */
function readRanges(folder: string): Range[] {
  const parts = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const ranges = Object.entries(parts).flatMap(([name, list]) =>
    list.split(',').map((range) => {
      const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), subset: name.replace(/[[\]]/g, '') };
    }),
  );
  return ranges.sort((a, b) => a.from - b.from);
}

function subsetOf(ranges: Range[], character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  return ranges.find((range) => range.from <= code && code <= range.to)?.subset;
}
