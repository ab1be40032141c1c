import { useMemo, useRef, useState } from 'react';
import { Button } from '../../screen-kit/button.tsx';
import { EmptyState } from '../../screen-kit/empty-state.tsx';
import { Chevron, Cross, Search } from '../../screen-kit/icons/glyphs.tsx';
import { useTexts } from '../../screen-kit/language.tsx';
import { useKeys } from '../../screen-kit/use-keys.ts';
import { searchServices } from '../search-services.ts';
import { texts } from '../texts.ts';
import { AllServices } from './all-services.tsx';
import css from './choose-service.module.css';
import { useDoor } from './door-context.tsx';
import { ServiceTile } from './service-tile.tsx';

/** First tap: the service, from the frequent ones, from all of them, or by what the customer says. [F-22] */
export function ChooseService() {
  const words = useTexts(texts);
  const { guide, triage, tell } = useDoor();
  const [typed, setTyped] = useState('');
  const [everything, setEverything] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => searchServices(guide.services, typed), [guide, typed]);
  const frequent = guide.services.filter((service) => service.frequent);
  const searching = typed.trim() !== '';
  const nth = (at: number) => () => {
    const service = frequent[at];
    if (service && !searching && !everything) tell({ type: 'service', service });
  };
  const figures = Object.fromEntries(frequent.slice(0, 9).map((_, at) => [String(at + 1), nth(at)]));
  useKeys({ ...figures, '/': () => input.current?.focus() });
  const first = hits[0]?.service;
  const numbers = triage.issued.map(({ number }) => number).join(' ');

  return (
    <section className={css.choose}>
      <h1 className="unseen">{words.faces.door}</h1>
      {triage.visitId && (
        <div className={css.visit}>
          <p>{numbers ? words.moreOfVisit(numbers) : words.moreOfVisitNone}</p>
          <Button onPress={() => tell({ type: 'nextPerson', language: guide.hall.defaultLanguage })}>
            {words.nothingMore}
          </Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is too young for the hall's tablets */}
      <form
        className={css.search}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (first) tell({ type: 'service', service: first });
        }}
      >
        <Search />
        <input
          ref={input}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('');
          }}
          placeholder={words.search.placeholder}
          aria-label={words.search.label}
          aria-keyshortcuts="/"
          autoComplete="off"
          enterKeyHint="go"
        />
        {searching && <Button kind="quiet" icon={<Cross />} label={words.search.clear} onPress={() => setTyped('')} />}
      </form>
      <p className="unseen" role="status">
        {searching ? words.search.found(hits.length) : ''}
      </p>
      {searching ? (
        hits.length > 0 ? (
          <div className={css.grid}>
            {hits.map(({ service, word }) => (
              <ServiceTile key={service.id} service={service} word={word} />
            ))}
          </div>
        ) : (
          <EmptyState title={words.search.none(typed.trim())} hint={words.search.noneHint} />
        )
      ) : everything ? (
        <AllServices onBack={() => setEverything(false)} />
      ) : (
        <div className={`${css.grid} ${css.fill}`}>
          {frequent.map((service) => (
            <ServiceTile key={service.id} service={service} />
          ))}
          <button type="button" className={css.all} onClick={() => setEverything(true)}>
            <strong>
              {words.all}
              <Chevron />
            </strong>
            <span>{words.allCount(guide.services.length)}</span>
          </button>
        </div>
      )}
    </section>
  );
}
