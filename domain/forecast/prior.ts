import type { Pack } from '../../contract/pack.ts';
import type { ForecastPrior } from './forecaster.ts';

/** What a pack expects before the first customer has come. */
export function priorOf({ services, limits }: Pick<Pack, 'services' | 'limits'>): ForecastPrior {
  return {
    expectedMinutes: Object.fromEntries(services.map(({ id, expectedMinutes }) => [id, expectedMinutes])),
    confidence: limits.promisesKept,
  };
}
