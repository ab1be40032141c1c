// Sound and vibration for "your turn". A phone allows both only after its owner has touched the page once.
interface OldWindow {
  readonly webkitAudioContext?: typeof AudioContext;
}

export interface Bell {
  /** Whether this phone can be made to ring, and to vibrate. */
  readonly can: { readonly ring: boolean; readonly vibrate: boolean };
  readonly awake: () => boolean;
  /** To be called from within a touch. */
  readonly wake: () => void;
  /** Rings once for each call, and not before the first touch. */
  readonly ringFor: (callId: string) => void;
}

const TONES = [880, 660, 880, 660, 880];
const TONE_SECONDS = 0.32;

function chime(sound: AudioContext): void {
  TONES.forEach((pitch, index) => {
    const at = sound.currentTime + index * TONE_SECONDS;
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.5, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + TONE_SECONDS);
    tone.connect(volume);
    volume.connect(sound.destination);
    tone.start(at);
    tone.stop(at + TONE_SECONDS);
  });
}

export function makeBell(): Bell {
  const Sound = window.AudioContext ?? (window as OldWindow).webkitAudioContext;
  const can = { ring: Sound !== undefined, vibrate: 'vibrate' in navigator };
  let sound: AudioContext | undefined;
  let touched = false;
  let rungFor: string | undefined;
  return {
    can,
    awake: () => touched,
    wake() {
      touched = true;
      if (Sound && !sound) sound = new Sound();
      if (sound && sound.state === 'suspended') void sound.resume();
    },
    ringFor(callId) {
      if (!touched || rungFor === callId) return;
      rungFor = callId;
      if (can.vibrate) navigator.vibrate([400, 150, 400, 150, 800]);
      if (sound) chime(sound);
    },
  };
}
