import type { PubliceringType } from '../../../contract/index.js';
import { type DateTimeReading, readDateTime } from '../../../time/danish-time.js';

export interface PublicationTimes {
  /** Undefined when it cannot be read; the time of the request when no time is given. */
  readonly start: Date | undefined;
  /** Undefined when it cannot be read. */
  readonly end: Date | undefined;
}

/** From when to when the ad wishes to be published; an ad without a publication time counts as published now. */
export function publicationTimes(publicering: PubliceringType, now: Date): PublicationTimes {
  const { PubliceringTidspunkt, AfpubliceringTidspunkt } = publicering;
  return {
    start: PubliceringTidspunkt === undefined ? now : instantOf(readDateTime(PubliceringTidspunkt)),
    end: instantOf(readDateTime(AfpubliceringTidspunkt)),
  };
}

function instantOf(reading: DateTimeReading): Date | undefined {
  return reading.kind === 'instant' ? reading.instant : undefined;
}
