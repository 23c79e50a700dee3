import { type KeyedHash, mitIDErhvervIdentifierIn } from '../../../security/keyed-hash.js';
import type { Medarbejder } from '../vilkaar/store-port.js';

/** The employee of a login, as it is kept: the identifier itself goes no further than this. */
export function medarbejderOf(cvr: string, identifier: string, hash: KeyedHash): Medarbejder {
  const uuid = mitIDErhvervIdentifierIn(identifier);
  if (uuid === undefined) throw new Error('the contract lets through what is no MitIDErhvervIdentifier');
  return { cvr, mitIdHash: hash('MitIDErhvervIdentifier', uuid) };
}
