import type { CommandName } from '../../contract/commands.ts';
import { Button } from '../../screen-kit/button.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useToast } from '../../screen-kit/toast.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { BreakButton } from '../break/break-button.tsx';
import { useDesk } from '../desk.tsx';
import { drawerTexts } from '../drawer/drawer-texts.ts';
import { toolTexts } from '../tool-texts.ts';
import type { Tool } from '../tools/tool.ts';
import { useWhyNot } from '../why-not.ts';
import css from './tools.module.css';

const TICKET_TOOLS = ['transfer', 'park', 'refuse'] as const;
type TicketTool = (typeof TICKET_TOOLS)[number];
const KEYS = { transfer: 'F6', park: 'F7', refuse: 'F8' } as const;
const COMMAND: Record<TicketTool, CommandName> = {
  transfer: 'transferTicket',
  park: 'parkTicket',
  refuse: 'refuseService',
};

/** Everything that is needed less often, each with its key; what cannot be done now says why. Nobody leaves a post in the middle of a visit. */
export function Tools(props: { onTool: (tool: Tool) => void }) {
  const { view, act, busy } = useDesk();
  const texts = useTexts(toolTexts).tools;
  const drawerWords = useTexts(drawerTexts);
  const whyNot = useWhyNot();
  const toast = useToast();
  const why = (tool: TicketTool) => lockOf(tool, view.ticket?.status, whyNot(COMMAND[tool]));
  const open = (tool: TicketTool) => {
    const reason = why(tool);
    if (reason === undefined) props.onTool({ name: tool });
    else toast({ text: `${texts[tool]}: ${reason}`, tone: 'info' });
  };
  const setAside = () => props.onTool({ name: 'setAside' });
  const ofTicket = TICKET_TOOLS.map((tool) => [KEYS[tool], () => open(tool)]);
  const drawer = () => props.onTool({ name: 'drawer' });
  useKeys({
    ...Object.fromEntries(ofTicket),
    L: view.ticket ? setAside : undefined,
    D: drawer,
  });
  // nobody is at the desk: there is nothing that these could be done with
  const shown = view.ticket ? TICKET_TOOLS : [];
  const aside = view.parked.length + view.missing.length;
  return (
    <nav className={css.tools} aria-label={texts.name}>
      {shown.map((tool) => (
        <span key={tool} className={view.allowed[COMMAND[tool]] === undefined ? css.notNow : css.now}>
          <Button keys={KEYS[tool]} locked={why(tool)} wide onPress={() => open(tool)}>
            {texts[tool]}
          </Button>
        </span>
      ))}
      {view.ticket && (
        <Button keys="L" onPress={setAside}>
          {aside > 0 ? `${texts.setAside} (${aside})` : texts.setAside}
        </Button>
      )}
      {view.ticket?.status !== 'serving' && (
        <Button keys="D" onPress={drawer}>
          {drawerWords.title}
        </Button>
      )}
      {!view.ticket && <BreakButton />}
      {view.ticket?.status !== 'serving' && (
        <Button locked={whyNot('closePost')} busy={busy === 'closePost'} onPress={() => void act('closePost', {})}>
          {texts.signOut}
        </Button>
      )}
    </nav>
  );
}

/** While somebody is served, another service than the present one may be refused at any time: the window itself says what holds it back. */
function lockOf(tool: TicketTool, status: 'called' | 'serving' | undefined, reason: string | undefined) {
  return tool === 'refuse' && status === 'serving' ? undefined : reason;
}
