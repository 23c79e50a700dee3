/** Serves `GET /driftsbeskeder`: what everyone may see, while the database is down too. */
import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import type { OpenDocument } from '../http/response/open-document.js';
import { repeatedly } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import { keptCopy } from '../services/driftsbesked/public/copy.js';
import { noticesDocument } from '../services/driftsbesked/public/answer.js';
import { type StoredDriftsbesked, tilstandOf } from '../services/driftsbesked/driftsbesked.js';
import { publicDriftsbeskederOn } from '../services/driftsbesked/store.js';
import type { Releasers } from './releasers.js';

interface Parts {
  readonly watch: Knex;
  readonly clock: Clock;
  readonly log: Log;
  readonly releasers: Releasers;
}

export interface Notices {
  readonly openDocument: OpenDocument;
  /** Those of the last copy. */
  readonly inForce: (now: Date) => readonly Pick<StoredDriftsbesked, 'overskrift' | 'tekst'>[];
}

/** What STAR writes is copied after at most this time. */
const PAUSE_MS = 2_000;

/** Copies the notices again and again; a first copy is tried before anybody is answered. */
export async function startNotices({ watch, clock, log, releasers }: Parts): Promise<Notices> {
  const copy = keptCopy({ store: publicDriftsbeskederOn(watch), clock });
  // The job tries again, and says what is wrong.
  await copy.renew().catch(() => undefined);
  const renew = async () => {
    await copy.renew();
    return 0;
  };
  await releasers.hold(
    'copy of the notices',
    () => repeatedly(PAUSE_MS, 'copy notices', renew, log),
    (stop) => stop(),
  );
  return {
    openDocument: noticesDocument(copy.get, clock),
    inForce: (now) => (copy.get()?.beskeder ?? []).filter((one) => tilstandOf(one, now) === 'Gaeldende'),
  };
}
