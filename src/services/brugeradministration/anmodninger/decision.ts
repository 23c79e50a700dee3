import type { FieldViolation } from '../../../faults/field-violation.js';
import { refusal, refuseAll } from '../../../faults/refusal.js';
import type { OutboxWriter } from '../../../mail/outbox/write-port.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { type KeyedHash, mitIDErhvervIdentifierIn } from '../../../security/keyed-hash.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { adgangsmailTo } from './adgangsmail.js';
import { type CompanyParts, judgeReason, noAccess, refuseLocked } from './judgement.js';
import { type Anmodning, type Anmodninger, tilstandOf } from './store-port.js';

export interface DecisionParts extends CompanyParts {
  readonly anmodninger: Pick<Anmodninger, 'find' | 'decide'>;
  readonly outbox: OutboxWriter;
  readonly hash: KeyedHash;
}

/** Writes a decision that was judged. @returns when it was decided */
export type WriteDecision = (transaction: Transaction) => Promise<Date>;

/**
 * Grants and refuses requests for access. Whom the operation is for stands in the table of
 * operations; nobody decides a request of the own.
 */
export function decisionsOf(parts: DecisionParts) {
  const { anmodninger, outbox, hash } = parts;

  /** @throws Fault 150630, 150631, 150632 */
  const open = async (sentId: string, asker: RequestContext): Promise<Anmodning> => {
    const found = await anmodninger.find(sentId.toLowerCase());
    if (!found) throw refusal({ kode: 150630, ...about(sentId), data: { vaerdi: sentId } }, asker);
    const { UserIdentifier: user } = asker.caller.metadata.RequestUserStructure;
    if (isOwn(found, user, hash)) throw refusal({ kode: 150632, ...about(sentId) }, asker);
    if (found.afgoerelse) throw refusal(decided(found), asker);
    return found;
  };

  const write = async (
    transaction: Transaction,
    anmodning: Anmodning,
    begrundelse: string | undefined,
    asker: RequestContext,
  ): Promise<Date> => {
    const { now: tidspunkt, logId, caller } = asker;
    const af = caller.metadata.RequestUserStructure.UserIdentifier;
    const afgoerelse = { tidspunkt, af, ...(begrundelse !== undefined && { begrundelse }) };
    const { id } = anmodning;
    if (!(await anmodninger.decide(transaction, id, { ...afgoerelse, logId }))) {
      const kept = await anmodninger.find(id, transaction);
      if (!kept?.afgoerelse) throw new Error('a decision is neither new nor known');
      throw refusal(decided(kept), asker);
    }
    await outbox.put(transaction, adgangsmailTo({ ...anmodning, afgoerelse }));
    return tidspunkt;
  };

  return {
    /** Judges a grant. @throws Fault 150622, 150630, 150631, 150632 */
    async grant(id: string, asker: RequestContext): Promise<WriteDecision> {
      const anmodning = await open(id, asker);
      const company = { cvr: anmodning.cvr, ...about(id) };
      refuseAll(await noAccess(parts, company), asker);
      return async (transaction) => {
        await refuseLocked(transaction, parts, company, asker);
        return write(transaction, anmodning, undefined, asker);
      };
    },

    /** Judges a refusal. @throws Fault 150623, 150624, 150630, 150631, 150632 */
    async refuse(id: string, begrundelse: string, asker: RequestContext): Promise<WriteDecision> {
      refuseAll(judgeReason(begrundelse), asker);
      const anmodning = await open(id, asker);
      return (transaction) => write(transaction, anmodning, begrundelse, asker);
    },
  };
}

export type Decisions = ReturnType<typeof decisionsOf>;

/**
 * Has this user asked, by the header of the request or by the own MitID Erhverv? Somebody who is
 * signed in is the hash of it.
 */
function isOwn({ anmodetAf, mitIdHash }: Anmodning, user: string, hash: KeyedHash): boolean {
  const uuid = mitIDErhvervIdentifierIn(user);
  const names = [user, ...(uuid === undefined ? [] : [hash('MitIDErhvervIdentifier', uuid)])];
  return user === anmodetAf || names.includes(mitIdHash);
}

const about = (vaerdi: string) => ({ felt: ['AnmodningIdentifier'], vaerdi });

const WORDS = { Aaben: 'åben / open', Tildelt: 'tildelt / granted', Afvist: 'afvist / refused' } as const;

/** By whom is personal: GetAnmodninger tells it to who may know. */
function decided(anmodning: Anmodning): FieldViolation {
  const { id, afgoerelse } = anmodning;
  const data = {
    hvad: WORDS[tilstandOf(anmodning)],
    tidspunkt: writeDateTime(afgoerelse?.tidspunkt ?? anmodning.tidspunkt),
  };
  return { kode: 150631, ...about(id), data };
}
