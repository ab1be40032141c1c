// The manager with thirty seconds: from the board to what is behind a figure, to a ticket's story, and an hour played again.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postsTexts } from '../../manager-board/people/posts-texts.ts';
import { recorderTexts } from '../../manager-board/recorder/texts.ts';
import { roomTexts } from '../../manager-board/room/texts.ts';
import { storyTexts } from '../../manager-board/story/texts.ts';
import { texts as boardTexts } from '../../manager-board/texts.ts';
import { ticketTexts } from '../../manager-board/tickets/texts.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { walkThrough } from '../../workshop/pictures/walk-through.ts';
import { openScreen, type TestScreen } from '../server/test-screen.ts';
import { type HallInBrowser, openHallInBrowser, signIn, textOf } from './hall-in-browser.ts';
import { wrongWith } from './looked-at.ts';

const PHONE = { width: 390, height: 844 };
const language = 'en';
const words = {
  ...{ board: boardTexts[language], room: roomTexts[language], story: storyTexts[language] },
  ...{ tickets: ticketTexts[language], recorder: recorderTexts[language], posts: postsTexts[language] },
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe('the manager board', () => {
  let hall: HallInBrowser;
  let board: Page;
  const screens: TestScreen[] = [];
  const toPage = (page: keyof typeof words.board.pages) =>
    board.getByRole('navigation').getByRole('link', { name: words.board.pages[page] }).click();

  beforeAll(async () => {
    hall = await openHallInBrowser(browser);
    const door = await openScreen(hall.server, 'greeter', { staff: '101' });
    const clerk = await openScreen(hall.server, 'counter', { at: '3', staff: '203' });
    screens.push(door, clerk);
    const number = (serviceId: string) => door.done('issueTicket', { serviceId, comesAs: 'owner', language });
    const { ticketId } = await number('recharge');
    await clerk.done('callNext', {});
    await clerk.done('startService', { ticketId });
    await walkThrough(clerk, { ticketId, pass: () => {}, until: undefined });
    await number('bill-payment');
    await clerk.done('startBreak', { reason: 'meal' });
    board = await hall.open({ screen: 'manager', language });
    await signIn(board, '601');
  });
  afterAll(async () => {
    for (const screen of screens) screen.close();
    await hall.close();
  });

  test('[S-01] [S-02] the room shows who is where and why nobody is called there; the curve is drawn', async () => {
    const tile = board.getByRole('listitem').filter({ hasText: '203' }).first();
    await tile.waitFor();
    expect(await textOf(tile)).toContain(words.room.away.meal);
    await board.locator('canvas').first().waitFor();
    expect(await wrongWith(board, 'board', [PHONE])).toEqual([]);
  });

  test('[P-11] a counter leads to its tickets, a number to its story, and a reload stays there', async () => {
    await board.getByRole('link', { name: words.room.toCounter('3', 1) }).click();
    await board.getByRole('link', { name: words.tickets.story('B001') }).waitFor();
    expect(await wrongWith(board, 'tickets', [PHONE])).toEqual([]);
    await board.getByRole('link', { name: words.tickets.story('B001') }).click();
    for (const said of [words.story.called('3'), words.story.started('3'), words.story.ended.served])
      await board.getByText(said).first().waitFor();
    expect(await wrongWith(board, 'story', [PHONE])).toEqual([]);
    await board.reload();
    await board.getByText(words.story.ended.served).waitFor();
  });

  test('[O-15] a manager ends a break and turns a counter to another line', async () => {
    await toPage('people');
    await board.getByRole('button', { name: words.posts.changeOf('3') }).click();
    expect(await wrongWith(board, 'counter 3', [PHONE])).toEqual([]);
    await board.getByRole('button', { name: words.posts.endBreak }).click();
    await board.getByRole('button', { name: words.posts.startBreak(words.room.away.rest) }).waitFor();
    const dialog = board.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /General/ }).uncheck();
    await dialog.getByRole('button', { name: words.posts.saveLines }).click();
    await board.getByText(words.posts.linesSaved('3')).waitFor();
    await expect.poll(() => hall.server.writer.hall().counters['3']).toMatchObject({ queues: expect.any(Array) });
    expect(hall.server.writer.hall().counters['3']?.away).toBeUndefined();
  });

  test('[S-03] the recorder plays the hall again, faster than it was, and its place stays in the address', async () => {
    await toPage('recorder');
    const room = board.getByRole('region', { name: words.room.counters });
    // it begins some minutes before the first number, when this hall was not there yet
    await board.getByText(words.recorder.nothing).waitFor();
    await board.getByRole('radio', { name: words.recorder.times(60) }).check({ force: true });
    await board.getByRole('button', { name: words.recorder.play }).click();
    // the last picture: the counter serves what was settled for it
    await room.getByText(words.room.assigned('').trim()).first().waitFor();
    expect(await room.getByText('203').count()).toBe(1);
    expect(await wrongWith(board, 'recorder', [PHONE])).toEqual([]);
    await expect.poll(() => board.url()).toMatch(/#recorder\/\d{4}-\d{2}-\d{2}\/\d{2}:\d{2}$/);
    await toPage('day');
    await board.locator('canvas').first().waitFor();
    expect(await wrongWith(board, 'day', [PHONE])).toEqual([]);
    expect(hall.faults).toEqual([]);
  });
});
