// The chime: two soft tones made here, no file and no network.
// A browser lets a page sound only after somebody has touched it or pressed a key, or when its autoplay policy says
// otherwise (docs/hall-display.md). Until then calls are shown and flash, and the display asks to be touched once.

export interface Chime {
  /** Sounds once; silent while the browser does not allow it. */
  readonly ring: () => void;
  readonly isOn: () => boolean;
  /** Calls back when that changes; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Hertz, start and length in seconds: a falling third, like a doorbell heard from another room. */
const TONES = [
  { hertz: 784, at: 0, lasts: 0.9 },
  { hertz: 622, at: 0.28, lasts: 1.3 },
] as const;
/** The tone's own colour: overtones by multiple and loudness. */
const OVERTONES = [
  [1, 1],
  [2, 0.22],
  [3, 0.06],
] as const;
const GESTURES = ['pointerdown', 'keydown'] as const;

const SILENT: Chime = { ring() {}, isOn: () => true, onChange: () => () => {}, close() {} };

/**
 * Opens the way to the loudspeaker; a browser that cannot make tones stays silent without asking for anything.
 * @param volume 0 to 1
 */
export function openChime(volume: number): Chime {
  if (typeof AudioContext === 'undefined') return SILENT;
  const context = new AudioContext();
  const loudness = context.createGain();
  loudness.gain.value = volume * 0.5;
  loudness.connect(context.destination);
  const unlock = () => void context.resume();
  for (const gesture of GESTURES) window.addEventListener(gesture, unlock);
  return {
    isOn: () => context.state === 'running',
    ring() {
      if (context.state !== 'running') return;
      for (const tone of TONES) soundTone(context, loudness, tone);
    },
    onChange(listener) {
      context.addEventListener('statechange', listener);
      return () => context.removeEventListener('statechange', listener);
    },
    close() {
      for (const gesture of GESTURES) window.removeEventListener(gesture, unlock);
      void context.close();
    },
  };
}

function soundTone(context: AudioContext, into: AudioNode, tone: (typeof TONES)[number]): void {
  const from = context.currentTime + tone.at;
  const until = from + tone.lasts;
  for (const [multiple, share] of OVERTONES) {
    const oscillator = context.createOscillator();
    const swell = context.createGain();
    oscillator.frequency.value = tone.hertz * multiple;
    swell.gain.setValueAtTime(0, from);
    swell.gain.linearRampToValueAtTime(share, from + 0.012);
    swell.gain.exponentialRampToValueAtTime(0.0001, until);
    oscillator.connect(swell).connect(into);
    oscillator.start(from);
    oscillator.stop(until);
  }
}
