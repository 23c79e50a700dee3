/** The only file that names the table login_session. */
import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { KeyedHash } from '../../security/keyed-hash.js';
import { connectionOf } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import type { Kind, Role } from '../person.js';
import { sealBy } from '../sealed.js';
import type { Session, SessionList, Sessions, SignedInAt } from './session-port.js';

interface Row {
  readonly id_hash: Buffer;
  readonly kind: Kind;
  readonly user_id: string;
  readonly name: string;
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly cvr: string | null;
  readonly roles: readonly Role[];
  readonly subject_hash: string;
  readonly provider_session_hash: string | null;
  readonly sealed_id_token: Buffer | null;
  /** Null in a session that began before the column was there. */
  readonly sealed_identifier: Buffer | null;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
}

export interface Lives {
  readonly idleMs: number;
  readonly longestMs: number;
}

export interface KeptSessions extends Sessions {
  /** Deletes those that have ended by themselves. @returns how many */
  deleteExpired(now: Date): Promise<number>;
}

/** A use is written when the last one that was is so long ago: not for each request. */
const SEEN_MS = 60_000;

const ID_BYTES = 32;

export function sessionsOn(database: Knex, { idleMs, longestMs }: Lives, hash: KeyedHash): KeptSessions {
  const rows = () => database<Row>('login_session');
  const living = (now: Date) => livingOn(database, idleMs, now);
  const whereAt = ({ issuer, sub, sid }: SignedInAt) =>
    sid === undefined
      ? { subject_hash: subjectHash(issuer, sub ?? '') }
      : { provider_session_hash: sessionHash(issuer, sid) };
  const subjectHash = (issuer: string, sub: string) => hash('login subject', `${issuer} ${sub}`);
  const sessionHash = (issuer: string, sid: string) => hash('login session', `${issuer} ${sid}`);

  return {
    begin: (person, { issuer, sub = '', sid, idToken, identifier }, now) =>
      orUnavailable(async () => {
        const id = randomBytes(ID_BYTES).toString('base64url');
        await rows().insert({
          id_hash: hashOf(id),
          kind: person.kind,
          user_id: person.userId,
          name: person.name,
          organisation_type_id: person.organisation.organisationTypeId,
          organisation_code: person.organisation.organisationCode,
          cvr: person.cvr ?? null,
          roles: [...person.roles],
          subject_hash: subjectHash(issuer, sub),
          provider_session_hash: sid === undefined ? null : sessionHash(issuer, sid),
          sealed_id_token: sealOf(id).seal(idToken),
          sealed_identifier: identifierSealOf(id).seal(identifier),
          created_at: now,
          seen_at: now,
          ends_at: new Date(now.getTime() + longestMs),
        });
        return id;
      }),

    use: (id, now) =>
      orUnavailable(async () => {
        const row = await living(now)
          .where({ id_hash: hashOf(id) })
          .first<Row | undefined>();
        if (row && now.getTime() - row.seen_at.getTime() >= SEEN_MS)
          await rows().where({ id_hash: row.id_hash }).where('seen_at', '<', now).update({ seen_at: now });
        const sealed = row?.sealed_identifier;
        const identifier = sealed ? identifierSealOf(id).open(sealed) : undefined;
        return row && identifier !== undefined ? { ...sessionOf(row), identifier } : undefined;
      }),

    end: (id, now) =>
      orUnavailable(async () => {
        const [row] = await living(now)
          .where({ id_hash: hashOf(id) })
          .delete()
          .returning<Row[]>('*');
        if (!row) return undefined;
        const sealed = row.sealed_id_token;
        return { session: sessionOf(row), idToken: sealed ? sealOf(id).open(sealed) : undefined };
      }),

    endAt: (at) =>
      orUnavailable(async () =>
        (await rows().where(whereAt(at)).delete().returning<Row[]>('*')).map(sessionOf),
      ),

    deleteExpired: (now) =>
      orUnavailable(() =>
        rows()
          .where('ends_at', '<=', now)
          .orWhere('seen_at', '<=', new Date(now.getTime() - idleMs))
          .delete(),
      ),
  };
}

/** For operators. */
export function sessionListOn(database: Knex, { idleMs }: Pick<Lives, 'idleMs'>): SessionList {
  return {
    list: async (now) =>
      (await livingOn(database, idleMs, now).orderBy('created_at').select<Row[]>('*')).map(sessionOf),

    revoke: async (transaction, handles) => {
      const { rows } = await connectionOf(transaction).query<Row>(
        `delete from login_session
         where $1::text[] is null or encode(substring(id_hash for ${HANDLE_BYTES}), 'hex') = any($1) returning *`,
        [handles === 'all' ? null : handles],
      );
      return rows.map(sessionOf);
    },
  };
}

const livingOn = (database: Knex, idleMs: number, now: Date) =>
  database<Row>('login_session')
    .where('ends_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - idleMs));

/** Random ids need no slow hash: nobody can try 2^256 of them. */
const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();

const sealOf = (id: string) => sealBy(Buffer.from(id), 'id token');
const identifierSealOf = (id: string) => sealBy(Buffer.from(id), 'identifier');

const HANDLE_BYTES = 6;

const sessionOf = (row: Row): Session => ({
  handle: row.id_hash.subarray(0, HANDLE_BYTES).toString('hex'),
  kind: row.kind,
  userId: row.user_id,
  name: row.name,
  organisation: {
    organisationTypeId: row.organisation_type_id,
    organisationCode: row.organisation_code,
  },
  cvr: row.cvr ?? undefined,
  roles: row.roles,
  createdAt: row.created_at,
  seenAt: row.seen_at,
  endsAt: row.ends_at,
});
