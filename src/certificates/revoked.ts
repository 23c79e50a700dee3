import { allValuesIn, TAG, valueAt, valueFrom } from './der.js';
import { timeIn } from './der-time.js';

/** That a certificate is on the revocation list of its issuer. */
export interface Revoked {
  /** As the issuer says; undefined where that cannot be read: it is revoked all the same. */
  readonly since: Date | undefined;
}

/**
 * The certificates on a revocation list. Of each one only the place of its time is kept, and the
 * time is read when it is asked for: a time for each of hundreds of thousands would take as long as
 * the rest of the reading (docs/decisions/0029).
 */
export class RevokedCertificates {
  /** By the serial number in hex: where in the entries the time stands. */
  private readonly places = new Map<string, number>();

  /**
   * @param entries the content of revokedCertificates (RFC 5280, 5.1.2.6)
   * @throws Error when they are not of the shape of RFC 5280
   */
  constructor(private readonly entries: Buffer) {
    for (const entry of allValuesIn(entries)) {
      const serial = valueAt(allValuesIn(entry.content), 0, TAG.integer);
      this.places.set(serial.hex, entry.contentBegin + serial.end);
    }
  }

  get size(): number {
    return this.places.size;
  }

  /** @param serial in hex, as it stands in the certificate */
  find(serial: string): Revoked | undefined {
    const place = this.places.get(serial);
    return place === undefined ? undefined : { since: timeIn(valueFrom(this.entries, place)) };
  }
}
