/** The clocks of organisations. The owner of the tables writes them, the gateway only reads. */
import type { Knex } from 'knex';
import { type Memory, whileLeased } from '../../../store/memory/while-leased.js';
import { bundled } from '../../../store/sql/bundle.js';
import { preparedOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { Organisation } from '../../../systems/system.js';
import type { Shift } from './moment.js';

export interface OrganisationClock extends Organisation, Shift {}

export interface OrganisationClocks {
  /** @returns undefined: it is for the organisation what it is. @throws Fault 139135 */
  find(organisation: Organisation): Promise<Shift | undefined>;
  all(): Promise<readonly OrganisationClock[]>;
  set(clock: OrganisationClock): Promise<void>;
  /** @returns was there one? */
  remove(organisation: Organisation): Promise<boolean>;
}

/** @param memory for `find`; without it the database is asked each time */
export function organisationClocksOn(database: Knex, memory?: Memory): OrganisationClocks {
  const rows = () => database<Row>('sandbox_clock');
  const findTogether = bundled(async (asked: readonly Organisation[]) => {
    const values = [
      asked.map(({ organisationTypeId }) => organisationTypeId),
      asked.map(({ organisationCode }) => organisationCode),
    ];
    const found = await preparedOn<FoundRow>(database, { ...FIND, values });
    const shifts = new Map(found.map(({ position, days, seconds }) => [position, { days, seconds }]));
    return asked.map((_, i) => shifts.get(i + 1));
  });
  return {
    find: whileLeased(memory, {
      ask: (organisation: Organisation) =>
        orUnavailable(async () => ({ value: await findTogether(organisation) })),
      textOf: ({ organisationTypeId, organisationCode }) => `${organisationTypeId}/${organisationCode}`,
    }),
    all: async () => (await rows().orderBy(['organisation_type_id', 'organisation_code'])).map(clockOf),
    set: async ({ organisationTypeId, organisationCode, days, seconds }) => {
      const row = { organisation_type_id: organisationTypeId, organisation_code: organisationCode };
      await rows()
        .insert({ ...row, days, seconds })
        .onConflict(['organisation_type_id', 'organisation_code'])
        .merge();
    },
    remove: async ({ organisationTypeId, organisationCode }) => {
      const key = { organisation_type_id: organisationTypeId, organisation_code: organisationCode };
      return (await rows().where(key).delete()) > 0;
    },
  };
}

interface Row {
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly days: number;
  readonly seconds: number;
}

interface FoundRow extends Shift {
  /** Its place among those that were asked for, from 1. */
  readonly position: number;
}

/** Every request of the sandbox asks this. */
const FIND = {
  name: 'find sandbox_clock',
  text: `select position::integer, days, seconds
    from unnest($1::integer[], $2::text[]) with ordinality as asked (organisation_type_id, organisation_code, position)
    join sandbox_clock using (organisation_type_id, organisation_code)`,
};

const clockOf = ({ organisation_type_id, organisation_code, days, seconds }: Row): OrganisationClock => ({
  organisationTypeId: organisation_type_id,
  organisationCode: organisation_code,
  days,
  seconds,
});
