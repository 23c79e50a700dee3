import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { demoStillinger } from '../../src/sandbox/demo/stillinger.js';
import { listChanges } from '../../src/services/stilling/import.js';
import { stillingListOn } from '../../src/services/stilling/stilling-store.js';
import { readStillinger } from '../../src/cli/occupations-file.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { Operator, typed } from './operator.js';
import { usedData } from '../support/used-data.js';

const KOK = 'http://data.star.dk/esco/occupation/c7f2dd66-ac0f-4bad-8fc3-905bf3fedca6';
const SMED = 'http://data.star.dk/esco/occupation/db58d8c6-94c0-481a-8c79-023770008dfb';
const ALIAS = '22609df2-032f-43c2-8adb-0defbdde21f7';
const HEAD = 'uri;navn;alias_id;alias_navn';

describe('jobnet occupations', () => {
  let database: TestDatabase;
  const folder = folders();
  const NOW = new Date('2026-11-24T08:00:00Z');
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  const operator = new Operator(
    () => database.address,
    () => NOW,
  );
  const run = (...args: string[]) => operator.run('occupations', ...args);
  const refusal = (...args: string[]) => operator.refusal('occupations', ...args);
  const file = (name: string, text: string) => {
    const path = join(folder(), name);
    writeFileSync(path, text);
    return path;
  };

  it('imports the sample in both formats, and says what changed', async () => {
    const first = await run('import', 'demo/stillinger.csv');
    expect(first).to.match(/^28 occupations with 50 aliases in the file; 78 changes\.\n\+ http/);
    expect(await run('import', 'demo/stillinger.json')).to.equal(
      '28 occupations with 50 aliases in the file; 0 changes.',
    );
    const kept = await stillingListOn(database.knex).findAll();
    expect(kept).to.have.property('edition', 1);
    expect(listChanges(kept.stillinger, demoStillinger(), NOW)).to.deep.equal([]);
  });

  it('renames and ends, lists and finds', async () => {
    await run('import', file('a.csv', `${HEAD}\n${KOK};Kok;${ALIAS};Souschef\n${SMED};Smed;;\n`));
    const shorter = file(
      'b.csv',
      `uri,navn,alias_id,alias_navn\r\n${KOK.toUpperCase().replace(/.*\//, KOK.replace(/[^/]*$/, ''))},"Kok, faglært",,\r\n`,
    );
    const planned = `1 occupations with 0 aliases in the file; 3 changes`;
    const changes = [
      `~ ${KOK}  Kok, faglært (before: Kok)`,
      `- ${SMED}  Smed`,
      `- ${KOK} ${ALIAS}  Souschef`,
    ].join('\n');
    expect(await run('import', shorter, '--dry-run')).to.equal(
      `${planned}, none of them written.\n${changes}`,
    );
    expect(await run('find', 'SOUSCHEF')).to.equal(`${KOK}  Kok\n    ${ALIAS}  Souschef`);
    expect(await run('import', shorter)).to.equal(`${planned}.\n${changes}`);
    expect(await run('list')).to.equal(
      `${KOK}  Kok, faglært\n    ${ALIAS}  Souschef (ended ${NOW.toISOString()})\n${SMED}  Smed (ended ${NOW.toISOString()})`,
    );
    expect(await run('find', 'gartner')).to.equal('No occupations.');
  });

  it('asks before most of the list ends', async () => {
    await run('import', 'demo/stillinger.json');
    const one = file('one.csv', `${HEAD}\n${KOK};Kok;;\n`);
    expect(await refusal('import', one)).to.equal(
      '27 of 28 occupations are not in the file and would end. Is it the whole list? Then --many-end.',
    );
    expect(await run('find', 'ended')).to.equal('No occupations.');
    expect(await run('import', one, '--many-end')).to.include(`- ${SMED}  Smed`);
  });

  it('reads the whole file first and names line and field of everything that is wrong', async () => {
    const csv = [
      HEAD,
      `${KOK};Kok;${ALIAS};Souschef`,
      `${KOK};Koch;x;Chef`,
      'kok;;;',
      `${SMED};Smed;${ALIAS};S`,
    ];
    expect(await refusal('import', file('a.csv', csv.join('\n')))).to.equal(
      'line 3, navn: line 2 calls the same occupation otherwise',
    );
    csv.splice(2, 1, `${KOK};Kok;x;Chef`);
    const wrong = (await refusal('import', file('b.csv', csv.join('\n')))).split('\n');
    expect(wrong.map((line) => line.replace(/: must match pattern.*/, ''))).to.deep.equal([
      'line 3, alias_id',
      'line 4, uri',
      'line 4, navn',
    ]);
    csv.splice(2, 2);
    expect(await refusal('import', file('c.csv', csv.join('\n')))).to.equal(
      `line 3, alias_id: ${ALIAS} stands in line 2, alias_id already`,
    );
    expect(await run('list')).to.equal('No occupations.');
  });

  it('does so for JSON too', async () => {
    const json = (text: string) => refusal('import', file('a.json', text));
    expect(
      await json('[\n  {\n    "uri": "kok",\n    "aliasser": [{ "id": 1, "navn": "Souschef" }]\n  }\n]'),
    ).to.equal(
      [
        "line 2: must have required property 'navn' navn",
        'line 3, uri: must match pattern "^http://data\\.star\\.dk/esco/occupation/[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"',
        'line 4, aliasser.id: must be string',
      ].join('\n'),
    );
    expect(
      await json(
        `[\n{"uri": "${KOK}", "navn": "Kok", "aliasser": []},\n{"uri": "${KOK}", "navn": "Kok", "aliasser": []}\n]`,
      ),
    ).to.equal(`line 3, uri: ${KOK} stands in line 2, uri already`);
    expect(await json('[\n{]')).to.match(/^line 2: \w+/);
    expect(await json('[]')).to.match(/^line 1: must NOT have fewer than 1 items/);
    expect(await json('{}')).to.equal('line 1: must be array');
  });

  it('says what is wrong with a file that is no list', async () => {
    expect(await refusal('import', file('a.csv', 'navn;uri\n'))).to.equal(
      `line 1: the columns must be ${HEAD}`,
    );
    expect(await refusal('import', file('b.csv', `${HEAD}\n${KOK};Kok\n`))).to.match(/on line 2/);
    expect(await refusal('import', file('c.csv', HEAD))).to.match(
      /^line 1: must NOT have fewer than 1 items/,
    );
    expect(await refusal('import', file('a.xlsx', ''))).to.include('must end in .csv or .json');
    expect(await refusal('import', 'no.csv')).to.equal('no.csv cannot be read: ENOENT.');
    expect(() => readStillinger('a.csv', Buffer.from('Kok;K\xf8kken', 'latin1'))).to.throw('not UTF-8');
    const many = Array.from({ length: 60 }, () => 'x;Kok;;').map((line, i) => line.replace('x', `x${i}`));
    const sentences = (await refusal('import', file('m.csv', [HEAD, ...many].join('\n')))).split('\n');
    expect([sentences.length, sentences.at(-1)]).to.deep.equal([51, '… and 10 more.']);
  });

  it('answers a machine', async () => {
    await run('import', file('a.csv', `${HEAD}\n${KOK};Kok;${ALIAS};Souschef\n${SMED};Smed;;\n`));
    const shorter = file('b.csv', `${HEAD}\n${KOK};Kok, faglært;;\n`);
    expect(await operator.json('occupations', 'import', shorter)).to.deep.equal({
      occupations: 1,
      aliases: 0,
      written: true,
      changes: [
        { change: 'renamed', uri: KOK, aliasId: null, name: 'Kok, faglært', nameBefore: 'Kok' },
        { change: 'ended', uri: SMED, aliasId: null, name: 'Smed', nameBefore: null },
        { change: 'ended', uri: KOK, aliasId: ALIAS, name: 'Souschef', nameBefore: null },
      ],
    });
    expect(await operator.json('occupations', 'find', 'kok')).to.deep.equal([
      {
        uri: KOK,
        name: 'Kok, faglært',
        endedAt: null,
        aliases: [{ id: ALIAS, name: 'Souschef', endedAt: NOW.toISOString() }],
      },
    ]);
    const back = file('c.csv', `${HEAD}\n${KOK};Kok, faglært;;\n${SMED};Smed;;\n`);
    expect(await operator.json('occupations', 'import', back, '--dry-run')).to.deep.include({
      written: false,
      changes: [{ change: 'resumed', uri: SMED, aliasId: null, name: 'Smed', nameBefore: null }],
    });
  });

  it('says how it is used', async () => {
    const usage = (...args: string[]) => operator.usage('occupations', ...args);
    expect(await usage()).to.include('Usage: jobnet occupations');
    expect(await usage('import')).to.include("missing required argument 'file'");
    expect(await usage('list', 'x')).to.include('too many arguments');
    expect(await usage('find')).to.include("missing required argument 'text'");
    expect(await usage('forget', 'x')).to.include("unknown command 'forget'");
    expect(await usage('list', '--all')).to.include("unknown option '--all'");
  });

  it('runs as an operator types it', async function () {
    const { address } = database;
    const env: Readonly<Record<string, string>> =
      typeof address === 'string' ? { DATABASE_URL: address } : { DATA_DIR: await usedData(folder()) };
    const cli = (...args: string[]) => typed(env, 'occupations', ...args);
    expect((await cli('import', 'demo/stillinger.csv')).stdout).to.match(/78 changes/);
    expect((await cli('find', 'Souschef')).stdout.trim()).to.equal('No occupations.');
    const failed = await cli('import', 'package.json');
    expect([failed.code, failed.stderr.trim()]).to.deep.equal([1, 'line 1: must be array']);
  });
});
