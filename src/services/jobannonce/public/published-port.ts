import type { StoredIndhold } from '../../logo/logo-port.js';
import type { OffentligeTekster, Stamdata } from '../ad/store-port.js';

/** The approved version of an ad that is on Jobnet, or comes there. */
export interface PublishedAd {
  readonly version: number;
  readonly paaJobnetFra: Date;
  readonly indhold: StoredIndhold;
  readonly virksomhed?: Stamdata;
  /** Of an anonymous ad. */
  readonly tekster?: OffentligeTekster;
}

export interface PublishedAds {
  /**
   * The ad as it is on Jobnet, or will be when its time comes; undefined when no approved version
   * is there at `now` or later.
   * @throws Fault 139135
   */
  find(id: string, now: Date): Promise<PublishedAd | undefined>;
}
