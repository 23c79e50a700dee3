/** Writes and shows the rows of the audit trail; the only file, with segl-store.ts, that names the table revisionsspor. */
import type { Knex } from 'knex';
import { connectionOf, preparedOn } from '../../store/knex-transaction.js';
import type { Revision, Revisionspost } from '../../store/revision-port.js';
import { orUnavailable } from '../../store/unavailable.js';

const SKRIV = {
  name: 'insert revisionsspor',
  text: `insert into revisionsspor
      (tidspunkt, log_id, certifikat, kalder, organisation_type_id, organisation_code, bruger, bruger_type, operation,
       jobannonce_id, version, annonce_id, cvr, gentaget, udfald)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};

const valuesOf = (post: Revisionspost) => [
  post.tidspunkt,
  post.logId,
  post.certifikat,
  post.kalder,
  post.organisationTypeId,
  post.organisationCode,
  post.bruger,
  post.brugertype,
  post.operation,
  post.jobannonceId,
  post.version,
  post.annonceId,
  post.cvr,
  post.gentaget,
  post.udfald,
];

export function revisionOn(database: Knex): Revision {
  return {
    skriv: async (post, transaction) => {
      const statement = { ...SKRIV, values: valuesOf(post) };
      if (transaction) await connectionOf(transaction).query(statement);
      else await orUnavailable(() => preparedOn(database, statement));
    },
  };
}

/** What an operator looks for; times are those of the database. */
export interface Soegning {
  readonly jobannonceId?: string;
  readonly kalder?: string;
  readonly organisation?: { readonly organisationTypeId: number; readonly organisationCode: string };
  readonly operation?: string;
  readonly fra?: Date;
  readonly til?: Date;
}

export interface Vist {
  readonly nr: string;
  readonly database_tidspunkt: Date;
  readonly log_id: string;
  readonly certifikat: string | null;
  readonly kalder: string | null;
  readonly organisation_type_id: number | null;
  readonly organisation_code: string | null;
  readonly bruger: string | null;
  readonly bruger_type: number | null;
  readonly operation: string;
  readonly jobannonce_id: string | null;
  readonly version: number | null;
  readonly annonce_id: string | null;
  readonly cvr: string | null;
  readonly gentaget: boolean;
  readonly udfald: number;
}

/** A page in order of nr. */
export async function findSpor(
  database: Knex,
  { jobannonceId, kalder, organisation, operation, fra, til }: Soegning,
  efter: string,
  hoejst: number,
): Promise<readonly Vist[]> {
  return database<Vist>('revisionsspor')
    .where('nr', '>', efter)
    .modify((query) => {
      if (jobannonceId !== undefined) void query.where('jobannonce_id', jobannonceId);
      if (kalder !== undefined) void query.where('kalder', kalder);
      if (organisation)
        void query.where({
          organisation_type_id: organisation.organisationTypeId,
          organisation_code: organisation.organisationCode,
        });
      if (operation !== undefined) void query.where('operation', operation);
      if (fra) void query.where('database_tidspunkt', '>=', fra);
      if (til) void query.where('database_tidspunkt', '<', til);
    })
    .orderBy('nr')
    .limit(hoejst)
    .select<Vist[]>('*');
}
