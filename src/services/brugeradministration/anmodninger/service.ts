import { refusal, refuseAll } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { cursorsOf, listName, WRONG_CURSOR } from '../../cursor.js';
import type { Medarbejderadgang } from '../../kontaktperson/tilknytning/adgang-port.js';
import type { Medarbejder } from '../../kontaktperson/vilkaar/store-port.js';
import { type Page, pageOf, type PageSelection } from '../../page.js';
import { type CompanyParts, judgeAddress, judgeTexts, noAccess, refuseLocked } from './judgement.js';
import type { Anmodning, AnmodningQuery, Anmodninger } from './store-port.js';

export interface AnmodningParts extends CompanyParts {
  readonly anmodninger: Anmodninger;
  readonly adgange: Medarbejderadgang;
  readonly newId: () => string;
}

/** Who asks, and where the answer is to go. */
export interface NyAnmodning extends Pick<Anmodning, 'navn' | 'email'> {
  readonly who: Medarbejder;
}

const places = cursorsOf({ fra: /^-?\d{1,15}$/, nummer: /^\d{1,15}$/ }, WRONG_CURSOR.anmodning);

/** Takes requests for access, and lists them. */
export function createAnmodningService(parts: AnmodningParts) {
  const { anmodninger, adgange, newId } = parts;

  /** The keys of the table decide who wins; whoever does not is told of what stands. */
  const insert = async (
    transaction: Transaction,
    ny: Parameters<Anmodninger['insert']>[1],
    asker: RequestContext,
  ): Promise<Anmodning> => {
    if (await anmodninger.insert(transaction, ny)) return ny;
    const kept = await anmodninger.latestOf(ny, transaction);
    if (!kept) throw new Error('a request for access is neither new nor known');
    const { afgoerelse } = kept;
    // It was refused after the statement had looked: then a new one is possible.
    if (afgoerelse?.begrundelse !== undefined) return insert(transaction, ny, asker);
    if (afgoerelse) throw hasAccess(ny, asker);
    if (kept.navn === ny.navn && kept.email === ny.email) return kept;
    const data = { tidspunkt: writeDateTime(kept.tidspunkt) };
    throw refusal({ kode: 150621, felt: ['MitIDErhvervIdentifier'], data }, asker);
  };

  return {
    /**
     * Judges a request for access; what it gives back writes it, or finds the same one.
     * @throws Fault 150620, 150621, 150622, 150623, 150624, 150625
     */
    async ask({ who, navn, email }: NyAnmodning, asker: RequestContext) {
      const company = { cvr: who.cvr, felt: ['CVRnumberIdentifier'], vaerdi: who.cvr };
      const [closed, stand] = await Promise.all([noAccess(parts, company), adgange.of(who, asker.now)]);
      refuseAll(
        [...closed, ...judgeTexts({ AnmoderNavn: navn, Email: email }), ...judgeAddress(email)],
        asker,
      );
      if (stand.harAdgang) throw hasAccess(who, asker);
      const ny = {
        ...{ ...who, id: newId().toLowerCase(), navn, email },
        ...{ tidspunkt: asker.now, logId: asker.logId },
        anmodetAf: asker.caller.metadata.RequestUserStructure.UserIdentifier,
      };
      return async (transaction: Transaction): Promise<Anmodning> => {
        await refuseLocked(transaction, parts, company, asker);
        return insert(transaction, ny, asker);
      };
    },

    /** The oldest first. @throws Fault 150640 also for a cursor of another list */
    async page(
      query: AnmodningQuery,
      { cursor, size }: PageSelection,
      asker: Pick<RequestContext, 'locate'>,
    ): Promise<Page<Anmodning>> {
      const { cvr = null, tilstand = null } = query;
      const name = listName('anmodninger', { cvr, tilstand });
      const after = places.read(name, cursor, asker);
      const found = await anmodninger.page(query, after, size + 1);
      return pageOf(found, size, ({ nummer, tidspunkt }) =>
        places.write(name, { nummer, fra: String(tidspunkt.getTime()) }),
      );
    },
  };
}

export type AnmodningService = ReturnType<typeof createAnmodningService>;

const hasAccess = ({ cvr }: Medarbejder, asker: RequestContext) =>
  refusal({ kode: 150620, felt: ['MitIDErhvervIdentifier'], data: { cvr } }, asker);
