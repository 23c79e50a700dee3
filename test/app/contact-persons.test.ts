import { expect } from 'chai';
import { kontaktpersonService as service } from '../../src/contract/index.js';
import { lockRegisterOn } from '../../src/services/virksomhed/locks/store.js';
import { startApp, type TestApp } from '../support/app.js';
import { post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

describe('the contact persons of a company', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp({ clock: () => NOW });
  });
  afterEach(() => app.stop());

  const send = async (name: string, change = (message: string) => message) => {
    const { xml } = await post(app.origin, change(sampleOf(name, NOW, service)), { service });
    return { xml, code: Number(valueOf(xml, 'ErrorCode') ?? 0) };
  };
  const about =
    (id: string, version = 1) =>
    (message: string) =>
      withValue(withValue(message, 'KontaktpersonIdentifier', id), 'Version', `${version}`);
  const create = async () => valueOf((await send('CreateKontaktperson')).xml, 'KontaktpersonIdentifier')!;

  it('are ten on a page when nobody says how many', async () => {
    for (let n = 0; n < 12; n++) await create();
    const whole = (message: string) =>
      message.replace(/\s*<kp:(?:PageSize|Sortering|Retning)>[^]*?<\/kp:\w+>/g, '');
    const { xml } = await send('GetKontaktpersoner', whole);
    expect(xml.match(/<KontaktpersonIdentifier>/g)).to.have.length(10);
    const cursor = valueOf(xml, 'NextCursor')!;
    const next = await send('GetKontaktpersoner', (message) =>
      whole(message).replace('</kp:CVRnumberIdentifier>', `$&<kp:Cursor>${cursor}</kp:Cursor>`),
    );
    expect(next.xml.match(/<KontaktpersonIdentifier>/g)).to.have.length(2);
    expect(valueOf(next.xml, 'NextCursor')).to.equal(undefined);
  });

  it('of a company that is locked now can be read and deleted, and nothing else (150010)', async () => {
    const id = await create();
    const lock = { cvr: '12345674', laas: 'spaerret', af: 'test', begrundelse: 'test' } as const;
    await lockRegisterOn(app.database.knex, () => NOW).set({ ...lock, tidspunkt: NOW });
    expect((await send('CreateKontaktperson')).code).to.equal(150010);
    expect((await send('UpdateKontaktperson', about(id))).code).to.equal(150010);
    expect((await send('GetKontaktperson', about(id))).code).to.equal(0);
    expect((await send('DeleteKontaktperson', about(id))).code).to.equal(0);
  });

  it('are changed by one of those who do so at once, and the others are told (150200)', async () => {
    const id = await create();
    const codes = await Promise.all(
      Array.from({ length: 8 }, async (_, n) => {
        const name = n % 4 === 3 ? 'DeleteKontaktperson' : 'UpdateKontaktperson';
        return (await send(name, about(id))).code;
      }),
    );
    expect(codes.filter((code) => code === 0)).to.have.length(1);
    expect(codes.filter((code) => code !== 0 && code !== 150200 && code !== 150000)).to.deep.equal([]);
  });

  it('leave their id in the audit trail, and nothing else of theirs', async () => {
    const id = await create();
    await send('GetKontaktperson', about(id));
    await send('DeleteKontaktperson', about(id));
    const rows = await app.database.knex('audit_trail').select<Record<string, unknown>[]>().orderBy('nr');
    expect(rows.map(({ operation, kontaktperson_id }) => [operation, kontaktperson_id])).to.deep.equal(
      ['CreateKontaktperson', 'GetKontaktperson', 'DeleteKontaktperson'].map((name) => [name, id]),
    );
    expect(rows[0]).to.include({ cvr: '12345674', version: 1 });
    expect(JSON.stringify(rows)).to.not.match(/Holm|Mette|70252589/);
  });
});
