/** The path of a Chromium: CHROMIUM_PATH if set, else one on the PATH, else one in the usual places. */
export function findChromium(): string | undefined;
/** Makes sure that there is a Chromium, or throws with what to install. */
export function ensureChromium(): void;
