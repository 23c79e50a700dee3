import type { PubliceringType } from '../../../contract/index.js';
import { type DateTimeReading, readDateTime } from '../../../time/danish-time.js';
import type { Facts } from './rule.js';

export interface PublicationTimes {
  /**
   * Without a time it is the one since which the ad is on Jobnet, else that of the request. It is
   * undefined when it cannot be read.
   */
  readonly start: Date | undefined;
  /** Undefined when it cannot be read. */
  readonly end: Date | undefined;
  /** The time from which its longest time is counted; undefined when `start` is. */
  readonly countedFrom: Date | undefined;
}

/**
 * Says from when to when the company wants the ad to be published. An ad without a publication time
 * counts as published now, and one that is on Jobnet already as published when it came there: an
 * update does not outdate its deadline. Nothing prolongs it: its longest time counts from when it
 * was on Jobnet first, whatever was scheduled or taken off since, or is asked for.
 */
export function publicationTimes(publicering: PubliceringType, facts: Facts): PublicationTimes {
  const { PubliceringTidspunkt, AfpubliceringTidspunkt } = publicering;
  const { onJobnetSince: siden, foerstPaaJobnet: foerst } = facts.previous ?? {};
  const start =
    PubliceringTidspunkt === undefined ? (siden ?? facts.now) : instantOf(readDateTime(PubliceringTidspunkt));
  return {
    start,
    end: instantOf(readDateTime(AfpubliceringTidspunkt)),
    countedFrom: foerst && start && foerst < start ? foerst : start,
  };
}

function instantOf(reading: DateTimeReading): Date | undefined {
  return reading.kind === 'instant' ? reading.instant : undefined;
}
