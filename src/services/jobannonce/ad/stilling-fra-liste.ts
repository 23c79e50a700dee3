import type { StillingFraListeType } from '../../../contract/index.js';
import type { Stilling } from '../../stilling/stillingsregister.js';

/**
 * The names of an occupation and of its alias with that id, in whatever case of letters the id was
 * sent.
 */
export function writeStilling({ navn, aliasser }: Stilling, aliasId = ''): StillingFraListeType {
  const alias = aliasser.find(({ id }) => id === aliasId.toLowerCase());
  return { Stillingsbetegnelse: navn, ...(alias && { Alias: alias.navn }) };
}
