/** The registry of systems as the operator writes it. */
import type { Knex } from 'knex';
import type { Organisation } from './system.js';
import { lockMemory } from '../store/memory/lock-memory.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import { end, notEnded, register, type System } from './certificate-store.js';
import type { ChangeNote, SystemAdministration } from './administration-port.js';
import { SystemError } from './system-error.js';
import { readSystems } from './record-store.js';

/**
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function systemAdministrationOn(database: Knex): SystemAdministration {
  /**
   * Runs a change of one system in a transaction with its row in the log. Other changes of
   * systems wait.
   */
  function inTransaction<T>(
    named: string,
    change: ChangeNote,
    [action, details]: readonly [string, object],
    work: (knex: Knex, system: System) => Promise<T>,
  ): Promise<T> {
    return orUnavailable(() =>
      database.transaction(async (knex) => {
        await lockMemory(knex);
        const system = await findForUpdate(knex, named);
        const result = await work(knex, system);
        await log(knex, system.id, change, action, details);
        return result;
      }),
    );
  }

  return {
    add: (newSystem, certificate, change) =>
      orUnavailable(() =>
        database.transaction(async (knex) => {
          await lockMemory(knex);
          const { name, contact, ownerCvr, organisations, mandates, limits } = newSystem;
          const system = { id: await insertSystem(knex, newSystem, change.at), name };
          if (certificate) await register(knex, system, certificate, change.at);
          const from = change.at;
          if (organisations.length > 0)
            await knex('system_organisation').insert(
              organisations.map((one) => organisationRow(system, one)),
            );
          if (mandates.length > 0)
            await knex('system_mandate').insert(mandates.map((cvr) => mandateRow(system, cvr, from)));
          const certificateSha256 = certificate?.sha256;
          const details = { name, organisations, mandates, limits, ownerCvr, certificate: certificateSha256 };
          await log(knex, system.id, change, 'add', { ...details, hasContact: contact !== undefined });
          return system.id;
        }),
      ),

    rotate: (named, certificate, oldEndsAt, change) => {
      const entry = ['rotate', { certificate: certificate.sha256, oldEndsAt }] as const;
      return inTransaction(named, change, entry, async (knex, system) => {
        const ended = await notEnded(knex, system, change)
          // One that ends earlier still does.
          .whereRaw('coalesce(ended_at > ?, true)', [oldEndsAt])
          .update(end('superseded', { ...change, at: oldEndsAt }))
          .returning('sha256');
        await register(knex, system, certificate, change.at);
        return ended.map(({ sha256 }) => sha256);
      });
    },

    revoke: (named, sha256 = '', change) =>
      inTransaction(named, change, ['revoke', { certificate: sha256 }], async (knex, system) => {
        const ended = await notEnded(knex, system, change)
          .where('sha256', 'like', `${sha256}%`)
          .update(end('revoked', change))
          .returning('sha256');
        const which = sha256 === '' ? 'certificate' : `certificate ${sha256}`;
        if (ended.length === 0) throw new SystemError(`${system.name} has no ${which} in force.`);
        if (sha256 !== '' && ended.length > 1)
          throw new SystemError(`${ended.length} certificates of ${system.name} begin with ${sha256}.`);
        return ended.map((row) => row.sha256);
      }),

    close: (named, change) =>
      inTransaction(named, change, ['close', {}], async (knex, system) => {
        await notEnded(knex, system, change).update(end('revoked', change));
        await knex('system').where({ id: system.id }).update({ closed_at: change.at });
      }),

    addOrganisation: (named, organisation, change) =>
      inTransaction(named, change, ['organisation add', organisation], async (knex, system) => {
        const added = knex('system_organisation').insert(organisationRow(system, organisation));
        const rows: unknown[] = await added.onConflict().ignore().returning('system_id');
        if (rows.length === 0)
          throw new SystemError(`${system.name} may act for ${textOf(organisation)} already.`);
      }),

    removeOrganisation: (named, organisation, change) =>
      inTransaction(named, change, ['organisation remove', organisation], async (knex, system) => {
        const rows = await knex('system_organisation').where(organisationRow(system, organisation)).delete();
        if (rows === 0) throw new SystemError(`${system.name} may not act for ${textOf(organisation)}.`);
      }),

    addMandate: (named, cvr, { from, to }, change) =>
      inTransaction(named, change, ['mandate add', { cvr, from, to }], async (knex, system) => {
        const overlapping = await knex('system_mandate')
          .where({ system_id: system.id, cvr })
          .whereRaw('tstzrange(valid_from, valid_to) && tstzrange(?, ?)', [from, to ?? null])
          .first<{ valid_from: Date } | undefined>();
        if (overlapping)
          throw new SystemError(
            `${system.name} holds a mandate for ${cvr} from ${overlapping.valid_from.toISOString()} already.`,
          );
        await knex('system_mandate').insert(mandateRow(system, cvr, from, to));
      }),

    removeMandate: (named, cvr, change) =>
      inTransaction(named, change, ['mandate remove', { cvr }], async (knex, system) => {
        const { at } = change;
        const rows = () => knex('system_mandate').where({ system_id: system.id, cvr });
        const ended = await rows()
          .where('valid_from', '<', at)
          .whereRaw('coalesce(valid_to > ?, true)', [at])
          .update({ valid_to: at });
        const neverBegun = await rows().where('valid_from', '>=', at).delete();
        if (ended + neverBegun === 0) throw new SystemError(`${system.name} holds no mandate for ${cvr}.`);
      }),

    setLimits: (named, limits, change) =>
      inTransaction(named, change, ['limits', limits], async (knex, { id }) => {
        const { perMinute, concurrent } = limits;
        await knex('system')
          .where({ id })
          .update({
            ...(perMinute !== undefined && { per_minute: perMinute }),
            ...(concurrent !== undefined && { concurrent }),
          });
      }),

    setOwner: (named, cvr, change) =>
      inTransaction(named, change, ['owner', { cvr: cvr ?? null }], async (knex, { id }) => {
        await knex('system')
          .where({ id })
          .update({ owner_cvr: cvr ?? null });
      }),

    find: (named) => orUnavailable(async () => (await readSystems(database, named))[0]),
    all: () => orUnavailable(() => readSystems(database)),
  };
}

