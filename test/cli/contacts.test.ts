import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { personKeyFile } from '../support/person-key.js';
import { Operator } from './operator.js';

const DEMO = 'demo/gamle-brugere.csv';
const HEADER = 'bruger_id;cvr;fornavne;efternavn;stilling;telefonnummer;email;pnr';

describe('jobnet contacts', () => {
  let database: TestDatabase;
  const folder = folders();
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const operator = new Operator(
    () => database.address,
    () => new Date('2024-12-06T05:00:00Z'),
  );
  const run = (file: string) => operator.run('contacts', 'import', file);
  const file = (...lines: string[]) => {
    const path = join(folder(), 'brugere.csv');
    writeFileSync(path, [HEADER, ...lines, ''].join('\r\n'));
    return path;
  };
  const persons = () => database.knex('kontaktperson').orderBy('nummer').select<Record<string, unknown>[]>();

  it('carries users over who cannot work yet, and the same file again changes nothing', async () => {
    expect(await run(DEMO)).to.equal('3 users in the file; 3 carried over, 0 known before.');
    const first = await persons();
    expect(first.map(({ fornavne, pnr, email }) => [fornavne, pnr, email])).to.deep.equal([
      ['Mette Marie', ['1012345674', '1099000143'], 'mette@eksempelbutikken.example'],
      ['Åse', ['1012345674'], null],
      ['Bo', ['1099001352'], 'bo@bageriet.example'],
    ]);
    for (const one of first) expect(one).to.include({ konverteret: true, version: 1 });
    expect(await database.knex('tilknytning').select()).to.deep.equal([]);
    expect(await run(DEMO)).to.equal('3 users in the file; 0 carried over, 3 known before.');
    expect(await persons()).to.deep.equal(first);
  });

  it('leaves alone who was changed or deleted since, and takes who is new', async () => {
    await database.knex('kontaktperson').where({ fornavne: 'Bo' }).delete();
    await database.knex('kontaktperson').where({ fornavne: 'Åse' }).update({ efternavn: 'Bjerg Lund' });
    const more = file(
      '4712;12345674;Åse;Bjerg;;;;1012345674',
      '4713;97001480;Bo;Lind;;;;1099001352',
      '4714;12345674;Ida;Krog;;;;1012345674',
    );
    expect(await run(more)).to.equal('3 users in the file; 1 carried over, 2 known before.');
    expect((await persons()).map(({ navn }) => navn)).to.deep.equal([
      'Mette Marie Holm',
      'Åse Bjerg Lund',
      'Ida Krog',
    ]);
  });

  it('keeps no id of the old JobAG', async () => {
    expect(JSON.stringify(await database.knex('kontaktperson_konvertering').select())).to.not.match(
      /"471\d"/,
    );
  });

  it('knows whoever was carried over before there was a key, and hashes that one with it', async () => {
    const rows = () => database.knex<Record<string, unknown>>('kontaktperson_konvertering');
    const contact = '4b5cb1a6-5d4b-4b56-8a6b-1f2f1b6f3a11';
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const before = { kontaktperson_id: contact, tidspunkt: new Date('2024-12-06T05:00:00Z') };
    await rows().insert({ ...before, bruger_sha256: sha256('4800') });
    await rows().insert({
      ...{ ...before, kontaktperson_id: '4b5cb1a6-5d4b-4b56-8a6b-1f2f1b6f3a12' },
      bruger_sha256: sha256('4801'),
    });
    const again = file('4800;12345674;Ida;Krog;;;;1012345674', '4802;12345674;Ida;Holt;;;;1012345674');
    expect(await run(again)).to.equal('2 users in the file; 1 carried over, 1 known before.');
    expect(await run(again)).to.equal('2 users in the file; 0 carried over, 2 known before.');
    const unkeyed = await rows().whereNotNull('bruger_sha256').select();
    expect(unkeyed.map(({ bruger_sha256 }) => bruger_sha256)).to.deep.equal([sha256('4801')]);
    const [known] = await rows().where({ kontaktperson_id: contact }).select();
    expect(known).to.deep.include({ ...before, bruger_sha256: null });
    expect(known?.bruger_hash)
      .to.match(/^[\da-f]{64}$/)
      .and.not.equal(sha256('4800'));
    const ids = ['4711', '4712', '4713', '4714', '4800', '4802'];
    const kept = JSON.stringify(await rows().select());
    expect(ids.filter((id) => kept.includes(sha256(id)))).to.deep.equal([]);
  });

  it('does not carry everybody over again with another key, nor anybody in production without one', async () => {
    const before = await persons();
    const withEnv = (env: Record<string, string>) =>
      new Operator(
        () => database.address,
        () => new Date('2024-12-06T05:00:00Z'),
        env,
      ).refusal('contacts', 'import', DEMO);
    expect(await withEnv({ PERSON_KEY: personKeyFile() })).to.match(/^PERSON_KEY is not the key with which/);
    expect(await withEnv({ PROFILE: 'production' })).to.match(/^PERSON_KEY is not set, but must be/);
    expect(await persons()).to.deep.equal(before);
  });

  it('names all that is wrong by line and field, and writes nothing of it', async () => {
    const before = await persons();
    const wrong = file(
      '5001;12345675;Ida;Krog;;12;ida;101234567',
      '5002;12345674;;Krog;Chef;;;1012345674',
      '5003;12345674;Ida;Kr\u200bog;010190-0000;;;1012345674 1012345674',
      '5004;12345674;Ida;Krog;;;;1012345674',
      '5004;12345674;Ida;Krog;;;;1012345674',
    );
    const told = (await operator.refusal('contacts', 'import', wrong)).split('\n');
    expect(
      told.map((line) => line.replace(/^.*brugere\.csv, /, '').replace(/ must be .*/, ' must be')),
    ).to.deep.equal([
      'line 2, cvr: must be',
      'line 2, telefonnummer: must be',
      'line 2, email: must be',
      'line 2, pnr: must be',
      'line 3, fornavne: must be',
      'line 4, pnr: names a production unit twice.',
      'line 4, efternavn: has a hidden character, or none that is seen.',
      'line 4, stilling: has a CPR number.',
      'line 6, bruger_id: stands twice.',
    ]);
    expect(told.join()).to.not.include('010190').and.not.include('12345675');
    expect(await persons()).to.deep.equal(before);
  });

  it('says what the columns must be, and that a file is not there', async () => {
    const path = join(folder(), 'andet.csv');
    writeFileSync(path, 'a;b\n1;2\n');
    expect(await operator.refusal('contacts', 'import', path)).to.include(
      `line 1: the columns must be ${HEADER}`,
    );
    expect(await operator.refusal('contacts', 'import', 'no-such-file.csv')).to.include('no-such-file.csv');
  });
});
