import { useEffect, useState } from 'react';
import type { GuideView } from '../../contract/views.ts';
import { usePick, useTexts } from '../../screen-kit/language.tsx';
import { counterLabel } from '../names.ts';
import { moveTo } from '../use-where.ts';
import { hashOf, LIST_OUTCOMES, LIST_STATES, listHash, type TicketList } from '../where.ts';
import { Choice } from './choice.tsx';
import css from './filters.module.css';
import { ticketTexts } from './texts.ts';

/** Which tickets the list holds; what is chosen stands in the address. */
export function Filters(props: { list: TicketList; today: string | undefined; guide: GuideView }) {
  const { list, today, guide } = props;
  const t = useTexts(ticketTexts);
  const pick = usePick();
  const show = (change: { readonly [K in keyof TicketList]?: TicketList[K] | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...list, ...change }).filter(([, value]) => value));
    location.hash = listHash(next as TicketList);
  };
  const { away } = list;
  const state = list.outcome ?? list.status ?? away ?? '';
  const chooseState = (value: string) => {
    const is = <V extends string>(all: readonly V[]) => all.find((one) => one === value);
    const gone = value === 'refused' || value === 'diverted' ? value : undefined;
    show({
      ...{ reason: undefined, document: undefined, away: gone },
      ...{ status: is(LIST_STATES), outcome: gone ? undefined : is(LIST_OUTCOMES) },
    });
  };
  const outcomes = LIST_OUTCOMES.map((outcome) => ({ value: outcome, label: t.outcomes[outcome] }));
  const states = LIST_STATES.map((one) => ({ value: one, label: t.states[one] }));
  return (
    <search className={css.filters} aria-label={t.filters}>
      <label className={css.field}>
        <span>{t.day}</span>
        <input
          type="date"
          value={list.day ?? today ?? ''}
          max={today}
          onChange={({ target }) => target.value && show({ day: target.value === today ? undefined : target.value })}
        />
      </label>
      <Choice
        label={t.state}
        value={state}
        all={t.allStates}
        options={[...states, ...outcomes]}
        onChange={chooseState}
      />
      {!away && (
        <>
          <Choice
            label={t.queue}
            value={list.queue ?? ''}
            all={t.allQueues}
            options={guide.queues.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            onChange={(queue) => show({ queue })}
          />
          <Choice
            label={t.counter}
            value={list.counter ?? ''}
            all={t.allCounters}
            options={guide.counters.map(({ id }) => ({ value: id, label: counterLabel(guide, id, pick) }))}
            onChange={(counter) => show({ counter })}
          />
          <Choice
            label={t.order}
            value={list.order ?? ''}
            all={t.byArrival}
            options={[{ value: 'waited', label: t.byWait }]}
            onChange={(order) => show({ order: order === 'waited' ? order : undefined })}
          />
          <NumberField list={list} />
        </>
      )}
      {Object.keys(list).length > 0 && (
        <a className={css.all} href={hashOf({ page: 'tickets', list: {} })}>
          {t.all}
        </a>
      )}
    </search>
  );
}

/** Narrows the list as it is typed; the address follows when the typing rests, without a step back for each letter. */
function NumberField({ list }: { list: TicketList }) {
  const t = useTexts(ticketTexts);
  const [typed, setTyped] = useState(list.number ?? '');
  useEffect(() => {
    const number = typed.trim().toUpperCase();
    if (number === (list.number ?? '')) return;
    const timer = setTimeout(() => {
      const { number: _before, ...rest } = list;
      moveTo({ page: 'tickets', list: /^[\w-]{1,12}$/.test(number) ? { ...rest, number } : rest });
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    }, 400);
    return () => clearTimeout(timer);
  }, [typed, list]);
  return (
    <label className={css.field}>
      <span>{t.number}</span>
      <input
        type="search"
        value={typed}
        placeholder={t.numberHint}
        maxLength={12}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  );
}
