import { useCallback, useState } from 'react';
import type { CounterView, GuideView } from '../contract/views.ts';
import { HallBanners } from '../screen-kit/hall-banners.tsx';
import { useTexts } from '../screen-kit/language.tsx';
import { RefusalNotice } from '../screen-kit/refusal-notice.tsx';
import { useKeys } from '../screen-kit/use-keys.ts';
import { BottomBar } from './bottom-bar.tsx';
import { DeskProvider, useDesk } from './desk.tsx';
import css from './desk-screen.module.css';
import { HandsZone } from './hands/hands-zone.tsx';
import { NowZone } from './now/now-zone.tsx';
import { OutageNotice } from './now/outage-notice.tsx';
import { deskTexts } from './texts.ts';
import { OpenTool } from './tools/open-tool.tsx';
import type { Tool } from './tools/tool.ts';
import { TopBar } from './top-bar.tsx';
import { WhoZone } from './who/who-zone.tsx';

/** The desk as its view says that it stands. */
export function DeskScreen(props: { view: CounterView; guide: GuideView }) {
  return (
    <DeskProvider view={props.view} guide={props.guide}>
      <Zones />
    </DeskProvider>
  );
}

/** Three zones that never move: who, now, hands; below them what happens to the whole ticket. */
function Zones() {
  const { refusal, dismiss } = useDesk();
  const texts = useTexts(deskTexts);
  const [tool, setTool] = useState<Tool>();
  const close = useCallback(() => setTool(undefined), []);
  const help = () => setTool({ name: 'help' });
  useKeys({ F1: help, '?': help });
  return (
    <div className={css.desk}>
      <div className={css.banners}>
        <HallBanners stillWorks={texts.stillWorks} />
      </div>
      <TopBar onHelp={help} />
      <aside className={css.who} aria-label={texts.zones.who}>
        <WhoZone />
      </aside>
      <main className={css.now}>
        <RefusalNotice refusal={refusal} onDismiss={dismiss} />
        <OutageNotice />
        <NowZone onTool={setTool} />
      </main>
      <aside className={css.hands} aria-label={texts.zones.hands}>
        <HandsZone onTool={setTool} />
      </aside>
      <BottomBar onTool={setTool} />
      <OpenTool tool={tool} onOpen={setTool} onClose={close} />
    </div>
  );
}
