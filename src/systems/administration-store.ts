/** The registry of callers as the operator writes it. */
import type { Knex } from 'knex';
import type { Organisation } from './system.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import { end, notEnded, register, type System } from './certificate-store.js';
import type { Remark, SystemAdministration } from './administration-port.js';
import { SystemError } from './system-error.js';
import { readSystems } from './record-store.js';

/** @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded */
export function systemAdministrationOn(database: Knex): SystemAdministration {
  /** One transaction with its row in the log; other changes of the same system wait. */
  function change<T>(
    named: string,
    remark: Remark,
    [what, details]: readonly [string, object],
    work: (knex: Knex, system: System) => Promise<T>,
  ): Promise<T> {
    return orUnavailable(() =>
      database.transaction(async (knex) => {
        const system = await findForUpdate(knex, named);
        const result = await work(knex, system);
        await log(knex, system.id, remark, what, details);
        return result;
      }),
    );
  }

  return {
    add: (ny, certificate, remark) =>
      orUnavailable(() =>
        database.transaction(async (knex) => {
          const { navn, contact, organisations, mandates, limits } = ny;
          const system = { id: await insertSystem(knex, ny, remark.tidspunkt), navn };
          if (certificate) await register(knex, system, certificate, remark.tidspunkt);
          const fra = remark.tidspunkt;
          if (organisations.length > 0)
            await knex('system_organisation').insert(
              organisations.map((one) => organisationRow(system, one)),
            );
          if (mandates.length > 0)
            await knex('system_mandate').insert(mandates.map((cvr) => mandateRow(system, cvr, fra)));
          const details = { navn, organisations, mandates, limits, certificate: certificate?.sha256 };
          await log(knex, system.id, remark, 'add', { ...details, hasContact: contact !== undefined });
          return system.id;
        }),
      ),

    rotate: (named, certificate, oldEndsAt, remark) => {
      const what = ['rotate', { certificate: certificate.sha256, oldEndsAt }] as const;
      return change(named, remark, what, async (knex, system) => {
        const ended = await notEnded(knex, system, remark)
          // One that ends earlier still does.
          .whereRaw('coalesce(ended_at > ?, true)', [oldEndsAt])
          .update(end('afloest', { ...remark, tidspunkt: oldEndsAt }))
          .returning('sha256');
        await register(knex, system, certificate, remark.tidspunkt);
        return ended.map(({ sha256 }) => sha256);
      });
    },

    revoke: (named, sha256 = '', remark) =>
      change(named, remark, ['revoke', { certificate: sha256 }], async (knex, system) => {
        const ended = await notEnded(knex, system, remark)
          .where('sha256', 'like', `${sha256}%`)
          .update(end('tilbagekaldt', remark))
          .returning('sha256');
        const which = sha256 === '' ? 'certificate' : `certificate ${sha256}`;
        if (ended.length === 0) throw new SystemError(`${system.navn} has no ${which} in force.`);
        if (sha256 !== '' && ended.length > 1)
          throw new SystemError(`${ended.length} certificates of ${system.navn} begin with ${sha256}.`);
        return ended.map((row) => row.sha256);
      }),

    close: (named, remark) =>
      change(named, remark, ['close', {}], async (knex, system) => {
        await notEnded(knex, system, remark).update(end('tilbagekaldt', remark));
        await knex('system').where({ id: system.id }).update({ closed_at: remark.tidspunkt });
      }),

    addOrganisation: (named, organisation, remark) =>
      change(named, remark, ['tilfoej organisation', organisation], async (knex, system) => {
        const added = knex('system_organisation').insert(organisationRow(system, organisation));
        const rows: unknown[] = await added.onConflict().ignore().returning('system_id');
        if (rows.length === 0)
          throw new SystemError(`${system.navn} may act for ${textOf(organisation)} already.`);
      }),

    removeOrganisation: (named, organisation, remark) =>
      change(named, remark, ['fjern organisation', organisation], async (knex, system) => {
        const rows = await knex('system_organisation').where(organisationRow(system, organisation)).delete();
        if (rows === 0) throw new SystemError(`${system.navn} may not act for ${textOf(organisation)}.`);
      }),

    addMandate: (named, cvr, { fra, til }, remark) =>
      change(named, remark, ['tilfoej mandat', { cvr, fra, til }], async (knex, system) => {
        const overlapping = await knex('system_mandate')
          .where({ system_id: system.id, cvr })
          .whereRaw('tstzrange(gyldig_fra, gyldig_til) && tstzrange(?, ?)', [fra, til ?? null])
          .first<{ gyldig_fra: Date } | undefined>();
        if (overlapping)
          throw new SystemError(
            `${system.navn} holds a mandate for ${cvr} from ${overlapping.gyldig_fra.toISOString()} already.`,
          );
        await knex('system_mandate').insert(mandateRow(system, cvr, fra, til));
      }),

    removeMandate: (named, cvr, remark) =>
      change(named, remark, ['fjern mandat', { cvr }], async (knex, system) => {
        const { tidspunkt } = remark;
        const rows = () => knex('system_mandate').where({ system_id: system.id, cvr });
        const ended = await rows()
          .where('gyldig_fra', '<', tidspunkt)
          .whereRaw('coalesce(valid_to > ?, true)', [tidspunkt])
          .update({ gyldig_til: tidspunkt });
        const neverBegun = await rows().where('gyldig_fra', '>=', tidspunkt).delete();
        if (ended + neverBegun === 0) throw new SystemError(`${system.navn} holds no mandate for ${cvr}.`);
      }),

    setLimits: (named, limits, remark) =>
      change(named, remark, ['saet graenser', limits], async (knex, { id }) => {
        const { perMinute, concurrent } = limits;
        await knex('system')
          .where({ id })
          .update({
            ...(perMinute !== undefined && { per_minute: perMinute }),
            ...(concurrent !== undefined && { concurrent }),
          });
      }),

    find: (named) => orUnavailable(async () => (await readSystems(database, named))[0]),
    alle: () => orUnavailable(() => readSystems(database)),
  };
}

