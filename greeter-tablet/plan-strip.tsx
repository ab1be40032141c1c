// [S-04] while the plan runs, the door offers other ways first and says the wait with its figure.
import type { GreeterView, GuideView } from '../contract/views.ts';
import { useNotices } from '../screen-kit/connection.tsx';
import { defineTexts, usePick, useTexts } from '../screen-kit/language.tsx';
import { Banner } from '../screen-kit/notice.tsx';

const stripTexts = defineTexts({
  'zh-CN': {
    plan: (cause: string) => `应急方案：${cause}`,
    expected: (minutes: number) => `现在取号预计等 ${minutes} 分钟以内`,
  },
  en: {
    plan: (cause) => `Emergency plan: ${cause}`,
    expected: (minutes) => `a number taken now waits up to ${minutes} min`,
  },
});

export function PlanStrip({ guide, view }: { guide: GuideView; view: GreeterView }) {
  const words = useTexts(stripTexts);
  const pick = usePick();
  const evacuating = useNotices().includes('evacuation');
  const { plan } = view;
  if (!plan || evacuating) return null;
  const cause = guide.control.plan.causes.find(({ id }) => id === plan.cause);
  const asks = plan.effects.includes('offerTerminal')
    ? guide.control.plan.steps.filter(
        ({ effect, causes }) => effect === 'offerTerminal' && (!causes || causes.includes(plan.cause)),
      )
    : [];
  const longest = Math.max(
    0,
    ...view.queues.map(({ withinMinutes = 0, waiting }) => (waiting > 0 ? withinMinutes : 0)),
  );
  const said = [
    ...asks.flatMap(({ say }) => (say ? [pick(say)] : [])),
    ...(longest > 0 ? [words.expected(longest)] : []),
  ];
  return (
    <Banner tone="caution" title={words.plan(cause ? pick(cause.name) : plan.cause)}>
      {said.join(' · ')}
    </Banner>
  );
}
