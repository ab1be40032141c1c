import type { CounterView } from '../../contract/views.ts';
import { useGuide } from '../../screen-kit/connection.tsx';
import { money, timeOfDay } from '../../screen-kit/format.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { drawerTexts } from './drawer-texts.ts';

/** What is known of the drawer before it is counted; the sum is not told, so that nobody counts towards it. */
export function DrawerFacts(props: { drawer: NonNullable<CounterView['drawer']>; symbol: string }) {
  const zone = useGuide()?.timeZone ?? 'UTC';
  const texts = useTexts(drawerTexts);
  const { since, float, removed } = props.drawer;
  return (
    <p>
      {texts.opened(timeOfDay(since, zone), money(float, props.symbol))}
      {removed > 0 && ` · ${texts.removed(money(removed, props.symbol))}`}
    </p>
  );
}
