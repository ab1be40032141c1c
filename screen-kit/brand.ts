import type { Pack } from '../contract/pack.ts';

const BLACK = '#000000';
const WHITE = '#ffffff';

type Channels = readonly [number, number, number];
const channels = (hex: string): Channels => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as never;
const hex = (parts: Channels): string =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** `share` of the first colour in the second. */
function mix(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)];
  return hex(a.map((part, i) => part * share + (b[i] as number) * (1 - share)) as never);
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((part) => {
    const light = part / 255;
    return light <= 0.04045 ? light / 12.92 : ((light + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. Colours as #rrggbb. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, mixed with black until it can be read on a light ground. */
function darkened(color: string, ground: string, least: number): string {
  for (let share = 1; share > 0; share -= 0.05) {
    const candidate = mix(color, BLACK, share);
    if (contrast(candidate, ground) >= least) return candidate;
  }
  return BLACK;
}

/** The colour as it would glow: the same hue, stretched to its full range and then lightened until it can be read. */
function glowing(color: string, ground: string, least: number): string {
  const parts = channels(color);
  const most = Math.max(...parts, 1);
  const bright = hex(parts.map((part) => (part / most) * 255) as never);
  for (let share = 0.55; share > 0; share -= 0.05) {
    const candidate = mix(bright, WHITE, share);
    if (contrast(candidate, ground) >= least) return candidate;
  }
  return WHITE;
}

/**
 * The tokens that follow from a pack's brand, readable in either theme whatever the pack says.
 * @param brand the pack's colour and the ink upon it, as #rrggbb
 * @param theme the theme of the screen
 */
export function brandTokens(brand: Pack['brand'], theme: 'light' | 'dark'): Record<string, string> {
  const dark = theme === 'dark';
  const main = dark ? glowing(brand.color, '#1d2935', 7) : darkened(brand.color, '#f6f4ef', 7);
  const ink = contrast(brand.ink, main) >= 7 ? brand.ink : dark ? mix(brand.color, BLACK, 0.25) : WHITE;
  return {
    '--brand': main,
    '--brand-ink': ink,
    '--brand-soft': mix(brand.color, dark ? '#16202a' : WHITE, dark ? 0.18 : 0.12),
  };
}

/** Gives the page the hall's colours. */
export function applyBrand(brand: Pack['brand']): void {
  const page = document.documentElement;
  const tokens = brandTokens(brand, page.dataset.theme === 'dark' ? 'dark' : 'light');
  for (const [name, value] of Object.entries(tokens)) page.style.setProperty(name, value);
}
