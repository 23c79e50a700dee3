import { expect } from 'chai';
import fc from 'fast-check';
import { Fault } from '../../../../src/faults/fault.js';
import { COLUMNS } from '../../../../src/services/kontaktperson/list/conditions-sql.js';
import type { KontaktpersonQuery, Sortering } from '../../../../src/services/kontaktperson/list/list-port.js';
import { createKontaktpersonliste } from '../../../../src/services/kontaktperson/list/service.js';
import { kontaktpersonlisteOn } from '../../../../src/services/kontaktperson/list/store.js';
import type {
  Kontaktperson,
  NyKontaktperson,
} from '../../../../src/services/kontaktperson/person/store-port.js';
import { kontaktpersonerOn } from '../../../../src/services/kontaktperson/person/store.js';
import { tilknytningerOn } from '../../../../src/services/kontaktperson/tilknytning/store.js';
import type { Medarbejder } from '../../../../src/services/kontaktperson/vilkaar/store-port.js';
import { transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import type { TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { CVR, kontaktperson, nyKontaktperson, UNITS } from '../../../support/kontaktpersoner.js';

const person = fc.record(
  {
    Fornavne: fc.constantFrom('Åse', 'Bo', 'Ane', 'Ægir', 'ane', 'Aa%20 x', '💼'.repeat(25)),
    Efternavn: fc.constantFrom('Øst', 'Lind', 'Aaen'),
    Stilling: fc.constantFrom('Bager', 'bager', 'Økonom'),
    Telefonnummer: fc.constantFrom('70252589', '+4570252589'),
    Email: fc.constantFrom('a@b.example', 'å@b.example'),
    units: fc.integer({ min: 1, max: 2 }),
  },
  { requiredKeys: ['Fornavne', 'Efternavn', 'units'] },
);

const locator = { locate: () => [] };

onEveryPostgres('lists of contact persons', (fresh) => {
  let database: TestDatabase;
  let made: readonly NyKontaktperson[];
  const service = () =>
    createKontaktpersonliste({
      liste: kontaktpersonlisteOn(database.knex),
      personer: kontaktpersonerOn(database.knex),
      tilknytninger: tilknytningerOn(database.knex),
    });
  const EMPLOYEE = { cvr: CVR, mitIdHash: 'a'.repeat(64) };

  before(async () => {
    database = await fresh();
    const { Stilling: _, Telefonnummer: __, Email: ___, ...bare } = kontaktperson();
    made = fc.sample(person, { numRuns: 40, seed: 1 }).map(({ units, ...other }) =>
      nyKontaktperson({
        indhold: { ...bare, ...other, ProductionUnitIdentifierSamling: UNITS.slice(0, units) },
      }),
    );
    const store = kontaktpersonerOn(database.knex);
    await transactionsOn(database.knex)(async (transaction) => {
      for (const ny of [...made, nyKontaktperson({ cvr: '97001480' })]) await store.insert(transaction, ny);
    });
  });
  after(() => database.drop());

  async function readAll(
    query: KontaktpersonQuery,
    size: number,
    who?: Medarbejder,
  ): Promise<Kontaktperson[]> {
    const items: Kontaktperson[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 100; page++) {
      const read = await service().page(query, who, { cursor, size }, locator);
      items.push(...read.items);
      if (read.nextCursor === undefined) return items;
      expect(read.items).to.have.length(size);
      expect(read.nextCursor.length, 'CursorType').to.be.at.most(500);
      cursor = read.nextCursor;
    }
    throw new Error('the list has no end');
  }

  const danish = new Intl.Collator('da').compare;
  const text =
    (of: (one: Kontaktperson['indhold']) => string | undefined) => (a: Kontaktperson, b: Kontaktperson) =>
      danish(of(a.indhold) ?? '', of(b.indhold) ?? '');
  const MODEL: Readonly<Record<Sortering, (a: Kontaktperson, b: Kontaktperson) => number>> = {
    Navn: text(({ Fornavne, Efternavn }) => `${Fornavne} ${Efternavn}`),
    Stilling: text(({ Stilling }) => Stilling),
    Telefonnummer: text(({ Telefonnummer }) => Telefonnummer),
    Email: text(({ Email }) => Email),
    KanArbejde: (a, b) => Number(a.kanArbejde) - Number(b.kanArbejde),
    AntalProduktionsenheder: (a, b) =>
      a.indhold.ProductionUnitIdentifierSamling.length - b.indhold.ProductionUnitIdentifierSamling.length,
  };

  for (const sortering of Object.keys(COLUMNS) as Sortering[])
    for (const faldende of [false, true])
      it(`have each of the company once, by ${sortering}, ${faldende ? 'descending' : 'ascending'}, on pages of any size`, async () => {
        const query = { cvr: CVR, sortering, faldende };
        const whole = await readAll(query, 100);
        expect(whole.map(({ id }) => id)).to.have.members(made.map(({ id }) => id));
        for (const size of [1, 7, 40]) expect(await readAll(query, size)).to.deep.equal(whole);
        const sign = faldende ? -1 : 1;
        for (const [index, one] of whole.entries()) {
          const next = whole[index + 1];
          if (next) expect(sign * MODEL[sortering](one, next), `${index}`).to.be.at.most(0);
        }
      });

  it('begin with that of who asks, whatever the order, and have it once', async () => {
    const { id } = made[17]!;
    await transactionsOn(database.knex)((transaction) =>
      tilknytningerOn(database.knex).insert(transaction, {
        ...{ ...EMPLOYEE, kontaktpersonId: id, tidspunkt: new Date() },
      }),
    );
    for (const sortering of Object.keys(COLUMNS) as Sortering[]) {
      const query = { cvr: CVR, sortering, faldende: true };
      const plain = await readAll(query, 100);
      const expected = [id, ...plain.map((one) => one.id).filter((one) => one !== id)];
      for (const size of [1, 2, 40, 41]) {
        const read = await readAll(query, size, EMPLOYEE);
        expect(
          read.map((one) => one.id),
          `${sortering} ${size}`,
        ).to.deep.equal(expected);
      }
    }
    expect(await readAll({ cvr: CVR, sortering: 'KanArbejde', faldende: true }, 100)).to.have.nested.property(
      '[0].id',
      id,
    );
  });

  it('goes on behind one that is deleted between two pages', async () => {
    const query = { cvr: CVR, sortering: 'Navn', faldende: false } as const;
    const whole = await readAll(query, 100);
    const first = await service().page(query, undefined, { cursor: undefined, size: 5 }, locator);
    const last = first.items.at(-1)!;
    await database.knex('kontaktperson').where({ id: last.id }).delete();
    const { items } = await service().page(
      query,
      undefined,
      { cursor: first.nextCursor, size: 100 },
      locator,
    );
    expect(items).to.deep.equal(whole.slice(5));
  });

  it('refuse the cursor of another company and of another order (150210)', async () => {
    const query = { cvr: CVR, sortering: 'Navn', faldende: false } as const;
    const { nextCursor } = await service().page(query, undefined, { cursor: undefined, size: 5 }, locator);
    for (const other of [{ cvr: '97001480' }, { sortering: 'Email' as const }, { faldende: true }]) {
      const refused = await service()
        .page({ ...query, ...other }, undefined, { cursor: nextCursor, size: 5 }, locator)
        .catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(Fault).and.to.have.property('kode', 150210);
    }
  });
});
