import { readDataFile } from '../../config/data-file.js';
import { listeaendringer } from '../../services/stilling/import.js';
import { stillingerSchema } from '../../services/stilling/import-schema.js';
import type { ListetStilling, Stillingsliste } from '../../services/stilling/stillingsliste-port.js';

/** A few real occupations under invented ids. @throws Error naming the place when the file is wrong */
export function demoStillinger(file = 'demo/stillinger.json'): ListetStilling[] {
  return readDataFile<ListetStilling[]>(file, stillingerSchema);
}

/** Fills a list that nothing was ever imported to; one that an operator imported is left alone. */
export async function loadDemoStillinger(liste: Stillingsliste, tidspunkt: Date): Promise<void> {
  if ((await liste.udgave()) > 0) return;
  await liste.indlaes(
    ({ udgave }) => (udgave > 0 ? [] : listeaendringer([], demoStillinger(), tidspunkt)),
    tidspunkt,
  );
}
