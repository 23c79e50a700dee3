import type { JobannonceType } from '../../contract/index.js';
import { readDateTime, writeDateTime } from '../../time/danish-time.js';

/**
 * A time of an ad that the rules let through, as an instant.
 * @throws Error when it is none: rule 8 refuses such an ad before anyone asks
 */
export function instantOf(lexical: string): Date {
  const reading = readDateTime(lexical);
  if (reading.kind === 'instant') return reading.instant;
  throw new Error(`not an instant: ${reading.kind}`);
}

/** The ad with its times as UTC instants: how it is stored, whatever offset the caller wrote. */
export function withUtcTimes(ad: JobannonceType): JobannonceType {
  return withTimes(ad, (lexical) => instantOf(lexical).toISOString());
}

/** The ad with its times in Danish time and their offset: how it is answered (contract.md section 1, Times). */
export function withDanishTimes(ad: JobannonceType): JobannonceType {
  return withTimes(ad, (lexical) => writeDateTime(instantOf(lexical)));
}

function withTimes(ad: JobannonceType, write: (lexical: string) => string): JobannonceType {
  const { PubliceringTidspunkt, AfpubliceringTidspunkt } = ad.Publicering;
  return {
    ...ad,
    Publicering: {
      ...ad.Publicering,
      ...(PubliceringTidspunkt !== undefined && { PubliceringTidspunkt: write(PubliceringTidspunkt) }),
      AfpubliceringTidspunkt: write(AfpubliceringTidspunkt),
    },
  };
}
