import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { RepeatKey, Repeats } from './repeats-port.js';
import { connectionOf } from './knex-transaction.js';
import { orUnavailable } from './unavailable.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface RequestRepeats extends Repeats {
  /** Deletes what is too old to be found. @returns how many */
  deleteExpired(now: Date): Promise<number>;
}

/**
 * The memory behind safe repeats. Of duplicates that arrive together the first to write wins: the others wait at the
 * primary key until it commits, and then `remember` tells them that it was there first.
 * @param keptDays how long a request is remembered (setting REPEAT_DAYS; contract.md section 1: 30)
 */
export function requestRepeatsOn(database: Knex, keptDays: number): RequestRepeats {
  const oldest = (now: Date): Date => new Date(now.getTime() - keptDays * DAY_MS);
  return {
    find: (key, now) =>
      orUnavailable(async () => {
        const found = await database<RepeatRow>('gentagelse')
          .where(keyColumns(key))
          .where('oprettet_tidspunkt', '>', oldest(now))
          .first('indhold_hash', 'svar');
        return found && { hash: found.indhold_hash, svar: found.svar };
      }),

    remember: async (transaction, key, { hash, svar }, now) => {
      const { organisationTypeId, organisationCode, requestIdentifier } = key;
      const { rowCount } = await connectionOf(transaction).query({
        name: 'remember',
        text: REMEMBER,
        values: [
          organisationTypeId,
          organisationCode,
          keptId(requestIdentifier),
          hash,
          svar,
          now,
          oldest(now),
        ],
      });
      return rowCount === 1;
    },

    deleteExpired: (now) =>
      orUnavailable(() =>
        database<RepeatRow>('gentagelse').where('oprettet_tidspunkt', '<=', oldest(now)).delete(),
      ),
  };
}

/**
 * A row that is too old to be found is as good as none, and is written over. No error where there is a younger one: it
 * would abort the transaction before its owner can say why.
 */
const REMEMBER = `
  insert into gentagelse
    (organisation_type_id, organisation_code, request_identifier, indhold_hash, svar, oprettet_tidspunkt)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (organisation_type_id, organisation_code, request_identifier) do update
    set (indhold_hash, svar, oprettet_tidspunkt) = (excluded.indhold_hash, excluded.svar, excluded.oprettet_tidspunkt)
    where gentagelse.oprettet_tidspunkt <= $7`;

interface RepeatRow {
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly request_identifier: string;
  readonly indhold_hash: string;
  readonly svar: string;
  readonly oprettet_tidspunkt: Date;
}

const keyColumns = ({ organisationTypeId, organisationCode, requestIdentifier }: RepeatKey) => ({
  organisation_type_id: organisationTypeId,
  organisation_code: organisationCode,
  request_identifier: keptId(requestIdentifier),
});

/** Longest id that is kept as it is: every RequestIdentifier, and the usual `urn:uuid:…`. */
const LONGEST_ID = 46;

/** A wsa:MessageID may be any IRI, too long for an index: its digest (64 characters) is like no id that is kept as it is. */
function keptId(id: string): string {
  return id.length <= LONGEST_ID ? id : createHash('sha256').update(id).digest('hex');
}
