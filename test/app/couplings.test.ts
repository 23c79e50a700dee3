import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { kontaktpersonService as service } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const AT_ONCE = 8;

describe('couplings of employees and contact persons, at once', () => {
  let app: TestApp;
  before(async () => {
    // Before access is asked for: these tests are about coupling alone.
    app = await startApp({ clock: () => NOW, env: { USER_ACCESS_FROM: '2026-12-01T00:00:00+01:00' } });
  });
  after(() => app.stop());

  const send = async (name: string, values: Readonly<Record<string, string>> = {}) => {
    const message = Object.entries(values).reduce(
      (xml, [local, value]) => withValue(xml, local, value),
      sampleOf(name, NOW, service),
    );
    const { xml } = await post(app.origin, message, { service });
    return { xml, code: Number(valueOf(xml, 'ErrorCode') ?? 0) };
  };
  const create = async () => valueOf((await send('CreateKontaktperson')).xml, 'KontaktpersonIdentifier')!;
  const couple = (id: string, employee: string) =>
    send('TilknytKontaktperson', { KontaktpersonIdentifier: id, MitIDErhvervIdentifier: employee });
  const each = <T>(work: (n: number) => Promise<T>) =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, n) => work(n)));
  const codesOf = (answers: readonly { readonly code: number }[]) => answers.map(({ code }) => code).sort();
  const couplings = (ids: readonly string[]) =>
    app.database.knex('tilknytning').whereIn('kontaktperson_id', ids).select<object[]>();

  for (let round = 1; round <= 3; round++) {
    it(`of one contact person have one winner, and the others are told (150030), round ${round}`, async () => {
      const id = await create();
      const answers = await each(() => couple(id, randomUUID()));
      expect(codesOf(answers)).to.deep.equal([0, ...Array.from({ length: AT_ONCE - 1 }, () => 150030)]);
      expect(await couplings([id])).to.have.length(1);
    });

    it(`of one employee have one winner, and the others are told whom (150031), round ${round}`, async () => {
      const employee = randomUUID();
      const ids = await each(create);
      const answers = await each((n) => couple(ids[n]!, employee));
      expect(codesOf(answers)).to.deep.equal([0, ...Array.from({ length: AT_ONCE - 1 }, () => 150031)]);
      const winner = ids[answers.findIndex(({ code }) => code === 0)]!;
      for (const { code, xml } of answers) if (code !== 0) expect(xml).to.include(winner);
      expect(await couplings(ids)).to.have.length(1);
    });
  }

  it('of the same two are all answered alike, and make one', async () => {
    const [id, employee] = [await create(), randomUUID()];
    const answers = await each(() => couple(id, employee));
    const receipts = answers.map(({ xml }) =>
      xml.replace(/<ServiceRequestLogReferenceIdentifier[^>]*>[^<]+/, ''),
    );
    expect(codesOf(answers)).to.deep.equal(Array.from({ length: AT_ONCE }, () => 0));
    expect(new Set(receipts)).to.have.property('size', 1);
    expect(await couplings([id])).to.have.length(1);
  });

  it('of an employee who creates herself several times make one contact person', async () => {
    const employee = randomUUID();
    const answers = await each(() =>
      send('OpretOgTilknyt', { MitIDErhvervIdentifier: employee, Efternavn: employee }),
    );
    expect(codesOf(answers)).to.deep.equal([0, ...Array.from({ length: AT_ONCE - 1 }, () => 150031)]);
    expect(await app.database.knex('kontaktperson').where({ efternavn: employee }).select()).to.have.length(
      1,
    );
  });

  it('and a deletion leave either the one or the other', async () => {
    for (let n = 0; n < AT_ONCE; n++) {
      const id = await create();
      const [coupled, deleted] = await Promise.all([
        couple(id, randomUUID()),
        send('DeleteKontaktperson', { KontaktpersonIdentifier: id }),
      ]);
      const left = await app.database.knex('kontaktperson').where({ id }).select();
      expect([coupled.code, deleted.code, left.length]).to.satisfy(
        ([c, d, rows]: number[]) =>
          (c === 0 && d === 150020 && rows === 1) || (c === 150001 && d === 0 && rows === 0),
      );
    }
  });
});
