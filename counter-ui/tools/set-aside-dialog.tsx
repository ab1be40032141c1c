import { Button } from '../../screen-kit/button.tsx';
import { Dialog } from '../../screen-kit/dialog.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { kitTexts } from '../../screen-kit/texts.ts';
import { SetAsideList } from '../hands/set-aside-list.tsx';
import { toolTexts } from '../tool-texts.ts';
import type { ToolProps } from './tool.ts';

export function SetAsideDialog({ onClose }: ToolProps) {
  const texts = useTexts(toolTexts).setAside;
  const { close } = useTexts(kitTexts);
  const actions = (
    <Button keys="Escape" onPress={onClose}>
      {close}
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={texts.title} actions={actions}>
      <SetAsideList />
    </Dialog>
  );
}
