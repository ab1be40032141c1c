import { USUAL_PANEL_MM } from './letters.ts';

/** What the display's address may say besides its place. */
export interface PageSettings {
  /** Width of the picture on the wall in millimetres. */
  readonly widthMm: number;
  /** Loudness of the chime, 0 to 1. */
  readonly volume: number;
}

const between = (text: string | null, least: number, most: number): number | undefined => {
  const figure = Number(text);
  return text !== null && text !== '' && figure >= least && figure <= most ? figure : undefined;
};

/**
 * Reads `?width=1430&volume=60`: width of the picture in millimetres (200 to 5000), volume in per cent.
 * What is absurd counts as not said: 55 inches, full volume.
 */
export function pageSettings(search: string): PageSettings {
  const said = new URLSearchParams(search);
  return {
    widthMm: between(said.get('width'), 200, 5000) ?? USUAL_PANEL_MM,
    volume: (between(said.get('volume'), 0, 100) ?? 100) / 100,
  };
}
