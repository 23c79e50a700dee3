/** The registry of systems as pages ask it: what the gateway's own role may read. */
import type { Knex } from 'knex';
import { orUnavailable } from '../store/sql/unavailable.js';
import {
  type Found,
  type ListedSystem,
  OWN_PAGE_SIZE,
  type OwnCertificate,
  type OwnSystem,
  type OwnSystems,
} from './own-systems-port.js';

interface SystemRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly closed_at: Date | null;
  readonly per_minute: number | null;
  readonly concurrent: number | null;
}

interface ListedRow extends SystemRow {
  readonly certificates: string;
  readonly mandates: string;
  readonly first_end: Date | null;
}

interface CertificateRow {
  readonly sha256: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial_number: string;
  readonly valid_from: Date;
  readonly valid_to: Date;
  readonly ended_at: Date | null;
  readonly end_reason: 'revoked' | 'superseded' | null;
}

/** What holds at the moment of the list, of the system `s`. */
const NOW = `
  cross join lateral (
    select count(*) as certificates, min(least(valid_to, ended_at)) as first_end
    from system_certificate
    where system_id = s.id and valid_from <= :now and valid_to > :now
      and coalesce(end_reason = 'superseded' and ended_at > :now, true)
  ) as certificate
  cross join lateral (
    select count(*) as mandates from system_mandate
    where system_id = s.id and valid_from <= :now and coalesce(valid_to > :now, true)
  ) as mandate`;

/**
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function ownSystemsOn(database: Knex): OwnSystems {
  const ofSystem = (table: string, id: string) => database(table).where({ system_id: id });

  return {
    ofCompany: (cvr) =>
      orUnavailable(() =>
        database('system').where({ owner_cvr: cvr, closed_at: null }).orderBy('id').pluck<string[]>('id'),
      ),

    list: (ids, page, now) =>
      foundOf(
        database('system as s')
          .joinRaw(NOW, { now })
          .modify((all) => ids && void all.whereIn('s.id', [...ids]))
          .orderByRaw('lower(s.name)')
          .select('s.*', 'certificate.*', 'mandate.*'),
        page,
        listedOf,
      ),

    find: (id) =>
      orUnavailable(async () => {
        const row = await database<SystemRow>('system').where({ id }).first();
        return row && systemOf(row);
      }),

    certificates: (id, page) =>
      foundOf(
        ofSystem('system_certificate', id).orderBy([
          { column: 'valid_to', order: 'desc' },
          { column: 'sha256' },
        ]),
        page,
        certificateOf,
      ),

    organisations: (id, page) =>
      foundOf(
        ofSystem('system_organisation', id).orderBy(['organisation_type_id', 'organisation_code']),
        page,
        (row: { readonly organisation_type_id: number; readonly organisation_code: string }) => ({
          organisationTypeId: row.organisation_type_id,
          organisationCode: row.organisation_code,
        }),
      ),

    mandates: (id, page) =>
      foundOf(
        ofSystem('system_mandate', id).orderBy(['cvr', 'valid_from']),
        page,
        (row: { readonly cvr: string; readonly valid_from: Date; readonly valid_to: Date | null }) => ({
          cvr: row.cvr,
          from: row.valid_from,
          ...(row.valid_to && { to: row.valid_to }),
        }),
      ),
  };
}

/**
 * @param rows all of them, in their order
 * @param itemOf takes a row as that query has it
 */
const foundOf = <Item>(
  rows: Knex.QueryBuilder,
  page: number,
  itemOf: (row: never) => Item,
): Promise<Found<Item>> =>
  orUnavailable(async () => {
    const all = rows.clone().clearOrder().clearSelect().count<{ count: string }[]>('* as count');
    const some: Promise<readonly never[]> = rows.limit(OWN_PAGE_SIZE).offset((page - 1) * OWN_PAGE_SIZE);
    const [[counted], found] = await Promise.all([all, some]);
    return { items: found.map(itemOf), total: Number(counted?.count) };
  });

const systemOf = ({ id, name, created_at, closed_at, per_minute, concurrent }: SystemRow): OwnSystem => ({
  ...{ id, name, createdAt: created_at },
  ...(closed_at && { closedAt: closed_at }),
  limits: { ...(per_minute && { perMinute: per_minute }), ...(concurrent && { concurrent }) },
});

const listedOf = (row: ListedRow): ListedSystem => ({
  ...systemOf(row),
  certificates: Number(row.certificates),
  mandates: Number(row.mandates),
  ...(row.first_end && { firstEnd: row.first_end }),
});

const certificateOf = (row: CertificateRow): OwnCertificate => ({
  ...{ sha256: row.sha256, subject: row.subject, issuer: row.issuer, serialNumber: row.serial_number },
  ...{ validFrom: row.valid_from, validTo: row.valid_to },
  ...(row.ended_at && row.end_reason && { end: { at: row.ended_at, reason: row.end_reason } }),
});
