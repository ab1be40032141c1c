import { useConnection } from '../screen-kit/connection.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { texts } from './texts.ts';

/** Why nothing can be sent at the moment; undefined while the hall is reached. */
export function useLostWords(): string | undefined {
  const { main } = useTexts(texts);
  return useConnection().state === 'lost' ? main.lostShort : undefined;
}
