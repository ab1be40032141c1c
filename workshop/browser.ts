// The browser that journeys and pictures are made with, and the size at which each screen stands in the hall.
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // as a hall's display is set up: it may chime before anybody has touched it
  '--autoplay-policy=no-user-gesture-required',
];

/** In CSS pixels. */
export const SIZES = {
  greeter: { width: 1180, height: 820 },
  kiosk: { width: 1080, height: 1920 },
  counter: { width: 1366, height: 768 },
  customer: { width: 1024, height: 600 },
  display: { width: 1920, height: 1080 },
  manager: { width: 1440, height: 900 },
  printers: { width: 1440, height: 900 },
  launcher: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export type ScreenName = keyof typeof SIZES;
export const SCREENS = Object.keys(SIZES);

/** Throws when there is no Chromium on this machine. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: npm test says how to install it');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Runs in the page before anything else: its screen was set to this language before. */
export function speak({ screens, language }: { screens: readonly string[]; language: string }): void {
  for (const screen of screens) localStorage.setItem(`language of ${screen}`, language);
}
