import { expect } from 'chai';
import { virksomhedsLoginService as service } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { asOrganisation, post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const CVR = '12345674';

describe('VirksomhedsLoginService', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  afterEach(() => app.database.knex('virksomhedslogin').truncate());
  after(() => app.stop());

  const set = (time: string, pnr = '1012345674', cvr = CVR) => {
    const star = asOrganisation(sampleOf('SetVirksomhedLogin', NOW, service), 1, '1');
    const named = withValue(withValue(star, 'CVRnumberIdentifier', cvr), 'ProductionUnitIdentifier', pnr);
    return post(app.origin, withValue(named, 'LoginTidspunkt', time), { service });
  };
  const get = () => post(app.origin, sampleOf('GetVirksomhedLogin', NOW, service), { service });
  const list = (body: string) => {
    const message = sampleOf('GetVirksomhedLogins', NOW, service);
    const inner = /(<login:GetVirksomhedLoginsRequest>)[\s\S]*(<\/login:GetVirksomhedLoginsRequest>)/;
    return post(app.origin, message.replace(inner, `$1${body}$2`), { service });
  };

  it('keeps first and latest when fifty messages come at once, and answers each of them', async () => {
    const times = Array.from(
      { length: 50 },
      (_, i) => `2026-${String(1 + ((i * 7) % 10)).padStart(2, '0')}-15T08:00:00Z`,
    );
    const answers = await Promise.all(times.map((time) => set(time)));
    expect(answers.filter(({ status }) => status !== 200)).to.deep.equal([]);
    const { xml } = await get();
    expect(valueOf(xml, 'TidligsteLoginTidspunkt')).to.equal('2026-01-15T09:00:00+01:00');
    expect(valueOf(xml, 'SenesteLoginTidspunkt')).to.equal('2026-10-15T10:00:00+02:00');
    expect(await app.database.knex('virksomhedslogin')).to.have.length(1);
  });

  it('writes nothing of a message that is refused or does not count', async () => {
    for (const [time, pnr, cvr] of [
      ['2027-01-01T00:00:00Z', '1012345674', CVR],
      ['2026-01-01T00:00:00Z', '1099000208', CVR],
      ['2026-01-01T00:00:00Z', '1012345674', '12345666'],
      ['2024-12-05T22:59:59Z', '1012345674', CVR],
    ] as const)
      await set(time, pnr, cvr);
    expect(await app.database.knex('virksomhedslogin')).to.deep.equal([]);
    expect(valueOf((await get()).xml, 'ErrorCode')).to.equal('120700');
  });

  it('takes a message as a pretty printer writes it, its header as well', async () => {
    const star = asOrganisation(sampleOf('SetVirksomhedLogin', NOW, service), 1, '1');
    const printed = withValue(star, 'LoginTidspunkt', '\n        2026-10-15T08:00:00Z\n      ');
    const header = printed.replace(/(<rumh:RegistrationDateTime>)([^<]*)/, '$1\n        $2\n      ');
    expect(header).not.to.equal(printed);
    const answer = await post(app.origin, header, { service });
    expect([answer.status, valueOf(answer.xml, 'SenesteLoginTidspunkt')]).to.deep.equal([
      200,
      '2026-10-15T10:00:00+02:00',
    ]);
    const refused = await set('\n 2026-10-15T24:00:01Z\n');
    expect(valueOf(refused.xml, 'ErrorCode')).to.equal('1014');
  });

  it('keeps nothing of who logged in or who told it', async () => {
    await set('2026-01-01T00:00:00Z');
    const row = await app.database.knex('virksomhedslogin').first<object>();
    expect(Object.keys(row)).to.have.members(['cvr', 'pnr', 'tidligste_login', 'seneste_login']);
  });

  it('pages through a company with its own cursors, and through all with theirs', async () => {
    await set('2026-01-01T00:00:00Z', '1099000143');
    await set('2026-01-02T00:00:00Z');
    await set('2026-01-03T00:00:00Z', '1099000208', '97000999');
    const company = `<login:CVRnumberIdentifier>${CVR}</login:CVRnumberIdentifier>`;
    const one = '<login:PageSize>1</login:PageSize>';
    const cursor = (value: string) => `<login:Cursor>${value}</login:Cursor>`;
    const first = await list(company + one);
    const next = valueOf(first.xml, 'NextCursor')!;
    const second = await list(company + cursor(next) + one);
    expect([first, second].map(({ xml }) => valueOf(xml, 'ProductionUnitIdentifier'))).to.deep.equal([
      '1012345674',
      '1099000143',
    ]);
    expect(valueOf(second.xml, 'NextCursor')).to.equal(undefined);
    expect(valueOf((await list(cursor(next) + one)).xml, 'ErrorCode')).to.equal('130210');
    const all = await list(`<login:PageSize>2</login:PageSize>`);
    const rest = await list(cursor(valueOf(all.xml, 'NextCursor')!));
    expect(valueOf(rest.xml, 'CVRnumberIdentifier')).to.equal('97000999');
    expect(valueOf(rest.xml, 'NextCursor')).to.equal(undefined);
  });

  it('answers 100 units when no number is asked for', async () => {
    const rows = Array.from({ length: 101 }, (_, i) => ({
      cvr: CVR,
      pnr: String(1_000_000_000 + i),
      tidligste_login: NOW,
      seneste_login: NOW,
    }));
    await app.database.knex('virksomhedslogin').insert(rows);
    const { xml } = await list('');
    expect(xml.match(/<VirksomhedLogin>/g)).to.have.length(100);
    expect(valueOf(xml, 'NextCursor')).to.be.a('string');
  });
});
