// Reading aloud with a voice that lives on this machine; a voice from the network would send words out of the hall.
import { useEffect, useSyncExternalStore } from 'react';
import type { Language } from '../contract/words.ts';

const speech = (): SpeechSynthesis | undefined => window.speechSynthesis;

function localVoice(language: Language): SpeechSynthesisVoice | undefined {
  const spoken = language.slice(0, 2);
  return speech()
    ?.getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(spoken));
}

function onVoices(listener: () => void): () => void {
  const found = speech();
  if (!found?.addEventListener) return () => {};
  found.addEventListener('voiceschanged', listener);
  return () => found.removeEventListener('voiceschanged', listener);
}

/** Whether this machine can read this language aloud by itself. */
export function useCanRead(language: Language): boolean {
  return useSyncExternalStore(onVoices, () => localVoice(language) !== undefined);
}

/**
 * Reads a text aloud whenever it is a new one, and falls silent with the page.
 * @param words undefined reads nothing
 */
export function useReadAloud(words: string | undefined, language: Language): void {
  useEffect(() => {
    const voice = localVoice(language);
    if (words === undefined || !voice) return;
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    speech()?.cancel();
    speech()?.speak(utterance);
    return () => speech()?.cancel();
  }, [words, language]);
}
