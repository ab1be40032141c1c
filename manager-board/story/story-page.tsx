import type { QueryAnswers } from '../../contract/queries.ts';
import type { GuideView, ManagerView } from '../../contract/views.ts';
import { Connecting } from '../../screen-kit/connecting.tsx';
import { useQuery, useServerNow } from '../../screen-kit/connection.tsx';
import { dateOfDay, timeOfDay } from '../../screen-kit/format.ts';
import { ArrowLeft } from '../../screen-kit/icons/glyphs.tsx';
import { useLanguage, usePick, useTexts } from '../../screen-kit/language.tsx';
import { Numberplate } from '../../screen-kit/numberplate.tsx';
import { Panel } from '../../screen-kit/panel.tsx';
import { RefusalNotice } from '../../screen-kit/refusal-notice.tsx';
import { serviceName } from '../names.ts';
import { StateWord } from '../tickets/state-word.tsx';
import { listHash } from '../where.ts';
import { Entries } from './entries.tsx';
import { StoryBar } from './story-bar.tsx';
import css from './story-page.module.css';
import { handOffsIn, stretchesOf } from './stretches.ts';
import { storyTexts } from './texts.ts';
import { useFreshStory } from './use-fresh-story.ts';

/** A ticket's whole story: how its time went, and what happened. [P-10, P-11] */
export default function StoryPage(props: { ticketId: string; view: ManagerView; guide: GuideView }) {
  const { ticketId, view, guide } = props;
  const t = useTexts(storyTexts);
  const asked = useQuery('ticketStory', { ticketId });
  useFreshStory(asked, view);
  return (
    <div className={css.page}>
      <a
        className={css.back}
        href={listHash({})}
        onClick={(event) => {
          if (history.length < 2) return;
          event.preventDefault();
          history.back();
        }}
      >
        <ArrowLeft />
        {t.back}
      </a>
      <RefusalNotice refusal={asked.refusal} />
      {asked.loading && <Connecting />}
      {asked.answer && <Story story={asked.answer} guide={guide} />}
    </div>
  );
}

function Story(props: { story: QueryAnswers['ticketStory']; guide: GuideView }) {
  const { story, guide } = props;
  const { ticket, intervals, entries } = story;
  const t = useTexts(storyTexts);
  const { language } = useLanguage();
  const pick = usePick();
  const now = useServerNow(5000);
  const stretches = stretchesOf(intervals, entries, now);
  const handOffs = handOffsIn(entries);
  const { timeZone } = guide;
  return (
    <>
      <header className={css.head}>
        <h2 className={css.number} aria-label={t.title(ticket.number)}>
          <Numberplate number={ticket.number} size="l" />
        </h2>
        <div className={css.facts}>
          <strong>{serviceName(guide, ticket.serviceId, pick)}</strong>
          <span>
            {dateOfDay(ticket.arrivedAt, timeZone, language)}, {t.arrived(timeOfDay(ticket.arrivedAt, timeZone))}
          </span>
        </div>
        <StateWord ticket={ticket} />
        {handOffs > 0 && <span className={css.handOffs}>{t.handOffs(handOffs)}</span>}
      </header>
      <Panel title={t.stretches}>
        <StoryBar stretches={stretches} guide={guide} />
      </Panel>
      <Panel title={t.events} aside={<span className={css.aside}>{t.noPersonal}</span>}>
        <Entries entries={entries} guide={guide} />
      </Panel>
    </>
  );
}
