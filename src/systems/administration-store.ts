/** The registry of callers as the operator writes it. */
import type { Knex } from 'knex';
import type { Organisation } from './system.js';
import { orUnavailable } from '../store/sql/unavailable.js';
import { end, notEnded, registrer, type System } from './certificate-store.js';
import type { Handling, Kalderbog } from './administration-port.js';
import { Kalderfejl } from './system-error.js';
import { readKaldere } from './record-store.js';

/** @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded */
export function kalderbogOn(database: Knex): Kalderbog {
  /** One transaction with its row in the log; other changes of the same system wait. */
  function change<T>(
    named: string,
    handling: Handling,
    [what, detaljer]: readonly [string, object],
    work: (knex: Knex, system: System) => Promise<T>,
  ): Promise<T> {
    return orUnavailable(() =>
      database.transaction(async (knex) => {
        const system = await findForUpdate(knex, named);
        const result = await work(knex, system);
        await log(knex, system.id, handling, what, detaljer);
        return result;
      }),
    );
  }

  return {
    opret: (ny, certifikat, handling) =>
      orUnavailable(() =>
        database.transaction(async (knex) => {
          const { navn, kontakt, organisationer, mandater, graenser } = ny;
          const system = { id: await insertKalder(knex, ny, handling.tidspunkt), navn };
          if (certifikat) await registrer(knex, system, certifikat, handling.tidspunkt);
          const fra = handling.tidspunkt;
          if (organisationer.length > 0)
            await knex('kalder_organisation').insert(
              organisationer.map((one) => organisationRow(system, one)),
            );
          if (mandater.length > 0)
            await knex('kalder_mandat').insert(mandater.map((cvr) => mandatRow(system, cvr, fra)));
          const detaljer = { navn, organisationer, mandater, graenser, certifikat: certifikat?.sha256 };
          await log(knex, system.id, handling, 'opret', { ...detaljer, harKontakt: kontakt !== undefined });
          return system.id;
        }),
      ),

    roter: (named, certifikat, gamleOphoerer, handling) => {
      const what = ['roter', { certifikat: certifikat.sha256, gamleOphoerer }] as const;
      return change(named, handling, what, async (knex, system) => {
        const ended = await notEnded(knex, system, handling)
          // One that ends earlier still does.
          .whereRaw('coalesce(ophoert_tidspunkt > ?, true)', [gamleOphoerer])
          .update(end('afloest', { ...handling, tidspunkt: gamleOphoerer }))
          .returning('sha256');
        await registrer(knex, system, certifikat, handling.tidspunkt);
        return ended.map(({ sha256 }) => sha256);
      });
    },

    tilbagekald: (named, sha256 = '', handling) =>
      change(named, handling, ['tilbagekald', { certifikat: sha256 }], async (knex, system) => {
        const ended = await notEnded(knex, system, handling)
          .where('sha256', 'like', `${sha256}%`)
          .update(end('tilbagekaldt', handling))
          .returning('sha256');
        const which = sha256 === '' ? 'certificate' : `certificate ${sha256}`;
        if (ended.length === 0) throw new Kalderfejl(`${system.navn} has no ${which} in force.`);
        if (sha256 !== '' && ended.length > 1)
          throw new Kalderfejl(`${ended.length} certificates of ${system.navn} begin with ${sha256}.`);
        return ended.map((row) => row.sha256);
      }),

    luk: (named, handling) =>
      change(named, handling, ['luk', {}], async (knex, system) => {
        await notEnded(knex, system, handling).update(end('tilbagekaldt', handling));
        await knex('kalder').where({ id: system.id }).update({ lukket_tidspunkt: handling.tidspunkt });
      }),

    tilfoejOrganisation: (named, organisation, handling) =>
      change(named, handling, ['tilfoej organisation', organisation], async (knex, system) => {
        const added = knex('kalder_organisation').insert(organisationRow(system, organisation));
        const rows: unknown[] = await added.onConflict().ignore().returning('kalder_id');
        if (rows.length === 0)
          throw new Kalderfejl(`${system.navn} may act for ${textOf(organisation)} already.`);
      }),

    fjernOrganisation: (named, organisation, handling) =>
      change(named, handling, ['fjern organisation', organisation], async (knex, system) => {
        const rows = await knex('kalder_organisation').where(organisationRow(system, organisation)).delete();
        if (rows === 0) throw new Kalderfejl(`${system.navn} may not act for ${textOf(organisation)}.`);
      }),

    tilfoejMandat: (named, cvr, { fra, til }, handling) =>
      change(named, handling, ['tilfoej mandat', { cvr, fra, til }], async (knex, system) => {
        const overlapping = await knex('kalder_mandat')
          .where({ kalder_id: system.id, cvr })
          .whereRaw('tstzrange(gyldig_fra, gyldig_til) && tstzrange(?, ?)', [fra, til ?? null])
          .first<{ gyldig_fra: Date } | undefined>();
        if (overlapping)
          throw new Kalderfejl(
            `${system.navn} holds a mandate for ${cvr} from ${overlapping.gyldig_fra.toISOString()} already.`,
          );
        await knex('kalder_mandat').insert(mandatRow(system, cvr, fra, til));
      }),

    fjernMandat: (named, cvr, handling) =>
      change(named, handling, ['fjern mandat', { cvr }], async (knex, system) => {
        const { tidspunkt } = handling;
        const rows = () => knex('kalder_mandat').where({ kalder_id: system.id, cvr });
        const ended = await rows()
          .where('gyldig_fra', '<', tidspunkt)
          .whereRaw('coalesce(gyldig_til > ?, true)', [tidspunkt])
          .update({ gyldig_til: tidspunkt });
        const neverBegun = await rows().where('gyldig_fra', '>=', tidspunkt).delete();
        if (ended + neverBegun === 0) throw new Kalderfejl(`${system.navn} holds no mandate for ${cvr}.`);
      }),

    saetGraenser: (named, graenser, handling) =>
      change(named, handling, ['saet graenser', graenser], async (knex, { id }) => {
        const { prMinut, samtidige } = graenser;
        await knex('kalder')
          .where({ id })
          .update({
            ...(prMinut !== undefined && { pr_minut: prMinut }),
            ...(samtidige !== undefined && { samtidige }),
          });
      }),

    find: (named) => orUnavailable(async () => (await readKaldere(database, named))[0]),
    alle: () => orUnavailable(() => readKaldere(database)),
  };
}

