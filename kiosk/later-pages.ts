// The pages that nobody sees first. They are fetched as soon as the kiosk stands, so that the first draw does not wait for
// them and a connection lost later does not miss them.
import { lazy } from 'react';

const bring = () => import('./bring-page.tsx');
const bringGiven = () => import('./bring-given-page.tsx');
const notFor = () => import('./not-for-page.tsx');
const elsewhere = () => import('./elsewhere-page.tsx');
const evacuation = () => import('../screen-kit/evacuation-page.tsx');

export const BringPage = lazy(async () => ({ default: (await bring()).BringPage }));
export const BringGivenPage = lazy(async () => ({ default: (await bringGiven()).BringGivenPage }));
export const NotForPage = lazy(async () => ({ default: (await notFor()).NotForPage }));
export const ElsewherePage = lazy(async () => ({ default: (await elsewhere()).ElsewherePage }));
export const EvacuationPage = lazy(async () => ({ default: (await evacuation()).EvacuationPage }));

/** Fetches them all; one that could not be fetched is asked for again when it is needed. */
export function fetchLaterPages(): void {
  for (const fetchPage of [bring, bringGiven, notFor, elsewhere, evacuation]) fetchPage().catch(() => {});
}
