import { useTexts } from '../../screen-kit/language.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { toolTexts } from '../tool-texts.ts';
import { SetAsideList } from './set-aside-list.tsx';

/** Numbers that are neither waiting nor at a desk; shown where nobody is being served. */
export function SetAsidePanel() {
  return (
    <Panel title={useTexts(toolTexts).setAside.title}>
      <SetAsideList />
    </Panel>
  );
}
