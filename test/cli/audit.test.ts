import { expect } from 'chai';
import { auditTrailOn } from '../../src/audit/audit-store.js';
import { databaseUrl, freshDatabase, type TestDatabase } from '../support/database.js';
import { post, threeBatches, writeRows } from '../support/audit.js';
import { Operator, typed } from './operator.js';

const AD = 'aaaaaaaa-0000-4000-8000-00000000000a';

describe('jobnet audit', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());
  const operator = new Operator(
    () => database.address,
    () => new Date(),
  );
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await operator.ends('audit', ...args);
    expect(stderr).to.equal('');
    return { isFine: code === 0, text: stdout };
  };
  const usage = (...args: string[]) => operator.usage('audit', ...args);

  it('verifies, counts what is not sealed yet, and names the first break', async () => {
    await threeBatches(database.knex);
    await writeRows(database.knex, 2);
    const whole = await run('verify');
    expect(whole.isFine).to.equal(true);
    expect(whole.text).to.match(
      /^Batches that hold: 3, with 12 rows; rows removed by age of 0\.\nThe last of them has the hash [0-9a-f]{64}\.\nRows not yet sealed: 2\.$/,
    );
    const hash = /[0-9a-f]{64}/.exec(whole.text)?.[0] ?? '';
    expect(await run('verify', '--hash', hash)).to.have.property('isFine', true);
    expect(await run('verify', '--hash', hash.toUpperCase())).to.have.property('isFine', true);
    const unknown = await run('verify', '--hash', 'f'.repeat(64));
    expect(unknown).to.include({ isFine: false });
    expect(unknown.text).to.include('does NOT stand');
    await database.knex('audit_trail').where({ nr: 7 }).update({ outcome: 1 });
    const broken = await run('verify');
    expect(broken.isFine).to.equal(false);
    expect(broken.text).to.include('BROKEN at batch 2: a row was changed (row changed, nr 7).');
  });

  it('asks for the key of the gateway in production, where it looks for a person', async () => {
    const inProduction = new Operator(
      () => database.address,
      () => new Date(),
      { PROFILE: 'production' },
    );
    expect(await inProduction.refusal('audit', 'show', '--person', 'kaj461')).to.match(
      /^PERSON_KEY is not set, but must be/,
    );
  });

  it('shows who did what, of an ad and of a system, in a time', async () => {
    const write = (changes: Parameters<typeof post>[0]) => auditTrailOn(database.knex).append(post(changes));
    const logId = 'bbbbbbbb-0000-4000-8000-000000000001';
    await write({
      jobannonceId: AD,
      operation: 'UpdateJobannonce',
      logId,
      userId: 'B77\n\u009b"',
      cvr: '97000999',
    });
    await write({ jobannonceId: AD, systemId: 'system-2', outcome: 130200, certificateSha256: undefined });
    await write({ systemId: 'system-2', repeated: true });
    await database.knex.raw(
      "update audit_trail set recorded_at = case nr when 1 then timestamptz '2026-11-24 07:30Z' else '2026-11-24 23:00Z' end",
    );
    const [first, second, ...none] = (await run('show', '--jobannonce', AD.toUpperCase())).text.split('\n');
    expect(none).to.deep.equal([]);
    expect(first).to.equal(
      `2026-11-24T08:30:00+01:00  UpdateJobannonce  done  ad ${AD} version 3  CVR 97000999  by system-1  for 8/461  ` +
        `user "B77\\n\\u{9b}\\"" of type 2  certificate ${'ab'.repeat(32)}  log ${logId}`,
    );
    expect(second).to.match(/refused 130200 .* by system-2 {2}for 8\/461 {2}user .* of type 2 {2}log /);
    const ofSystem = (await run('show', '--system', 'system-2')).text.split('\n');
    expect(ofSystem).to.have.length(2);
    expect(ofSystem[1]).to.include('GetJobannonce (again)  done');
    expect((await run('show', '--jobannonce', AD, '--until', '2026-11-25')).text).to.equal(first);
    expect((await run('show', '--jobannonce', AD, '--from', '2026-11-24T08:30:01')).text).to.equal(second);
    expect((await run('show', '--system', 'system-3')).text).to.equal('Nothing.');
  });

  it('shows what was done to a job order and to a mediation', async () => {
    const [jobordreId, formidlingId] = [AD.replace('a', 'b'), AD.replace('a', 'c')];
    await auditTrailOn(database.knex).append(
      post({ jobannonceId: undefined, jobordreId, formidlingId, version: 1 }),
    );
    await auditTrailOn(database.knex).append(post({ jobannonceId: undefined, jobordreId, version: 2 }));
    const [both, order] = (await run('show', '--jobordre', jobordreId)).text.split('\n');
    expect(both).to.include(
      `done  job order ${jobordreId}  mediation ${formidlingId} version 1  by system-1`,
    );
    expect(order).to.include(`done  job order ${jobordreId} version 2  by system-1`);
    expect((await run('show', '--formidling', formidlingId)).text).to.equal(both);
    const [row] = (await operator.json('audit', 'show', '--formidling', formidlingId)) as object[];
    expect(row).to.include({ jobannonceId: null, jobordreId, formidlingId, version: 1 });
    expect(await usage('show', '--jobordre', '17')).to.equal(
      '--jobordre is "17", but must be the GUID of a job order.',
    );
  });

  it('shows what an organisation did, what was done by an operation, and what was done in a time', async () => {
    const write = (changes: Parameters<typeof post>[0]) => auditTrailOn(database.knex).append(post(changes));
    await write({ organisationTypeId: 2, organisationCode: '461', operation: 'SearchJobannonce' });
    await write({ organisationTypeId: 8, organisationCode: '28', operation: 'SearchJobannonce' });
    await write({ organisationTypeId: 8, organisationCode: '28', operation: 'GetJobannonce' });
    await database.knex.raw("update audit_trail set recorded_at = '2026-11-24 07:30Z' where nr > 1");
    const shown = async (...args: string[]) => (await run('show', ...args)).text.split('\n');
    expect(await shown('--organisation', '8/28')).to.have.length(2);
    expect(await shown('--operation', 'SearchJobannonce')).to.have.length(2);
    expect(await shown('--from', '2026-11-24', '--until', '2026-11-25')).to.have.length(2);
    const [only, ...none] = await shown(
      '--organisation',
      '8/28',
      '--operation',
      'GetJobannonce',
      '--system',
      'system-1',
    );
    expect(none).to.deep.equal([]);
    expect(only).to.include('GetJobannonce  done').and.include('for 8/28');
    expect(await shown('--organisation', '8/461')).to.deep.equal(['Nothing.']);
  });

  it('answers a machine', async () => {
    await threeBatches(database.knex);
    const whole = (await operator.json('audit', 'verify')) as { readonly hash: string };
    expect(whole).to.include({
      batches: 3,
      rows: 12,
      removed: 0,
      unsealed: 0,
      break: null,
      hashIsKnown: null,
    });
    const { code, stdout } = await operator.ends('audit', 'verify', '--hash', 'f'.repeat(64), '--json');
    expect([code, JSON.parse(stdout)]).to.deep.equal([1, { ...whole, hashIsKnown: false }]);
    await database.knex('audit_trail').where({ nr: 7 }).update({ outcome: 1 });
    const broken = await operator.ends('--json', 'audit', 'verify');
    expect(broken).to.include({ code: 1, stderr: '' });
    expect(JSON.parse(broken.stdout)).to.deep.include({
      break: { batch: '2', kind: 'row changed', row: '7' },
      unsealed: null,
    });
    const rows = (await operator.json('audit', 'show', '--system', 'system-1')) as object[];
    expect(rows).to.have.length(12);
    expect(rows[0]).to.include({ number: '1', system: 'system-1', outcome: 0, organisationCode: '461' });
    expect(await operator.json('audit', 'show', '--system', 'x')).to.deep.equal([]);
  });

  it('says what is wrong with what it was asked', async () => {
    expect(await usage()).to.include('Usage: jobnet audit');
    expect(await usage('list')).to.include("unknown command 'list'");
    expect(await usage('show')).to.include('at least one option');
    expect(await usage('show', '--system', 'x', '--hash', 'f'.repeat(64))).to.include(
      "unknown option '--hash'",
    );
    expect(await usage('verify', 'x')).to.include('too many arguments');
    expect(await usage('verify', '--x')).to.include("unknown option '--x'");
    expect(await usage('show', '--jobannonce', 'x')).to.include('"x"');
    expect(await usage('show', '--system', 'x', '--from', 'i går')).to.include('"i går"');
    expect(await usage('show', '--organisation', '8'))
      .to.include('"8"')
      .and.include('type/code');
    for (const hash of ['abc', '', 'g'.repeat(64), 'f'.repeat(63)])
      expect(await usage('verify', '--hash', hash)).to.equal(
        `--hash is ${JSON.stringify(hash)}, but must be the whole hash of a seal: 64 digits in hex.`,
      );
  });

  it('ends with 1 when the chain is broken, as the gateway’s own role too', async () => {
    await threeBatches(database.knex);
    const verify = () => typed({ DATABASE_URL: databaseUrl(database.gateway) }, 'audit', 'verify');
    expect((await verify()).stdout).to.include('Batches that hold: 3');
    await database.knex('audit_seal').where({ nr: 2 }).delete();
    const failed = await verify();
    expect(failed).to.include({ code: 1 });
    expect(failed.stdout).to.include('BROKEN at batch 2: the batch is missing');
  });
});
