import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { sandboxCertificates } from '../../src/sandbox/certificates/folder.js';
import { newSigner } from '../soap/wss/certificates.js';
import { pem } from '../soap/wss/messages.js';
import { databaseUrl, freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { Operator, typed } from './operator.js';

const WHY = ['--by', 'KLJ', '--reason', 'sag 17'];
const CVR = '12345674';

describe('jobnet systems', () => {
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
  const operatorWith = (PROFILE: string) =>
    new Operator(
      () => database.address,
      () => now,
      { PROFILE },
    );
  const operator = operatorWith('production');
  const run = (...args: string[]) => operator.run('systems', ...args);
  const refusal = (...args: string[]) => operator.refusal('systems', ...args);
  const usage = (...args: string[]) => operator.usage('systems', ...args);
  const add = (name: string, pemFile: string, ...more: string[]) =>
    run('add', name, '--certificate', file(pemFile), ...more, ...WHY);

  it('adds, lists, shows, rotates, revokes and closes', async () => {
    expect(await run('list')).to.equal('No systems.');
    const more = [
      '--organisation',
      '8/461',
      '--organisation',
      '8/28',
      '--mandate',
      CVR,
      '--per-minute',
      '60',
    ];
    const added = await add('Fagsystem Odense', 'odense.pem', ...more, '--contact', 'drift@fag.example');
    const [, id = '', old = ''] =
      /^Fagsystem Odense is registered as ([0-9a-f-]{36}), with the certificate ([0-9a-f]{64})\.$/.exec(
        added,
      ) ?? [];
    expect(await run('list')).to.equal(
      `Fagsystem Odense  ${id}  8/28, 8/461  mandates: 1  certificate until 2120-01-01T00:00:00.000Z`,
    );

    const rotated = await run(
      'rotate',
      id,
      '--certificate',
      file('odense-2.pem'),
      '--overlap',
      '14d',
      ...WHY,
    );
    expect(rotated).to.match(
      new RegExp(`registered for ${id}\\.\n${old} ends 2026-12-15T09:00:00\\.000Z\\.$`),
    );
    expect(await run('list')).to.include('until 2026-12-15T09:00:00.000Z, certificate until 2120');
    now = new Date('2026-12-15T09:00:00Z');
    const shown = await run('show', 'fagsystem odense');
    expect(shown).to.include('contact: drift@fag.example').and.include('limits: 60 a minute, default at');
    expect(shown).to.include(
      `certificate ${old}  (replaced; superseded 2026-12-15T09:00:00.000Z by KLJ: sag 17)`,
    );

    expect(await run('revoke', id, ...WHY)).to.match(/^[0-9a-f]{64} is revoked\.$/);
    expect(await run('list')).to.include('no certificate in force');
    expect(await run('close', id, ...WHY)).to.include('is closed');
    expect(await run('list')).to.include('closed 2026-12-15T09:00:00.000Z');
    expect((await run('show', id)).match(/ {2}(add|rotate|revoke|close) {2}KLJ: sag 17/g)).to.have.length(4);
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
    await run('mandate', 'add', 'Vagtplan', CVR, '--from', '2027-01-01', '--until', '2027-07-01', ...WHY);
    expect(await run('show', 'Vagtplan')).to.include(
      `mandate ${CVR}  2026-12-31T23:00:00.000Z – 2027-06-30T22:00:00.000Z  (not now)`,
    );
    await run('mandate', 'remove', 'Vagtplan', CVR, ...WHY);
    await run('mandate', 'add', 'Vagtplan', CVR, ...WHY);
    expect(await run('list')).to.include('mandates: 1');
    await run('limits', 'Vagtplan', '--per-minute', '30', '--concurrent', '2', ...WHY);
    await run('limits', 'Vagtplan', '--per-minute', 'default', ...WHY);
    expect(await run('show', 'Vagtplan')).to.include('limits: default a minute, 2 at the same time');
  });

  it('names the company whose people look after a system, and takes it away', async () => {
    await add('Vagtplan', 'odense.pem', '--organisation', '10/97007918', '--owner', CVR);
    expect(await run('show', 'Vagtplan')).to.include(`looked after by the people of: ${CVR}`);
    expect(await run('owner', 'Vagtplan', '97007918', ...WHY)).to.equal(
      'The people of 97007918 look after Vagtplan.',
    );
    expect(JSON.parse(await run('show', 'Vagtplan', '--json'))).to.include({ ownerCvr: '97007918' });
    expect(await run('owner', 'Vagtplan', 'none', ...WHY)).to.include("No company's people");
    const shown = await run('show', 'Vagtplan');
    expect(shown).to.include('looked after by the people of: nobody');
    expect(shown).to.include('owner  KLJ: sag 17  {"cvr":"97007918"}').and.include('{"cvr":null}');
    expect(await usage('owner', 'Vagtplan', '12345678', ...WHY)).to.include('modulus 11');
    expect(await refusal('owner', 'Nobody', CVR, ...WHY)).to.equal('There is no system Nobody.');
  });

  it('adds, lists and removes the domains of authorities, and keeps what was', async () => {
    expect(await run('domain', 'list')).to.equal('No domains.');
    const add = (domain: string) => ['domain', 'add', '8/461', domain, ...WHY] as const;
    expect(await run(...add('Jobcenter-Ærø.Example.'))).to.equal(
      'xn--jobcenter-r-j9a9u.example is registered for 8/461.',
    );
    expect(await refusal(...add('jobcenter-ærø.example'))).to.include('for 8/461 already.');
    now = new Date('2026-12-02T09:00:00Z');
    const remove = ['domain', 'remove', '8/461', 'jobcenter-ærø.example', ...WHY] as const;
    expect(await run(...remove)).to.include('is no longer registered for 8/461.');
    expect(await refusal(...remove)).to.include('is not registered for 8/461.');
    await run(...add('jobcenter-ærø.example'));
    expect((await run('domain', 'list')).split('\n')).to.deep.equal([
      '8/461  xn--jobcenter-r-j9a9u.example  2026-12-01T09:00:00.000Z  KLJ: sag 17  → 2026-12-02T09:00:00.000Z  KLJ: sag 17',
      '8/461  xn--jobcenter-r-j9a9u.example  2026-12-02T09:00:00.000Z  KLJ: sag 17  (registered)',
    ]);
    const [first] = JSON.parse(await run('domain', 'list', '--json')) as object[];
    expect(first).to.deep.equal({
      organisationTypeId: 8,
      organisationCode: '461',
      domain: 'xn--jobcenter-r-j9a9u.example',
      added: { at: '2026-12-01T09:00:00.000Z', by: 'KLJ', reason: 'sag 17' },
      removed: { at: '2026-12-02T09:00:00.000Z', by: 'KLJ', reason: 'sag 17' },
    });
    const gone = database.knex('organisation_domain').delete().catch(String);
    expect(await gone).to.include('keeps every row');
    const again = database
      .knex('organisation_domain')
      .whereNotNull('removed_at')
      .update({ removed_at: null });
    expect(await again.catch(String)).to.include('keeps every row');
  });

  for (const domain of ['dk', 'https://odense.example', 'job@odense.example', '10.0.0.1', 'a..example', ''])
    it(`refuses ${JSON.stringify(domain)} as a domain, with an example`, async () => {
      const said = await usage('domain', 'add', '8/461', domain, ...WHY);
      expect(said).to.include(JSON.stringify(domain)).and.include('e.g. jobcenter-odense.example');
    });

  it('refuses what must not be registered, names it, and writes nothing', async () => {
    const { certificate, privateKey } = await newSigner('P-256', 'noegle');
    writeFileSync(file('key.pem'), certificate.toString() + pem(privateKey));
    const { certificate: over } = await newSigner('P-256', 'udloebet', { notAfter: now });
    writeFileSync(file('over.pem'), over.toString());
    const { certificate: weak } = await newSigner('RSA-1024', 'svag');
    writeFileSync(file('weak.pem'), weak.toString());
    const ad = ['--organisation', '8/461'];
    const words = (pemFile: string, ...more: string[]) =>
      ['add', 'Ny', '--certificate', file(pemFile), ...more, ...WHY] as const;
    const adding = (pemFile: string, ...more: string[]) => refusal(...words(pemFile, ...more));
    const typing = (pemFile: string, ...more: string[]) => usage(...words(pemFile, ...more));
    expect(await adding('key.pem', ...ad)).to.include('holds a private key');
    expect(await adding('over.pem', ...ad)).to.include('expired 2026-12-01T09:00:00.000Z');
    expect(await adding('weak.pem', ...ad)).to.include('is rsa 1024, but must be');
    expect(await adding('none.pem', ...ad)).to.include('cannot be read: ENOENT');
    expect(await typing('odense.pem')).to.include("required option '--organisation <type/code>'");
    expect(await typing('odense.pem', ...ad, '--mandate', '12345678'))
      .to.include('"12345678"')
      .and.include('modulus 11');
    expect(await typing('odense.pem', '--organisation', '99/1')).to.equal(
      'The organisation type is 99, but must be one of 1 STAR, 2 AKasse, 8 Jobcenter, 10 Leverandoer.',
    );
    expect(await typing('odense.pem', '--organisation', '10/461')).to.include('10/461 is a vendor');
    expect(await typing('odense.pem', '--organisation', '8 461')).to.include('type/code');
    expect(await typing('odense.pem', ...ad, '--per-minute', '0')).to.include('--per-minute is "0"');
    expect(await typing('odense.pem', ...ad, '--overlap', '1d')).to.include("unknown option '--overlap'");
    expect(await usage('add', 'a\nb', '--certificate', file('odense.pem'), ...ad, ...WHY)).to.include(
      'one line',
    );
    expect(await run('list')).to.equal('No systems.');

    await add('Fagsystem Odense', 'odense.pem', ...ad);
    expect(await adding('odense.pem', ...ad)).to.include(
      'registered already, for the system Fagsystem Odense',
    );
    expect(
      await refusal('add', 'fagsystem odense', '--certificate', file('aarhus.pem'), ...ad, ...WHY),
    ).to.equal('There is a system fagsystem odense already.');
  });

  it('takes a certificate of a sandbox in the sandbox alone', async () => {
    const { systems: withCertificates } = await sandboxCertificates(folder(), ['Fagsystem Odense'], now);
    writeFileSync(file('sandbox.pem'), withCertificates[0]?.certificate.toString() ?? '');
    await add('Fagsystem Odense', 'odense.pem', '--organisation', '8/461');
    const given = ['--certificate', file('sandbox.pem'), ...WHY];
    const sentence = `${file('sandbox.pem')} holds a certificate of a sandbox, which must not be registered with PROFILE production.`;
    expect(await refusal('add', 'Prøve', '--organisation', '8/461', ...given)).to.equal(sentence);
    expect(await refusal('rotate', 'Fagsystem Odense', '--overlap', '0', ...given)).to.equal(sentence);
    expect(await run('list')).to.not.include('Prøve');
    const inSandbox = ['systems', 'add', 'Prøve', '--organisation', '8/461', ...given];
    expect(await operatorWith('sandbox').run(...inSandbox)).to.include('Prøve is registered as');
  });

  it('answers a machine', async () => {
    const added = (await operator.json(
      ...['systems', 'add', 'Vagtplan', '--certificate', file('odense.pem'), '--organisation', '10/97007918'],
      ...['--organisation', '10/97007918', '--mandate', CVR, '--concurrent', '3', ...WHY],
    )) as { readonly id: string; readonly name: string; readonly sha256: string };
    expect(added.name).to.equal('Vagtplan');
    expect(added.sha256).to.match(/^[0-9a-f]{64}$/);
    const at = now.toISOString();
    const listed = {
      id: added.id,
      name: 'Vagtplan',
      createdAt: at,
      closedAt: null,
      contact: null,
      organisations: [{ organisationTypeId: 10, organisationCode: '97007918' }],
      limits: { perMinute: null, concurrent: 3 },
      mandates: [{ cvr: CVR, from: at, until: null, inForce: true }],
    };
    const [one, ...none] = (await operator.json('systems', 'list')) as object[];
    expect(none).to.deep.equal([]);
    expect(one).to.deep.include(listed);
    const shown = (await operator.json('systems', 'show', 'Vagtplan')) as {
      readonly certificates: readonly object[];
      readonly log: readonly object[];
    };
    expect(shown).to.deep.include(listed);
    expect(shown.certificates[0]).to.include({ sha256: added.sha256, state: 'in force', ended: null });
    expect(shown.log[0]).to.include({ at, action: 'add', by: 'KLJ', reason: 'sag 17' });
    const cert = ['--certificate', file('odense-2.pem')];
    const rotated = await operator.json('systems', 'rotate', 'Vagtplan', ...cert, '--overlap', '36h', ...WHY);
    expect(rotated).to.deep.include({ ending: [added.sha256], endsAt: '2026-12-02T21:00:00.000Z' });
    const limits = ['--per-minute', '9', '--concurrent', 'default'];
    expect(await operator.json('systems', 'limits', 'Vagtplan', ...limits, ...WHY)).to.deep.equal({
      system: 'Vagtplan',
      limits: { perMinute: 9, concurrent: null },
    });
    const revoke = ['revoke', 'Vagtplan', '--sha256', added.sha256.slice(0, 8).toUpperCase()];
    expect(await operator.json('systems', ...revoke, ...WHY)).to.deep.equal({
      system: 'Vagtplan',
      revoked: [added.sha256],
    });
    expect(await operator.json('systems', 'close', 'Vagtplan', ...WHY)).to.deep.include({ closed: true });
  });

  it('says what is wrong with what it was asked', async () => {
    for (const words of [[], ['organisation']])
      expect(await usage(...words)).to.include(`Usage: jobnet systems ${words.join(' ')}`.trim());
    for (const words of [['delete', 'x'], ['constructor'], ['organisation', 'x', 'y', '8/461']])
      expect(await usage(...words)).to.include('unknown command');
    expect(await usage('show')).to.include("missing required argument 'system'");
    expect(await usage('list', 'x')).to.include('too many arguments');
    expect(await usage('list', '--all')).to.include("unknown option '--all'");
    expect(await refusal('show', 'Ukendt')).to.equal('There is no system Ukendt.');
    expect(await usage('revoke', 'Ukendt')).to.include("required option '--by <who>'");
    expect(await usage('revoke', 'Ukendt', '--by', ' ', '--reason', 'x')).to.include('--by is " "');
    for (const bad of ['a\nb', 'a\rb', 'a\u001b[2Jb', 'a\u2028b', 'a'.repeat(1001)]) {
      const because = ['--reason', bad] as const;
      expect(await usage('revoke', 'Ukendt', '--by', 'KLJ', ...because)).to.equal(
        `--reason is ${JSON.stringify(bad)}, but must be 1 to 1000 characters on one line.`,
      );
      expect(await usage('revoke', 'Ukendt', '--by', bad, '--reason', 'x')).to.include('--by is ');
      const contact = ['--certificate', 'x.pem', '--organisation', '8/461', '--contact', bad, ...WHY];
      expect(await usage('add', 'Ny', ...contact)).to.include('--contact is ');
    }
    expect(await refusal('revoke', 'Ukendt', ...WHY)).to.equal('There is no system Ukendt.');
    expect(await usage('revoke', 'Ukendt', '--sha256', '%', ...WHY)).to.include('SHA-256');
    const rotate = ['rotate', 'Ukendt', '--certificate', file('odense.pem'), ...WHY];
    for (const overlap of ['14', 'x', '367d', '-1d', '99999h'])
      expect(await usage(...rotate, `--overlap=${overlap}`)).to.include('such as 14d');
    expect(await usage(...rotate)).to.include("required option '--overlap <time>'");
    expect(await refusal(...rotate, '--overlap', '0')).to.equal('There is no system Ukendt.');
    const mandate = ['mandate', 'add', 'Ukendt', CVR, ...WHY];
    expect(await usage(...mandate, '--until', '1/1-27')).to.include('--until is "1/1-27"');
    expect(await usage(...mandate, '--until', '2020-01-01')).to.include('before it begins');
    expect(await usage('limits', 'Ukendt', ...WHY)).to.include('--per-minute N');
  });

  it('runs as an operator types it', async () => {
    const env = { DATABASE_URL: databaseUrl(database.address) };
    const cli = (...args: string[]) => typed(env, 'systems', ...args);
    const organisation = ['--organisation', '8/461'];
    const added = await cli('add', 'Fagsystem', '--certificate', file('odense.pem'), ...organisation, ...WHY);
    expect(added.stdout).to.include('Fagsystem is registered as');
    const { code, stderr } = await cli('close', 'Andet', ...WHY);
    expect([code, stderr.trim()]).to.deep.equal([1, 'There is no system Andet.']);
  });

  it('asks for no setting that it does not use: a revoke in production needs the database alone', async () => {
    await add('Fagsystem', 'odense.pem', '--organisation', '8/461');
    const url = databaseUrl(database.address);
    const revoke = ['systems', 'revoke', 'Fagsystem', ...WHY] as const;
    const both = { PROFILE: 'production', DATABASE_URL: url, DATABASE_OWNER_URL: url };
    const { code, stdout, stderr } = await typed(both, ...revoke);
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout).to.match(/^[0-9a-f]{64} is revoked\.\n$/);
    const ownerOnly = await typed({ PROFILE: 'production', DATABASE_OWNER_URL: url }, ...revoke);
    expect([ownerOnly.code, ownerOnly.stderr]).to.deep.equal([1, 'Fagsystem has no certificate in force.\n']);
  });
});
