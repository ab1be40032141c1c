import type { GuideService } from '../../contract/views.ts';
import { ServiceIcon } from '../../screen-kit/icons/service-icon.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { sameWord } from '../search-services.ts';
import { texts } from '../texts.ts';
import { useDoor } from './door-context.tsx';
import css from './service-tile.module.css';

/**
 * One service, with what somebody choosing it now would meet.
 * @param props.word what the search has met, shown unless it is the name itself
 */
export function ServiceTile({ service, word }: { service: GuideService; word?: string }) {
  const words = useTexts(texts);
  const say = usePick();
  const { view, tell } = useDoor();
  const standing = view.services.find(({ serviceId }) => serviceId === service.id);
  const name = say(service.short);
  const heard = word && !sameWord(word, name) ? words.search.heard(word) : undefined;
  return (
    <button type="button" className={css.tile} onClick={() => tell({ type: 'service', service })}>
      <ServiceIcon icon={service.icon} size="2em" />
      <strong>{name}</strong>
      {heard && <span className={css.heard}>{heard}</span>}
      {standing && (
        <span className={css.standing}>
          {standing.ahead === 0 ? words.tile.noOne : words.tile.ahead(standing.ahead)}
          {` · ${standing.withinMinutes ? words.tile.within(standing.withinMinutes) : words.tile.unstaffed}`}
        </span>
      )}
      {service.elsewhere?.terminal && <span className={css.standing}>{words.tile.terminal}</span>}
    </button>
  );
}