async function findForUpdate(knex: Knex, named: string): Promise<System> {
  const system = await knex('kalder')
    .whereRaw('id::text = lower(?) or lower(navn) = lower(?)', [named, named])
    .forUpdate()
    .first<(System & { readonly lukket_tidspunkt: Date | null }) | undefined>();
  if (!system) throw new Kalderfejl(`There is no system ${named}.`);
  if (system.lukket_tidspunkt)
    throw new Kalderfejl(`${system.navn} was closed ${system.lukket_tidspunkt.toISOString()}, for good.`);
  return system;
}

/** A name in this form would be taken for the id of another system. */
const ID = /^\{?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\}?$/i;

async function insertKalder(knex: Knex, ny: Parameters<Kalderbog['opret']>[0], tidspunkt: Date) {
  const { navn, kontakt, graenser } = ny;
  if (ID.test(navn.trim())) throw new Kalderfejl(`The name is ${navn}, but must not look like an id.`);
  const row = {
    navn,
    kontakt: kontakt ?? null,
    pr_minut: graenser.prMinut ?? null,
    samtidige: graenser.samtidige ?? null,
    oprettet_tidspunkt: tidspunkt,
  };
  const made: { id: string }[] = await knex('kalder').insert(row).onConflict().ignore().returning('id');
  const [system] = made;
  if (!system) throw new Kalderfejl(`There is a system ${navn} already.`);
  return system.id;
}

async function log(knex: Knex, kalder_id: string, handling: Handling, what: string, detaljer: object) {
  const { tidspunkt, af, begrundelse } = handling;
  await knex('kalderlog').insert({ tidspunkt, kalder_id, handling: what, detaljer, af, begrundelse });
}

const organisationRow = ({ id }: System, { organisationTypeId, organisationCode }: Organisation) => ({
  kalder_id: id,
  organisationstype: organisationTypeId,
  organisationskode: organisationCode,
});

const mandatRow = ({ id }: System, cvr: string, fra: Date, til?: Date) => ({
  kalder_id: id,
  cvr,
  gyldig_fra: fra,
  gyldig_til: til ?? null,
});

const textOf = ({ organisationTypeId, organisationCode }: Organisation) =>
  `${organisationTypeId}/${organisationCode}`;
