import type { Transaction } from '../../../store/sql/transaction.js';
import type { Kontaktpersonopslag } from '../../kontaktperson/kopi/kopi.js';
import type { LogoService } from '../../logo/logo-port.js';
import type { Stillingsregister } from '../../stilling/stillingsregister.js';
import type { Virksomhedslaase } from '../../virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';
import type { Myndighedsdomaener } from '../authority/port.js';
import type { RuleSettings } from '../rules/rule.js';
import type { MailRecipients } from './recipients-port.js';
import type { JobannonceStore } from './store-port.js';

export interface JobannonceParts {
  readonly store: JobannonceStore;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly stillinger: Stillingsregister;
  readonly domaener: Myndighedsdomaener;
  readonly kontaktpersoner: Pick<Kontaktpersonopslag, 'ofCompany'>;
  /**
   * Told of an ad that is closed or deleted, in the same transaction: nobody has it on the approval
   * desk any more.
   */
  readonly onEnded: (transaction: Transaction, id: string) => Promise<void>;
  readonly logoer: LogoService;
  readonly recipients: MailRecipients;
  readonly settings: RuleSettings;
  /** Are ordinary ads approved at once? */
  readonly autoApprove: (titel: string) => boolean;
  readonly newId: () => string;
}
