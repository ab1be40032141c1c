import type { CounterView } from '../contract/views.ts';
import { Button } from '../screen-kit/button.tsx';
import { Chip } from '../screen-kit/chip.tsx';
import { Clock } from '../screen-kit/clock.tsx';
import { Help } from '../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { LanguageSwitch } from '../screen-kit/language-switch.tsx';
import { useDesk } from './desk.tsx';
import { QuietTools } from './interrupted/quiet-tools.tsx';
import { useNames } from './names.ts';
import { PlanChip } from './plan-chip.tsx';
import { PrinterState } from './printer-state.tsx';
import { Since } from './since.tsx';
import { deskTexts } from './texts.ts';
import css from './top-bar.module.css';

/** Which desk this is, how it stands, and whether its printer is well. */
export function TopBar(props: { onHelp: () => void }) {
  const { view } = useDesk();
  const names = useNames();
  const texts = useTexts(deskTexts);
  return (
    <header className={css.bar}>
      <h1>{names.counter(view.counterId)}</h1>
      <DeskState view={view} />
      <PlanChip />
      {view.staff && <span className={css.quiet}>{texts.staff(view.staff.name, view.staff.number)}</span>}
      <div className={css.right}>
        {view.ticket && <QuietTools />}
        <PrinterState />
        <span className={css.clock}>
          <Clock />
        </span>
        <Button kind="quiet" icon={<Help />} keys="F1" onPress={props.onHelp}>
          {texts.help}
        </Button>
        <LanguageSwitch />
      </div>
    </header>
  );
}

function DeskState({ view }: { view: CounterView }) {
  const words = useTexts(deskTexts).states[view.state];
  const since = view.ticket?.startedAt ?? view.ticket?.calledAt;
  if (view.state === 'serving' || view.state === 'called')
    return (
      <Chip state={view.state}>
        {words} {since !== undefined && <Since at={since} />}
      </Chip>
    );
  return <Chip>{words}</Chip>;
}
