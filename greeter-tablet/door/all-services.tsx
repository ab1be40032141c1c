import { Button } from '../../screen-kit/button.tsx';
import { ArrowLeft } from '../../screen-kit/icons/glyphs.tsx';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { texts } from '../texts.ts';
import css from './all-services.module.css';
import { useDoor } from './door-context.tsx';
import { ServiceTile } from './service-tile.tsx';

/** Every service that the hall does, by kind. */
export function AllServices({ onBack }: { onBack: () => void }) {
  const words = useTexts(texts);
  const say = usePick();
  const { guide } = useDoor();
  useKeys({ Escape: onBack });
  return (
    <>
      <div>
        <Button icon={<ArrowLeft />} keys="Escape" onPress={onBack}>
          {words.frequent}
        </Button>
      </div>
      {guide.groups.map((group) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`} className={css.group}>
            {say(group.name)}
          </h2>
          <div className={css.grid}>
            {guide.services
              .filter((service) => service.group === group.id)
              .map((service) => (
                <ServiceTile key={service.id} service={service} />
              ))}
          </div>
        </section>
      ))}
    </>
  );
}
