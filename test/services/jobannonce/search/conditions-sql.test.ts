import { expect } from 'chai';
import fc from 'fast-check';
import type { StoredJobannonce, Tilstand } from '../../../../src/services/jobannonce/ad/store-port.js';
import {
  UNDECIDED_OR_ENDED,
  undecidedOrEndedSql,
  onJobnetSql,
  statusSql,
} from '../../../../src/services/jobannonce/search/conditions-sql.js';
import { onJobnetSince, statusOf } from '../../../../src/services/jobannonce/ad/status.js';
import { inTimeZone, TIME_ZONES, type TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { storedJobannonce } from '../../../support/jobannoncer.js';

const BASE = Date.parse('2026-03-29T00:59:59.998Z');

/** Few instants, so that times often meet each other and the clock, or lie a millisecond apart. */
const instant = fc.integer({ min: 0, max: 5 }).map((ms) => new Date(BASE + ms));
const maybe = fc.option(instant, { nil: undefined });

const tilstand: fc.Arbitrary<Tilstand> = fc
  .record({
    afgoerelse: fc.constantFrom('afventer', 'godkendt', 'afvist'),
    afgjort: instant,
    publicering: maybe,
    afpublicering: instant,
    afsluttet: maybe,
  })
  .map(({ afgoerelse, afgjort, publicering, afpublicering, afsluttet }) => ({
    afgoerelse,
    ...(afgoerelse !== 'afventer' && { afgjortTidspunkt: afgjort }),
    ...(publicering && { publiceringTidspunkt: publicering }),
    afpubliceringTidspunkt: afpublicering,
    ...(afsluttet && { afsluttetTidspunkt: afsluttet }),
  }));

for (const zone of TIME_ZONES)
  onEveryPostgres(`a search in SQL, the database in ${zone}`, (fresh) => {
    let database: TestDatabase;
    before(async () => {
      database = await inTimeZone(await fresh(), zone);
    });
    after(() => database.drop());

    it('computes the status as status.ts does, at every meeting of the times', async () => {
      const cases = fc.sample(fc.tuple(tilstand, instant), { numRuns: 20_000, seed: 1 });
      const rows = cases.map(([t, now]) => ({
        now,
        afgoerelse: t.afgoerelse,
        afgjort_tidspunkt: t.afgjortTidspunkt,
        publicering_tidspunkt: t.publiceringTidspunkt,
        afpublicering_tidspunkt: t.afpubliceringTidspunkt,
        afsluttet_tidspunkt: t.afsluttetTidspunkt,
      }));
      const { rows: answered } = await database.knex.raw<{
        rows: { status: string; undecided_or_ended: boolean }[];
      }>(
        `select ${statusSql('now')} as status, ${undecidedOrEndedSql} as undecided_or_ended from jsonb_to_recordset(?::jsonb) as t(now timestamptz, afgoerelse text,
         afgjort_tidspunkt timestamptz, publicering_tidspunkt timestamptz, afpublicering_tidspunkt timestamptz,
         afsluttet_tidspunkt timestamptz)`,
        [JSON.stringify(rows)],
      );
      const expected = cases.map(([t, now]) => statusOf(t, now));
      expect(answered.map(({ status }) => status)).to.deep.equal(expected);
      expect(new Set(expected).size).to.equal(6);
      for (const { status, undecided_or_ended } of answered)
        if (UNDECIDED_OR_ENDED.has(status)) expect(undecided_or_ended).to.equal(true);
    });

    it('finds on Jobnet what status.ts says is there', async () => {
      const cases = fc.sample(fc.tuple(instant, maybe, instant, maybe, instant), {
        numRuns: 20_000,
        seed: 2,
      });
      const rows = cases.map(([godkendt, publicering, afpublicering, afsluttet, now]) => ({
        now,
        paa_jobnet_fra: publicering && publicering > godkendt ? publicering : godkendt,
        afpublicering_tidspunkt: afpublicering,
        afsluttet_tidspunkt: afsluttet,
      }));
      const { rows: answered } = await database.knex.raw<{ rows: { is_there: boolean }[] }>(
        `select ${onJobnetSql('now')} as is_there from jsonb_to_recordset(?::jsonb) as t(now timestamptz,
         paa_jobnet_fra timestamptz, afpublicering_tidspunkt timestamptz, afsluttet_tidspunkt timestamptz)`,
        [JSON.stringify(rows)],
      );
      const expected = cases.map(([godkendt, publicering, afpublicering, afsluttet, now]) => {
        const ad: StoredJobannonce = storedJobannonce({
          ...(afsluttet && { afsluttetTidspunkt: afsluttet }),
          godkendt: {
            version: 1,
            indhold: storedJobannonce().indhold,
            godkendtTidspunkt: godkendt,
            ...(publicering && { publiceringTidspunkt: publicering }),
            afpubliceringTidspunkt: afpublicering,
            paaJobnetFra: publicering && publicering > godkendt ? publicering : godkendt,
          },
        });
        return onJobnetSince(ad, now) !== undefined;
      });
      expect(answered.map(({ is_there }) => is_there)).to.deep.equal(expected);
      expect(new Set(expected).size).to.equal(2);
    });
  });
