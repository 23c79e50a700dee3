/** Carries the users of the old JobAG over. It works as the owner of the tables. */
import { createHash, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { dataColumns } from '../person/rows.js';
import type { GammelBruger, Conversion } from './conversion-port.js';

/** Rows of one statement. */
const AT_ONCE = 1000;

export const conversionOn = (database: Knex): Conversion => ({
  carryOver: (brugere, now) =>
    orUnavailable(() =>
      database.transaction(async (knex) => {
        // This lock keeps another import waiting, and no request.
        await knex.raw('lock table kontaktperson_konvertering in share row exclusive mode');
        const known = new Set(await knex('kontaktperson_konvertering').pluck<string[]>('bruger_sha256'));
        const nye = brugere
          .map((one) => ({ one, id: randomUUID(), hash: hashOf(one) }))
          .filter(({ hash }) => !known.has(hash));
        await knex.batchInsert(
          'kontaktperson',
          nye.map(({ one: { cvr, indhold }, id }) => ({
            ...{ id, cvr, version: 1, konverteret: true, oprettet_tidspunkt: now },
            ...dataColumns(indhold),
          })),
          AT_ONCE,
        );
        await knex.batchInsert(
          'kontaktperson_konvertering',
          nye.map(({ id, hash }) => ({ bruger_sha256: hash, kontaktperson_id: id, tidspunkt: now })),
          AT_ONCE,
        );
        return nye.length;
      }),
    ),
});

const hashOf = ({ brugerId }: GammelBruger): string => createHash('sha256').update(brugerId).digest('hex');
