import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { bundled } from '../sql/bundle.js';
import { preparedOn, writeRow } from '../sql/knex-transaction.js';
import type { RepeatKey, Repeats } from './repeats-port.js';
import { type RowStatement, rowsSql } from '../sql/rows.js';
import { Unwritten } from '../sql/transaction.js';
import { orUnavailable } from '../sql/unavailable.js';

const DAY_SECONDS = 24 * 60 * 60;
const DAY_MS = DAY_SECONDS * 1000;

export interface RequestRepeats extends Repeats {
  /** Deletes what is too old to be found. @returns how many */
  deleteExpired(now: Date): Promise<number>;
}

/**
 * Remembers requests, so that repeats are safe. Of duplicates that arrive together the first to
 * write wins: the others wait at the primary key until it commits, and then `remember` tells them
 * that it was there first.
 * @param keptDays how long a request is remembered (setting REPEAT_DAYS; contract.md section 1: 30)
 */
export function requestRepeatsOn(database: Knex, keptDays: number): RequestRepeats {
  const oldest = (now: Date): Date => new Date(now.getTime() - keptDays * DAY_MS);
  const rememberIt = rememberFor(keptDays);
  const findTogether = bundled(async (asked: readonly Asked[]) => {
    const values = [
      asked.map(({ key }) => key.organisationTypeId),
      asked.map(({ key }) => key.organisationCode),
      asked.map(({ key }) => keptId(key.requestIdentifier)),
      asked.map(({ now }) => oldest(now)),
    ];
    const rows = await preparedOn<FoundRow>(database, { name: 'find request_repeat', text: FIND, values });
    const found = new Map(
      rows.map(({ position, content_hash: hash, answer }) => [position, { hash, answer }]),
    );
    return asked.map((_, i) => found.get(i + 1));
  });
  return {
    find: (key, now) => orUnavailable(() => findTogether({ key, now })),

    remember: async (transaction, key, { hash, answer }, now) => {
      try {
        await writeRow(transaction, rememberIt, {
          organisation_type_id: key.organisationTypeId,
          organisation_code: key.organisationCode,
          request_identifier: keptId(key.requestIdentifier),
          content_hash: hash,
          answer,
          created_at: now,
        } satisfies Readonly<Record<keyof typeof COLUMNS, unknown>>);
        return true;
      } catch (error) {
        if (error instanceof Unwritten) return false;
        throw error;
      }
    },

    deleteExpired: (now) =>
      orUnavailable(() => database('request_repeat').where('created_at', '<=', oldest(now)).delete()),
  };
}

interface Asked {
  readonly key: RepeatKey;
  readonly now: Date;
}

interface FoundRow {
  readonly position: number;
  readonly content_hash: string;
  readonly answer: string;
}

const FIND = `
  select position::integer, content_hash, answer
  from unnest($1::integer[], $2::text[], $3::text[], $4::timestamptz[]) with ordinality
    as asked (organisation_type_id, organisation_code, request_identifier, oldest_at, position)
  join request_repeat using (organisation_type_id, organisation_code, request_identifier)
  where created_at > oldest_at`;

const COLUMNS = {
  organisation_type_id: 'integer',
  organisation_code: 'text',
  request_identifier: 'text',
  content_hash: 'text',
  answer: 'text',
  created_at: 'timestamptz',
};

const names = Object.keys(COLUMNS).join();

/**
 * A row that is too old to be found is as good as none, and is written over. No error where there
 * is a younger one: it would abort the transaction before its owner can say why. In the order of
 * the key: two processes that write some of the same rows never wait for each other.
 */
const rememberFor = (keptDays: number): RowStatement => ({
  // The text is another one for another number of days, and so must the name be.
  name: `remember ${keptDays}`,
  text: `
    insert into request_repeat (${names}) select ${names} from ${rowsSql(COLUMNS)}
    order by organisation_type_id, organisation_code, request_identifier
    on conflict (organisation_type_id, organisation_code, request_identifier) do update
      set (content_hash, answer, created_at) = (excluded.content_hash, excluded.answer, excluded.created_at)
      where request_repeat.created_at <= excluded.created_at - interval '${keptDays * DAY_SECONDS} seconds'`,
  each: true,
});

/** Longest id that is kept as it is: every RequestIdentifier, and the usual `urn:uuid:…`. */
const MAX_ID_LENGTH = 46;

/**
 * A wsa:MessageID may be any IRI, too long for an index: its digest (64 characters) is like no id
 * that is kept as it is.
 */
function keptId(id: string): string {
  return id.length <= MAX_ID_LENGTH ? id : createHash('sha256').update(id).digest('hex');
}