async function findForUpdate(knex: Knex, named: string): Promise<System> {
  const system = await knex('system')
    .whereRaw('id::text = lower(?) or lower(name) = lower(?)', [named, named])
    .forUpdate()
    .first<(System & { readonly closed_at: Date | null }) | undefined>();
  if (!system) throw new SystemError(`There is no system ${named}.`);
  if (system.closed_at)
    throw new SystemError(`${system.name} was closed ${system.closed_at.toISOString()}, for good.`);
  return system;
}

/** A name in this form would be taken for the id of another system. */
const ID = /^\{?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\}?$/i;

async function insertSystem(knex: Knex, newSystem: Parameters<SystemAdministration['add']>[0], at: Date) {
  const { name, contact, ownerCvr, limits } = newSystem;
  if (ID.test(name.trim())) throw new SystemError(`The name is ${name}, but must not look like an id.`);
  const row = {
    name,
    contact: contact ?? null,
    owner_cvr: ownerCvr ?? null,
    per_minute: limits.perMinute ?? null,
    concurrent: limits.concurrent ?? null,
    created_at: at,
  };
  const made: { id: string }[] = await knex('system').insert(row).onConflict().ignore().returning('id');
  const [system] = made;
  if (!system) throw new SystemError(`There is a system ${name} already.`);
  return system.id;
}

async function log(knex: Knex, system_id: string, change: ChangeNote, action: string, details: object) {
  const { at, by, reason } = change;
  await knex('system_log').insert({ done_at: at, system_id, action, details, done_by: by, reason });
}

const organisationRow = ({ id }: System, { organisationTypeId, organisationCode }: Organisation) => ({
  system_id: id,
  organisation_type_id: organisationTypeId,
  organisation_code: organisationCode,
});

const mandateRow = ({ id }: System, cvr: string, from: Date, to?: Date) => ({
  system_id: id,
  cvr,
  valid_from: from,
  valid_to: to ?? null,
});

const textOf = ({ organisationTypeId, organisationCode }: Organisation) =>
  `${organisationTypeId}/${organisationCode}`;
