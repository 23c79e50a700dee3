import { readDataFile } from '../../config/data-file.js';
import type { ListedMyndighed, Myndighedsliste } from '../../services/myndighed/import-port.js';
import { myndighederSchema } from '../../services/myndighed/import-schema.js';

/** The sandbox's authorities. @throws Error naming the place in a wrong file */
export function demoMyndigheder(file = 'demo/myndigheder.json'): readonly ListedMyndighed[] {
  return readDataFile<ListedMyndighed[]>(file, myndighederSchema);
}

/** Fills a list that nothing was ever imported to; one that an operator imported is left alone. */
export async function loadDemoMyndigheder(liste: Myndighedsliste): Promise<void> {
  if ((await liste.findAll()).length === 0) await liste.replace(demoMyndigheder());
}
