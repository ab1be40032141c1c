// The telecom hall's own words, which journeys look for on screens and paper.
import { loadPack } from '../../server/packs/load-pack.ts';
import { TELECOM_PACK } from '../server/own-hall.ts';

const loaded = loadPack(TELECOM_PACK);
if (!loaded.ok) throw new Error('the telecom pack does not load');

export const { pack } = loaded;

/** What the pack says of this id. Throws when it knows none. */
const known =
  <T extends { readonly id: string }>(all: readonly T[]) =>
  (id: string): T => {
    const one = all.find((each) => each.id === id);
    if (!one) throw new Error(`the pack has no ${id}`);
    return one;
  };
export const service = known(pack.services);
export const document = known(pack.documents);
export const step = known(pack.steps);
export const nearbyHall = known(pack.halls);
export const district = known(pack.districts);
