import { annonceIdSentences } from '../../../faults/annonce-id.js';
import type { Violation } from '../../../faults/fault.js';

const NEW_ELEMENT = 'JobannonceIdentifier';
const OLD_ELEMENT = 'AnnonceId';

/** The highest number that GetJobannonceByAnnonceId takes (AnnonceIdType of the contract). */
const MAX_ANNONCE_ID = 2_147_483_647;

/**
 * »AnnonceId udgår til fordel for en GUID« (Releasenote JobAG 6. december 2024, pkt. 2.1): a number
 * where a JobannonceIdentifier belongs, under either name and in whichever service, is one of
 * version 1, and 130000 says so.
 */
export function explainAnnonceId(
  { local }: { readonly local: string },
  value: string,
  expected = '',
): Pick<Violation, 'kode' | 'sentences'> | undefined {
  const isId = local === NEW_ELEMENT || (local === OLD_ELEMENT && expected.includes(NEW_ELEMENT));
  if (!isId || !/^[1-9]\d{0,9}$/.test(value) || Number(value) > MAX_ANNONCE_ID) return undefined;
  return { kode: 130000, sentences: annonceIdSentences(value) };
}
