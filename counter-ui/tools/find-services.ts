import type { GuideService } from '../../contract/views.ts';
import type { Language } from '../../contract/words.ts';

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/** Everything that a service can be found by: its names and everyday words in both languages, pinyin and initials. */
const keysOf = ({ name, short, searchWords, pinyin, initials }: GuideService): readonly string[] => [
  ...[name, short].flatMap((text) => [text['zh-CN'], text.en]),
  ...searchWords['zh-CN'],
  ...searchWords.en,
  ...pinyin,
  ...initials,
];

/** How well a word fits: 2 at the beginning of a key, 1 within it, 0 not at all. */
function scoreOf(service: GuideService, word: string): number {
  const keys = keysOf(service).map(fold);
  if (keys.some((key) => key.startsWith(word))) return 2;
  return keys.some((key) => key.includes(word)) ? 1 : 0;
}

/**
 * The services that a typed word may mean, best first; without a word the frequent ones first.
 * @param most how many there is room for
 */
export function findServices(
  services: readonly GuideService[],
  typed: string,
  most: number,
  language: Language = 'zh-CN',
): readonly GuideService[] {
  const word = fold(typed);
  const scored = services.map((service) => ({
    service,
    score: word === '' ? Number(service.frequent) : scoreOf(service, word),
  }));
  return scored
    .filter(({ score }) => word === '' || score > 0)
    .sort(
      (one, other) =>
        other.score - one.score || one.service.name[language].length - other.service.name[language].length,
    )
    .slice(0, most)
    .map(({ service }) => service);
}
