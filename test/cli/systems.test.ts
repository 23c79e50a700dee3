import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { sandboxCertificates } from '../../src/sandbox/certificates/folder.js';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { systems, USAGE } from '../../src/cli/systems.js';
import { newSigner } from '../soap/wss/certificates.js';
import { pem } from '../soap/wss/messages.js';
import { databaseUrl, freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';

const WHY = ['--af', 'KLJ', '--begrundelse', 'sag 17'];
const CVR = '12345674';

describe('npm run kaldere', () => {
  const folder = folders();
  let database: TestDatabase;
  let now: Date;
  let file: (name: string) => string;
  beforeEach(async () => {
    database = await freshDatabase();
    now = new Date('2026-12-01T09:00:00Z');
    const path = folder();
    file = (name) => join(path, name);
    for (const name of ['odense', 'odense-2', 'aarhus']) {
      const { certificate } = await newSigner('P-256', name);
      writeFileSync(file(`${name}.pem`), certificate.toString());
    }
  });
  afterEach(() => database.drop());
  const run = (...args: string[]) => systems(args, systemAdministrationOn(database.knex), () => now, 'production');
  const add = (name: string, pemFile: string, ...more: string[]) =>
    run('add', name, '--certifikat', file(pemFile), ...more, ...WHY);
  const refusal = async (...args: string[]) => {
    const error = await run(...args).catch((thrown: unknown) => thrown);
    expect(error, args.join(' ')).to.have.property('name', 'SystemError');
    return (error as Error).message;
  };

  it('adds, lists, shows, rotates, revokes and closes', async () => {
    expect(await run('list')).to.equal('No systems.');
    const more = ['--organisation', '8/461', '--organisation', '8/28', '--mandat', CVR, '--pr-minut', '60'];
    const added = await add('Fagsystem Odense', 'odense.pem', ...more, '--kontakt', 'drift@fag.example');
    const [, id = '', old = ''] =
      /^Fagsystem Odense is registered as ([0-9a-f-]{36}), with the certificate ([0-9a-f]{64})\.$/.exec(
        added,
      ) ?? [];
    expect(await run('list')).to.equal(
      `Fagsystem Odense  ${id}  8/28, 8/461  mandates: 1  certificate until 2120-01-01T00:00:00.000Z`,
    );

    const rotated = await run('rotate', id, '--certifikat', file('odense-2.pem'), '--overlap', '14d', ...WHY);
    expect(rotated).to.match(
      new RegExp(`registered for ${id}\\.\n${old} ends 2026-12-15T09:00:00\\.000Z\\.$`),
    );
    expect(await run('list')).to.include('until 2026-12-15T09:00:00.000Z, certificate until 2120');
    now = new Date('2026-12-15T09:00:00Z');
    const shown = await run('show', 'fagsystem odense');
    expect(shown).to.include('contact: drift@fag.example').and.include('limits: 60 a minute, standard at');
    expect(shown).to.include(
      `certificate ${old}  (replaced; afloest 2026-12-15T09:00:00.000Z by KLJ: sag 17)`,
    );

    expect(await run('revoke', id, ...WHY)).to.match(/^[0-9a-f]{64} is revoked\.$/);
    expect(await run('list')).to.include('no certificate in force');
    expect(await run('close', id, ...WHY)).to.include('is closed');
    expect(await run('list')).to.include('closed 2026-12-15T09:00:00.000Z');
    expect((await run('show', id)).match(/ {2}(opret|roter|tilbagekald|luk) {2}KLJ: sag 17/g)).to.have.length(
      4,
    );
  });

  it('adds and removes organisations, mandates and limits', async () => {
    await add('Vagtplan', 'odense.pem', '--organisation', '10/97007918');
    await run('organisation', 'add', 'Vagtplan', '8/461', ...WHY);
    expect(await run('show', 'Vagtplan')).to.include('may act for: 8/461, 10/97007918');
    await run('organisation', 'remove', 'Vagtplan', '8/461', ...WHY);
    expect(await refusal('organisation', 'remove', 'Vagtplan', '8/461', ...WHY)).to.equal(
      'Vagtplan may not act for 8/461.',
    );
    // Danish midnights, in winter and in summer time.
    await run('mandate', 'add', 'Vagtplan', CVR, '--fra', '2027-01-01', '--til', '2027-07-01', ...WHY);
    expect(await run('show', 'Vagtplan')).to.include(
      `mandate ${CVR}  2026-12-31T23:00:00.000Z – 2027-06-30T22:00:00.000Z  (not now)`,
    );
    await run('mandate', 'remove', 'Vagtplan', CVR, ...WHY);
    await run('mandate', 'add', 'Vagtplan', CVR, ...WHY);
    expect(await run('list')).to.include('mandates: 1');
    await run('limit', 'Vagtplan', '--pr-minut', '30', '--samtidige', '2', ...WHY);
    await run('limit', 'Vagtplan', '--pr-minut', 'standard', ...WHY);
    expect(await run('show', 'Vagtplan')).to.include('limits: standard a minute, 2 at the same time');
  });

  it('refuses what must not be registered, names it, and writes nothing', async () => {
    const { certificate, privateKey } = await newSigner('P-256', 'noegle');
    writeFileSync(file('key.pem'), certificate.toString() + pem(privateKey));
    const { certificate: over } = await newSigner('P-256', 'udloebet', { notAfter: now });
    writeFileSync(file('over.pem'), over.toString());
    const { certificate: weak } = await newSigner('RSA-1024', 'svag');
    writeFileSync(file('weak.pem'), weak.toString());
    const ad = ['--organisation', '8/461'];
    const adding = (pemFile: string, ...more: string[]) =>
      refusal('add', 'Ny', '--certifikat', file(pemFile), ...more, ...WHY);
    expect(await adding('key.pem', ...ad)).to.include('holds a private key');
    expect(await adding('over.pem', ...ad)).to.include('expired 2026-12-01T09:00:00.000Z');
    expect(await adding('weak.pem', ...ad)).to.include('is rsa 1024, but must be');
    expect(await adding('none.pem', ...ad)).to.include('cannot be read: ENOENT');
    expect(await adding('odense.pem')).to.include('--organisation');
    expect(await adding('odense.pem', ...ad, '--mandat', '12345678'))
      .to.include('"12345678"')
      .and.include('modulus 11');
    expect(await adding('odense.pem', '--organisation', '99/1')).to.equal(
      'The organisation type is 99, but must be one of 1 STAR, 2 AKasse, 8 Jobcenter, 10 Leverandoer.',
    );
    expect(await adding('odense.pem', '--organisation', '10/461')).to.include('10/461 is a vendor');
    expect(await adding('odense.pem', '--organisation', '8 461')).to.include('type/code');
    expect(await adding('odense.pem', ...ad, '--pr-minut', '0')).to.include('--pr-minut is "0"');
    expect(await adding('odense.pem', ...ad, '--overlap', '1d')).to.include('add does not take --overlap');
    expect(await refusal('add', 'a\nb', '--certifikat', file('odense.pem'), ...ad, ...WHY)).to.include(
      'one line',
    );
    expect(await run('list')).to.equal('No systems.');

    await add('Fagsystem Odense', 'odense.pem', ...ad);
    expect(await adding('odense.pem', ...ad)).to.include(
      'registered already, for the system Fagsystem Odense',
    );
    expect(
      await refusal('add', 'fagsystem odense', '--certifikat', file('aarhus.pem'), ...ad, ...WHY),
    ).to.equal('There is a system fagsystem odense already.');
  });

  it('takes a certificate of a sandbox in the sandbox alone', async () => {
    const { systems: withCertificates } = await sandboxCertificates(folder(), ['Fagsystem Odense'], now);
    writeFileSync(file('sandbox.pem'), withCertificates[0]?.certificate.toString() ?? '');
    await add('Fagsystem Odense', 'odense.pem', '--organisation', '8/461');
    const given = ['--certifikat', file('sandbox.pem'), ...WHY];
    const sentence = `${file('sandbox.pem')} holds a certificate of a sandbox, which must not be registered with PROFILE production.`;
    expect(await refusal('add', 'Prøve', '--organisation', '8/461', ...given)).to.equal(sentence);
    expect(await refusal('rotate', 'Fagsystem Odense', '--overlap', '0', ...given)).to.equal(sentence);
    expect(await run('list')).to.not.include('Prøve');
    const inSandbox = ['add', 'Prøve', '--organisation', '8/461', ...given];
    expect(await systems(inSandbox, systemAdministrationOn(database.knex), () => now, 'sandbox')).to.include(
      'Prøve is registered as',
    );
  });

  it('says what is wrong with what it was asked', async () => {
    for (const words of [
      [],
      ['delete', 'x'],
      ['show'],
      ['list', 'x'],
      ['organisation', 'x', 'y', '8/461'],
      ['constructor'],
    ])
      expect(await refusal(...words)).to.equal(USAGE);
    expect(await refusal('list', '--all'))
      .to.include('--all')
      .and.include(USAGE);
    expect(await refusal('show', 'Ukendt')).to.equal('There is no system Ukendt.');
    expect(await refusal('revoke', 'Ukendt')).to.equal('Give --af WHO and --begrundelse WHY.');
    expect(await refusal('revoke', 'Ukendt', '--af', ' ', '--begrundelse', 'x')).to.include('--af WHO');
    for (const bad of ['a\nb', 'a\rb', 'a\u001b[2Jb', 'a\u2028b', 'a'.repeat(1001)]) {
      const because = ['--begrundelse', bad] as const;
      expect(await refusal('revoke', 'Ukendt', '--af', 'KLJ', ...because)).to.equal(
        `--begrundelse is ${JSON.stringify(bad)}, but must be 1 to 1000 characters on one line.`,
      );
      const by = ['--af', bad, '--begrundelse', 'x'];
      expect(await refusal('revoke', 'Ukendt', ...by)).to.include('--af is ');
    }
    expect(await refusal('revoke', 'Ukendt', ...WHY)).to.equal('There is no system Ukendt.');
    expect(await refusal('revoke', 'Ukendt', '--sha256', '%', ...WHY)).to.include('SHA-256');
    const rotate = ['rotate', 'Ukendt', '--certifikat', file('odense.pem'), ...WHY];
    for (const overlap of ['14', 'x', '367d', '-1d', '99999h'])
      expect(await refusal(...rotate, `--overlap=${overlap}`)).to.include('such as 14d');
    expect(await refusal(...rotate)).to.include('--overlap is missing');
    expect(await refusal(...rotate, '--overlap', '0')).to.equal('There is no system Ukendt.');
    const mandate = ['mandate', 'add', 'Ukendt', CVR, ...WHY];
    expect(await refusal(...mandate, '--til', '1/1-27')).to.include('--til is "1/1-27"');
    expect(await refusal(...mandate, '--til', '2020-01-01')).to.include('before it begins');
    expect(await refusal('limit', 'Ukendt', ...WHY)).to.include('--pr-minut N');
  });

  it('runs as an operator types it', async () => {
    const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl(database.address) };
    const cwd = join(import.meta.dirname, '..', '..');
    const cli = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['tools/operator.mjs', 'systems', ...args], { cwd, env });
    const organisation = ['--organisation', '8/461'];
    const added = await cli('add', 'Fagsystem', '--certifikat', file('odense.pem'), ...organisation, ...WHY);
    expect(added.stdout).to.include('Fagsystem is registered as');
    const failed = (await cli('close', 'Andet', ...WHY).catch((error: unknown) => error)) as {
      code: number;
      stderr: string;
    };
    expect([failed.code, failed.stderr.trim()]).to.deep.equal([1, 'There is no system Andet.']);
  });
});
