import type { OutboxWriter } from '../../../mail/outbox/write-port.js';
import type { Myndighedsregister } from '../../myndighed/myndighedsregister.js';
import type { Virksomhedslaase } from '../../virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';
import type { JobordreAccess } from '../ordre/access.js';
import type { JobordreStore } from '../ordre/store-port.js';
import type { FormidlingStore } from './store-port.js';

export interface FormidlingParts {
  readonly store: FormidlingStore;
  readonly ordrer: JobordreAccess;
  readonly ordrestore: Pick<JobordreStore, 'count' | 'find' | 'lock'>;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly myndigheder: Pick<Myndighedsregister, 'find'>;
  readonly outbox: OutboxWriter;
  /** Mediations get these ids. */
  readonly newId: () => string;
}
