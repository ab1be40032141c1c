import { Chip } from '../screen-kit/chip.tsx';
import { useGuide } from '../screen-kit/connection.tsx';
import { defineTexts, usePick, useTexts } from '../screen-kit/language.tsx';
import { useDesk } from './desk.tsx';

const planTexts = defineTexts({
  'zh-CN': { plan: (cause: string) => `应急方案：${cause}`, noOffers: '暂不推荐', helpOthers: '兼叫其他队列' },
  en: { plan: (cause) => `Plan: ${cause}`, noOffers: 'no offers', helpOthers: 'help other lines' },
});

/** [S-04] the emergency plan runs: why, and what it changes at this desk. */
export function PlanChip() {
  const { plan } = useDesk().view;
  const guide = useGuide();
  const words = useTexts(planTexts);
  const pick = usePick();
  if (!plan || !guide) return null;
  const cause = guide.control.plan.causes.find(({ id }) => id === plan.cause);
  const changes = (['noOffers', 'helpOthers'] as const).filter((effect) => plan.effects.includes(effect));
  return (
    <Chip state="held">
      {[words.plan(cause ? pick(cause.name) : plan.cause), ...changes.map((one) => words[one])].join(' · ')}
    </Chip>
  );
}
