import { Button } from '../../screen-kit/button.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { Kbd } from '../../screen-kit/kbd.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { kitTexts } from '../../screen-kit/texts.ts';
import { toolTexts } from '../tool-texts.ts';
import css from './help-dialog.module.css';
import type { ToolProps } from './tool.ts';

const KEYS = [
  ['Space', 'step'],
  ['Enter', 'enter'],
  ['1–9', 'digits'],
  ['F4', 'other'],
  ['F2', 'callNext'],
  ['F3', 'callAgain'],
  ['F9', 'notHere'],
  ['F10', 'finish'],
  ['F6', 'transfer'],
  ['F7', 'park'],
  ['F8', 'refuse'],
  ['L', 'setAside'],
  ['I', 'interrupted'],
  ['B', 'cover'],
  ['H', 'callHelp'],
  ['D', 'drawer'],
  ['F1', 'help'],
  ['Escape', 'escape'],
] as const;

/** Every key of this screen and what it does. */
export function HelpDialog({ onClose }: ToolProps) {
  const texts = useTexts(toolTexts).help;
  const { close } = useTexts(kitTexts);
  const actions = (
    <Button keys="Escape" onPress={onClose}>
      {close}
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={texts.title} actions={actions}>
      <dl className={css.keys}>
        {KEYS.map(([key, what]) => [
          <dt key={`${key} key`}>
            <Kbd keys={key} />
          </dt>,
          <dd key={key}>{texts[what]}</dd>,
        ])}
      </dl>
    </Dialog>
  );
}
