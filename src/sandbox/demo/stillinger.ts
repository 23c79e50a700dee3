import { readDataFile } from '../../config/data-file.js';
import { listChanges } from '../../services/stilling/import.js';
import { stillingerSchema } from '../../services/stilling/import-schema.js';
import type { ListedStilling, StillingList } from '../../services/stilling/stillingsliste-port.js';

/**
 * A few real occupations under invented ids.
 * @throws Error naming the place when the file is wrong
 */
export function demoStillinger(file = 'demo/stillinger.json'): ListedStilling[] {
  return readDataFile<ListedStilling[]>(file, stillingerSchema);
}

/** Fills a list that nothing was ever imported to; one that an operator imported is left alone. */
export async function loadDemoStillinger(list: StillingList, tidspunkt: Date): Promise<void> {
  if ((await list.edition()) > 0) return;
  await list.import(
    ({ edition }) => (edition > 0 ? [] : listChanges([], demoStillinger(), tidspunkt)),
    tidspunkt,
  );
}
