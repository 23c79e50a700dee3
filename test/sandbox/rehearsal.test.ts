import { createPrivateKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { EXIT, type ExitCode } from '../../src/cli/failure.js';
import { jobnet } from '../../src/cli/jobnet.js';
import { virksomhedsLoginService } from '../../src/contract/index.js';
import { errorCode } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { certificate, type TestCertificate } from '../support/certificates.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { signedAt } from '../support/signed.js';
import { post, sampleOf, valueOf, withValue } from '../support/soap-client.js';
import { register } from '../support/system-registry.js';
import { personKeyFile } from '../support/person-key.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

/** The command, as it runs beside the gateway. */
interface Running {
  readonly printed: readonly string[];
  /** @returns its exit code */
  readonly end: () => Promise<ExitCode>;
}

function settingIn(line: string): readonly [name: string, value: string] {
  const [name = '', value = ''] = line.split(/=(.*)/s);
  return [name, value];
}

/** @returns once it has printed its last line, which it does when it listens, or has ended */
async function runRegister(env: Readonly<Record<string, string>>, port = '0'): Promise<Running> {
  const printed: string[] = [];
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  let ended: Promise<ExitCode> | undefined;
  await new Promise<unknown>((listens) => {
    ended = jobnet(['sandbox', 'cvr', '--port', port], {
      env,
      clock: () => NOW,
      print: (line) => {
        printed.push(line);
        if (line.startsWith('CVR_PASSWORD=')) listens(undefined);
      },
      printError: (line) => printed.push(line),
      toldToEnd: () => told,
      open: () => Promise.reject(new Error('it touches no database')),
    });
    void ended.then(listens);
  });
  return {
    printed,
    end: () => {
      tell();
      return ended ?? Promise.reject(new Error('it was never begun'));
    },
  };
}

describe('production rehearsed with jobnet sandbox cvr, as docs/production.md says', () => {
  const folder = folders();
  let system: TestCertificate;
  let cvr: Running;
  let database: TestDatabase;
  let app: TestApp;

  before(async () => {
    const root = await certificate('Rod', { isCa: true });
    system = await certificate('Jobcenter Odense', { issuer: root });
    const CERT_ROOTS = join(folder(), 'roots.pem');
    writeFileSync(CERT_ROOTS, root.cert);
    cvr = await runRegister({});
    database = await freshDatabase();
    await register(database.knex, { certificate: system.x509 });
    const env = {
      PROFILE: 'production',
      PERSON_KEY: personKeyFile(),
      AUTH_METHODS: 'wss',
      CERT_ROOTS,
      DATABASE_URL: 'postgres://the.test.gives.one/',
      MAIL_FOLDER: join(folder(), 'mails'),
      CVR_RETRIES: '0',
      // What it prints is what the gateway is given, and nothing else.
      ...Object.fromEntries(cvr.printed.map(settingIn)),
    };
    app = await startApp({ clock: () => NOW, env, database });
  });
  after(async () => {
    await app.stop();
    await database.drop();
    expect(await cvr.end()).to.equal(EXIT.done);
  });

  const ask = (company: string, unit: string) => {
    const message = sampleOf('GetVirksomhedsadgang', NOW, virksomhedsLoginService);
    const about = withValue(
      withValue(message, 'CVRnumberIdentifier', company),
      'ProductionUnitIdentifier',
      unit,
    );
    const signer = { certificate: system.x509, privateKey: createPrivateKey(system.key) };
    return post(app.origin, signedAt(NOW, about, signer), { service: virksomhedsLoginService });
  };

  it('prints the settings of the gateway, each on a line', () => {
    expect(cvr.printed.map((line) => line.replace(/:\d+\//, ':0/'))).to.deep.equal([
      'CVR_URL=http://127.0.0.1:0/cvr-permanent',
      'CVR_USER=sandkasse',
      'CVR_PASSWORD=sandkasse',
    ]);
  });

  it('knows the companies of the demo', async () => {
    const { status, xml } = await ask('12345674', '1012345674');
    expect([status, valueOf(xml, 'Navn'), valueOf(xml, 'Aktiv')], xml).to.deep.equal([
      200,
      'Eksempelbutikken ApS',
      'true',
    ]);
  });

  it('knows no company that is in no register, and none while the register is down', async () => {
    expect(errorCode(await ask('97009007', '9700900700'))).to.equal(120500);
    expect(errorCode(await ask('97009023', '9700902300'))).to.equal(139140);
  });
});

describe('jobnet sandbox cvr', () => {
  it('takes user and password as they are set, and keeps the password to itself', async () => {
    const { printed, end } = await runRegister({ CVR_USER: 'jobnet', CVR_PASSWORD: 'hemmelig' });
    expect(printed.slice(1)).to.deep.equal(['CVR_USER=jobnet', 'CVR_PASSWORD=(as it is set)']);
    expect(await end()).to.equal(EXIT.done);
  });

  it('says in a sentence that a port is taken, or is none', async () => {
    const first = await runRegister({});
    try {
      const [, port = ''] = /:(\d+)\//.exec(first.printed[0] ?? '') ?? [];
      const second = await runRegister({}, port);
      expect([await second.end(), ...second.printed]).to.deep.equal([
        EXIT.failed,
        `Cannot listen on 127.0.0.1 port ${port}: is --port taken, or this address not of this machine?`,
      ]);
      const none = await runRegister({}, '65536');
      expect([await none.end(), ...none.printed]).to.deep.equal([
        EXIT.usage,
        'The port is "65536", but must be a number up to 65535, e.g. 8090.',
      ]);
    } finally {
      await first.end();
    }
  });
});
