/** Writes and shows the rows of the audit trail; the only file, with segl-store.ts, that names the table revisionsspor. */
import type { Knex } from 'knex';
import { bundled } from '../store/sql/bundle.js';
import { writeRow, writeRowsOn } from '../store/sql/knex-transaction.js';
import type { Revision, Revisionspost } from './audit-port.js';
import { type RowStatement, rowsSql } from '../store/sql/rows.js';
import { orUnavailable } from '../store/sql/unavailable.js';

const COLUMNS = {
  tidspunkt: 'timestamptz',
  log_id: 'uuid',
  certifikat: 'text',
  kalder: 'text',
  organisation_type_id: 'integer',
  organisation_code: 'text',
  bruger: 'text',
  bruger_type: 'integer',
  operation: 'text',
  jobannonce_id: 'uuid',
  version: 'integer',
  annonce_id: 'bigint',
  cvr: 'text',
  gentaget: 'boolean',
  udfald: 'integer',
};

const names = Object.keys(COLUMNS).join();

/** In the order in which they came, which numbers them. */
const SKRIV: RowStatement = {
  name: 'insert revisionsspor',
  text: `insert into revisionsspor (${names}) select ${names} from ${rowsSql(COLUMNS)} order by plads`,
};

const valuesOf = (post: Revisionspost): Readonly<Record<keyof typeof COLUMNS, unknown>> => ({
  tidspunkt: post.tidspunkt,
  log_id: post.logId,
  certifikat: post.certifikat,
  kalder: post.kalder,
  organisation_type_id: post.organisationTypeId,
  organisation_code: post.organisationCode,
  bruger: post.bruger,
  bruger_type: post.brugertype,
  operation: post.operation,
  jobannonce_id: post.jobannonceId,
  version: post.version,
  annonce_id: post.annonceId,
  cvr: post.cvr,
  gentaget: post.gentaget,
  udfald: post.udfald,
});

export function revisionOn(database: Knex): Revision {
  const skriv = bundled(async (rows: readonly object[]) => {
    await writeRowsOn(database, SKRIV, rows);
    return rows;
  });
  return {
    skriv: async (post, transaction) => {
      const values = valuesOf(post);
      if (transaction) await writeRow(transaction, SKRIV, values);
      else await orUnavailable(() => skriv(values));
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
