// [G-17] the hall nearest to home or workplace that does this very service.
import type { GuideService } from '../../contract/views.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { texts } from '../texts.ts';
import { Card } from './card.tsx';
import { NearestHall } from './nearest-hall.tsx';

export function OtherHallCard({ service }: { service: GuideService }) {
  const words = useTexts(texts);
  return (
    <Card title={words.otherHall.title}>
      <NearestHall service={service} ask={words.near.ask} />
    </Card>
  );
}
