import { expect } from 'chai';
import { brugeradministrationService as service } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { asOrganisation, post, sampleOf, valueOf } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

describe('the roles of users', () => {
  let app: TestApp;
  const start = async (env: Record<string, string> = {}) => {
    app = await startApp({ clock: () => NOW, env });
  };
  afterEach(() => app.stop());

  /** As the sample's user of Landssupporten, of whom nobody but `user` is spoken. */
  const send = async (name: string, user: string) => {
    const message = sampleOf(name, NOW, service).replace(/(<ba:UserIdentifier>)[^<]*/, `$1${user}`);
    const { xml } = await post(app.origin, message, { service });
    return {
      code: Number(valueOf(xml, 'ErrorCode') ?? 0),
      logId: valueOf(xml, 'ServiceRequestLogReferenceIdentifier'),
    };
  };
  const sendAd = async () => {
    const message = asOrganisation(sampleOf('IsValidJobannonce', NOW), 8, '461')
      .replace(
        /(<rut:RequestUserTypeIdentifier>\s*<clb:CodeListItemIdentifier>)\d+/,
        (_, before: string) => `${before}2`,
      )
      .replace(/(<rus:UserIdentifier>)[^<]*/, '$1kaj461');
    return Number(valueOf((await post(app.origin, message)).xml, 'ErrorCode') ?? 0);
  };

  it('are given by one of those who give them at once, and lead to the row of the audit trail', async () => {
    await start();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('TildelRolle', 'kaj461')));
    expect(answers.map(({ code }) => code).sort()).to.deep.equal([0, ...Array<number>(5).fill(150601)]);
    const { logId } = answers.find(({ code }) => code === 0)!;
    const rows = await app.database.knex('rolleaendring').where({ user_id: 'kaj461' });
    expect(rows).to.have.length(1);
    expect(rows[0]).to.include({ log_id: logId, af: 'sup1', nr: 1, rolle: 'Virksomhedsbruger' });
    const trail = await app.database.knex('audit_trail').where({ log_id: logId });
    expect(trail[0]).to.include({ operation: 'TildelRolle', user_id: 'sup1', outcome: 0 });
    expect(JSON.stringify(trail), 'whose role it is').to.not.include('kaj461');
  });

  it('stand in no line of the log by the name of the user', async () => {
    await start({ LOG_LEVEL: 'debug' });
    for (const name of ['TildelRolle', 'GetBrugeradgange', 'FjernRolle'])
      expect((await send(name, 'kaj461')).code).to.equal(0);
    expect((await send('FjernRolle', 'kaj461')).code).to.equal(150602);
    expect(app.lines.filter((line) => line.includes('decoded request'))).to.have.length(4);
    expect(app.lines.filter((line) => /kaj461|sup1/.test(line))).to.deep.equal([]);
  });

  it('are asked of employees from the day of USER_ACCESS_FROM on', async () => {
    await start({ USER_ACCESS_FROM: '2026-11-24T10:00:01+01:00' });
    expect(await sendAd()).to.equal(0);
    await app.stop();
    await start({ USER_ACCESS_FROM: '2026-11-24T10:00:00+01:00' });
    expect(await sendAd()).to.equal(150610);
  });
});