async function findForUpdate(knex: Knex, named: string): Promise<System> {
  const system = await knex('system')
    .whereRaw('id::text = lower(?) or lower(navn) = lower(?)', [named, named])
    .forUpdate()
    .first<(System & { readonly closed_at: Date | null }) | undefined>();
  if (!system) throw new SystemError(`There is no system ${named}.`);
  if (system.closed_at)
    throw new SystemError(`${system.navn} was closed ${system.closed_at.toISOString()}, for good.`);
  return system;
}

/** A name in this form would be taken for the id of another system. */
const ID = /^\{?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\}?$/i;

async function insertSystem(knex: Knex, ny: Parameters<SystemAdministration['add']>[0], tidspunkt: Date) {
  const { navn, contact, limits } = ny;
  if (ID.test(navn.trim())) throw new SystemError(`The name is ${navn}, but must not look like an id.`);
  const row = {
    navn,
    contact: contact ?? null,
    per_minute: limits.perMinute ?? null,
    concurrent: limits.concurrent ?? null,
    oprettet_tidspunkt: tidspunkt,
  };
  const made: { id: string }[] = await knex('system').insert(row).onConflict().ignore().returning('id');
  const [system] = made;
  if (!system) throw new SystemError(`There is a system ${navn} already.`);
  return system.id;
}

async function log(knex: Knex, system_id: string, remark: Remark, what: string, details: object) {
  const { tidspunkt, af, reason } = remark;
  await knex('system_log').insert({ tidspunkt, system_id, remark: what, details, af, reason });
}

const organisationRow = ({ id }: System, { organisationTypeId, organisationCode }: Organisation) => ({
  system_id: id,
  organisationType: organisationTypeId,
  organisationCode: organisationCode,
});

const mandateRow = ({ id }: System, cvr: string, fra: Date, til?: Date) => ({
  system_id: id,
  cvr,
  gyldig_fra: fra,
  gyldig_til: til ?? null,
});

const textOf = ({ organisationTypeId, organisationCode }: Organisation) =>
  `${organisationTypeId}/${organisationCode}`;
