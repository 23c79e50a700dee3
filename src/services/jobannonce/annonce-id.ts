import { getJobannonceRequest } from '../../contract/index.js';
import { annonceIdSentences } from '../../faults/annonce-id.js';
import type { Violation } from '../../faults/fault.js';

/**
 * »AnnonceId udgår til fordel for en GUID« (Releasenote JobAG 6. december 2024, pkt. 2.1): a number where a
 * JobannonceIdentifier belongs is one of version 1, and 130000 says so.
 */
export function explainAnnonceId(
  { namespace, local }: { readonly namespace: string; readonly local: string },
  value: string,
): Pick<Violation, 'kode' | 'sentences'> | undefined {
  const isId = local === 'JobannonceIdentifier' && namespace === getJobannonceRequest.namespace;
  if (!isId || !/^\d{1,10}$/.test(value)) return undefined;
  return { kode: 130000, sentences: annonceIdSentences(value) };
}
