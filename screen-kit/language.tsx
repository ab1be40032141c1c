import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, Text } from '../contract/words.ts';

/** A text, a text with parameters, or a group of texts. */
type Words = string | ((...args: never[]) => string) | { readonly [key: string]: Words };

/** The same keys with the same parameters, whatever the words are. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : SameShape<T[K]>;
};
/** A screen's texts in both languages. */
export interface TextTable<T> {
  readonly 'zh-CN': SameShape<T>;
  readonly en: SameShape<T>;
}

/**
 * A screen's texts. The Chinese side sets the keys and parameters, the English side must have the very same.
 * @example defineTexts({ 'zh-CN': { ahead: (n: number) => `前面 ${n} 人` }, en: { ahead: (n) => `${n} ahead` } })
 */
export function defineTexts<T extends { readonly [key: string]: Words }>(table: {
  readonly 'zh-CN': T;
  readonly en: NoInfer<SameShape<T>>;
}): TextTable<T> {
  return table as unknown as TextTable<T>;
}

interface Chosen {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}
const LanguageContext = createContext<Chosen | undefined>(undefined);

const storageKey = () => `language of ${document.documentElement.dataset.screen ?? 'this page'}`;

/** What this screen was last set to; a browser that keeps nothing is no reason to fail. */
function remembered(): Language | undefined {
  try {
    const stored = localStorage.getItem(storageKey());
    return stored === 'en' || stored === 'zh-CN' ? stored : undefined;
  } catch {
    return undefined;
  }
}
function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey(), language);
  } catch {
    // A private window: the choice holds until the page is closed.
  }
}

/**
 * Gives a screen its language, by itself or as told.
 * @param props.initial language before anybody has chosen (zh-CN)
 * @param props.follow language that overrides any choice, such as that of the ticket at the desk
 * @param props.forgetful set on a screen of passers-by: a choice is not kept for the next person
 */
export function LanguageProvider(props: {
  children: ReactNode;
  initial?: Language | undefined;
  follow?: Language | undefined;
  forgetful?: boolean;
}) {
  const { children, initial = 'zh-CN', follow, forgetful = false } = props;
  const [chosen, setChosen] = useState(() => (forgetful ? undefined : remembered()));
  const language = follow ?? chosen ?? initial;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<Chosen>(() => {
    const setLanguage = (next: Language) => {
      setChosen(next);
      if (!forgetful) remember(next);
    };
    return { language, setLanguage };
  }, [language, forgetful]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The language of this screen and the way to change it. */
export function useLanguage(): Chosen {
  const chosen = useContext(LanguageContext);
  if (!chosen) throw new Error('A screen draws its texts inside a LanguageProvider.');
  return chosen;
}

/** The texts of a table in this screen's language. */
export function useTexts<T>(table: TextTable<T>): SameShape<T> {
  return table[useLanguage().language];
}

/** A text of the pack in a language. */
export const pick = (text: Text, language: Language): string => text[language];

/** Reads texts of the pack in this screen's language. */
export function usePick(): (text: Text) => string {
  const { language } = useLanguage();
  return (text) => text[language];
}

/** Names the browser's window. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
