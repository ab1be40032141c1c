import { pinyin } from 'pinyin-pro';
import type { Spell } from '../../domain/views/guide-view.ts';

/** 补卡 → buka, bk: what people type when they look for a service. */
export const spell: Spell = (text) => {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((syllable) =>
    syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
  );
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable.slice(0, 1)).join('') };
};
