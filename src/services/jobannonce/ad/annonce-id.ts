import { annonceIdSentences } from '../../../faults/annonce-id.js';
import type { Violation } from '../../../faults/fault.js';

const NEW = 'JobannonceIdentifier';
const OLD = 'AnnonceId';

/** As GetJobannonceByAnnonceId takes them (AnnonceIdType of the contract). */
const MAX = 2_147_483_647;

/**
 * »AnnonceId udgår til fordel for en GUID« (Releasenote JobAG 6. december 2024, pkt. 2.1): a number where a
 * JobannonceIdentifier belongs, under either name and in whichever service, is one of version 1, and 130000 says so.
 */
export function explainAnnonceId(
  { local }: { readonly local: string },
  value: string,
  expected = '',
): Pick<Violation, 'kode' | 'sentences'> | undefined {
  const isId = local === NEW || (local === OLD && expected.includes(NEW));
  if (!isId || !/^[1-9]\d{0,9}$/.test(value) || Number(value) > MAX) return undefined;
  return { kode: 130000, sentences: annonceIdSentences(value) };
}
