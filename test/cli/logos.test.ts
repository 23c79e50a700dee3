import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { Fault } from '../../src/faults/fault.js';
import { unitLogosOn } from '../../src/services/logo/unit-logo-store.js';
import { migrateLegacyLogos } from '../../src/services/logo/legacy/migration.js';
import { deletedLogosOn, legacyLogosOn } from '../../src/services/logo/legacy/legacy-store.js';
import { logoConverter, oldLogoConverter } from '../../src/services/logo/image/converter.js';

import { type LogoPorts, migrate } from '../../src/cli/logos.js';
import { givenUpInTheEnd } from '../../src/services/logo/image/attempts.js';
import { EndedOver } from '../../src/services/logo/image/conversion-processes.js';
import { animation, bmpOf, noise } from '../support/images.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { Operator, typed } from './operator.js';
import { usedData } from '../support/used-data.js';

const NOW = new Date('2026-11-24T08:00:00Z');
const [CVR, OTHER, PNR] = ['97001480', '12345674', '1099001352'];
const WHO = ['--by', 'KLJ'];

describe('jobnet logos', () => {
  let database: TestDatabase;
  let ports: LogoPorts;
  const folder = folders();
  beforeEach(async () => {
    database = await freshDatabase();
    const { knex } = database;
    ports = {
      unitLogos: unitLogosOn(knex),
      legacyLogos: legacyLogosOn(knex),
      convert: logoConverter(),
      convertOld: oldLogoConverter(),
      clock: () => NOW,
    };
  });
  afterEach(() => database.drop());

  const operator = new Operator(
    () => database.address,
    () => NOW,
  );
  const run = (...args: string[]) => operator.run('logos', ...args);
  const refusal = (...args: string[]) => operator.refusal('logos', ...args);
  const usage = (...args: string[]) => operator.usage('logos', ...args);
  const file = (name: string, bytes: Uint8Array | string, where = folder()) => {
    writeFileSync(join(where, name), bytes);
    return join(where, name);
  };

  it('sets, lists, replaces and removes the logo of a company and of a unit', async () => {
    const photo = file('a.jpg', await noise(900, 600).jpeg().toBuffer());
    const drawing = file('b.gif', await noise(60, 30).gif().toBuffer());
    expect(await run('list')).to.equal('No logos.');
    expect(await run('set', CVR, photo, ...WHO)).to.match(
      /^97001480 has a logo: image\/jpeg 200×133, \d+ bytes\.$/,
    );
    expect(await run('set', CVR, drawing, '--p-number', PNR, ...WHO)).to.match(
      /^97001480 1099001352 has a logo: image\/png 60×30/,
    );
    await run('set', CVR, drawing, ...WHO);
    expect(
      (await run('list', CVR)).split('\n').map((line) => line.replace(/\d+ bytes/, 'n bytes')),
    ).to.deep.equal([
      `${CVR}  image/png 60×30, n bytes  ${NOW.toISOString()}  KLJ`,
      `${CVR} ${PNR}  image/png 60×30, n bytes  ${NOW.toISOString()}  KLJ`,
    ]);
    expect(await run('remove', CVR)).to.equal(`${CVR} has no logo any more.`);
    expect(await refusal('remove', CVR)).to.equal(`${CVR} has no logo.`);
    expect(await run('list')).to.match(/^97001480 1099001352 {2}/);
  });

  it('imports a folder whole, or nothing of it', async () => {
    const from = join(folder(), 'logoer');
    mkdirSync(from);
    file(`${CVR}.png`, await noise(30, 20).png().toBuffer(), from);
    file(`${CVR}-${PNR}.webp`, '<svg xmlns="http://www.w3.org/2000/svg"/>', from);
    expect(await refusal('import', from, ...WHO)).to.equal(
      `${from}/${CVR}-${PNR}.webp: it is SVG, not PNG, JPEG, GIF or WebP.\nNothing was set.`,
    );
    expect(await run('list')).to.equal('No logos.');
    file(`${CVR}-${PNR}.webp`, await noise(30, 20).webp().toBuffer(), from);
    expect((await run('import', from, ...WHO)).split('\n')).to.have.length(2);
    file('notes.txt', 'x', from);
    expect(await refusal('import', from, ...WHO)).to.include('notes.txt is not called');
  });

  it('answers a machine', async () => {
    const drawing = file('b.png', await noise(60, 30).png().toBuffer());
    const set = await operator.json('logos', 'set', CVR, drawing, '--p-number', PNR, ...WHO);
    const listed = (await operator.json('logos', 'list')) as object[];
    expect(set).to.deep.equal(listed);
    expect(listed[0]).to.deep.include({
      cvr: CVR,
      pNumber: PNR,
      mimeType: 'image/png',
      width: 60,
      height: 30,
      at: NOW.toISOString(),
      by: 'KLJ',
    });
    expect(await operator.json('logos', 'remove', CVR, '--p-number', PNR)).to.deep.equal({
      cvr: CVR,
      pNumber: PNR,
      removed: true,
    });
    expect(await operator.json('logos', 'list', CVR)).to.deep.equal([]);
  });

  it('says what is wrong with what it was asked', async () => {
    const picture = file('a.png', await noise(3, 2).png().toBuffer());
    expect(await usage('set', CVR, picture)).to.include("required option '--by <who>'");
    expect(await usage('set', '97001481', picture, ...WHO)).to.include('modulus 11');
    expect(await usage('set', CVR, picture, '--p-number', '109900135', ...WHO)).to.include('ten digits');
    expect(await refusal('set', CVR, `${picture}x`, ...WHO)).to.include('cannot be read: ENOENT');
    expect(await usage('list', '--all')).to.include("unknown option '--all'");
    expect(await usage()).to.include('Usage: jobnet logos');
    expect(await usage('set', CVR, ...WHO)).to.include("missing required argument 'file'");
    expect(await usage('import', ...WHO)).to.include("missing required argument 'folder'");
    for (const command of ['migrate', 'deleted'])
      expect(await usage(command, 'x')).to.include('too many arguments');
  });

  describe('migrate', () => {
    const day = (n: number) => new Date(Date.UTC(2024, 5, n));
    const old = (cvr: string, p_nummer: string | null, n: number, indhold: Uint8Array | string) =>
      database.knex('legacy_logo').insert({
        cvr,
        p_nummer,
        indhold: Buffer.from(indhold),
        mime_type: 'image/bmp',
        oprettet_tidspunkt: day(n),
      });
    const left = () => database.knex('legacy_logo').pluck<string[]>('cvr');
    beforeEach(async () => {
      await old(CVR, null, 1, await noise(10, 10).png().toBuffer());
      await old(CVR, null, 3, await noise(400, 300).png().toBuffer());
      await old(CVR, null, 2, 'not even a picture');
      await old(CVR, PNR, 1, '%PDF-1.4');
      await old(OTHER, null, 5, (await noise(90, 90).jpeg().toBuffer()).subarray(0, 900));
      await old('1', null, 5, await noise(9, 9).png().toBuffer());
    });

    const DELETED = [
      `1  deleted the logo of ${day(5).toISOString()}: there is no such company or unit`,
      `${OTHER}  deleted the logo of ${day(5).toISOString()}: it is broken or incomplete`,
      `${CVR}  deleted the logo of ${day(2).toISOString()}: a newer logo of the same unit is kept`,
      `${CVR}  deleted the logo of ${day(1).toISOString()}: a newer logo of the same unit is kept`,
      `${CVR} ${PNR}  deleted the logo of ${day(1).toISOString()}: it is PDF, not PNG, JPEG, GIF or WebP`,
    ];

    it('keeps the newest of each unit, converted, deletes the others, and reports each', async () => {
      expect((await run('migrate', '--dry-run')).split('\n')).to.deep.equal([
        '4 units; nothing was written.',
        '1  there is no such company or unit',
        `${OTHER}  it is broken or incomplete`,
        `${CVR}  would be moved; older ones: 2`,
        `${CVR} ${PNR}  it is PDF, not PNG, JPEG, GIF or WebP`,
      ]);
      expect(await left()).to.have.length(6);
      expect((await run('migrate')).split('\n')).to.deep.equal([
        '4 units: 1 logos moved, 5 deleted.',
        ...DELETED,
      ]);
      expect(await left()).to.deep.equal([]);
      expect(await run('list')).to.match(
        /^97001480 {2}image\/png 180×135, \d+ bytes .* jobnet logos migrate$/,
      );
      expect(await run('migrate')).to.equal('0 units: 0 logos moved, 0 deleted.');
      expect((await run('deleted')).split('\n')).to.deep.equal(DELETED);
    });

    it('may be stopped at any moment and run again: nothing is lost, nothing is done twice', async () => {
      const migration = { store: ports.legacyLogos, convert: ports.convertOld, clock: ports.clock };
      let done = 0;
      const stop = () => {
        done += 1;
        if (done === 2) throw new Error('stopped');
      };
      const stopped = await migrateLegacyLogos({ ...migration, done: stop }).catch((error: unknown) => error);
      expect(stopped).to.have.property('message', 'stopped');
      expect(await left()).to.have.length(4);
      expect(await run('migrate')).to.match(/^2 units: 1 logos moved, 3 deleted\./);
      expect((await run('deleted')).split('\n')).to.deep.equal(DELETED);
    });

    it('is done once by two runs at once', async () => {
      const both = await Promise.all([run('migrate'), run('migrate')]);
      const units = both.map((report) => Number(/^(\d+) units/.exec(report)?.[1]));
      expect(units[0]! + units[1]!).to.equal(4);
      expect((await run('deleted')).split('\n')).to.have.members(DELETED);
    });

    it('leaves a logo alone that the unit has got since', async () => {
      await run('set', CVR, file('n.png', await noise(20, 10).png().toBuffer()), ...WHO);
      const before = await run('list');
      expect(await run('migrate')).to.include('the unit has got a new logo already');
      expect(await run('list')).to.equal(before);
    });

    it('converts TIFF, BMP, SVG and the first picture of an animation', async () => {
      await database.knex('legacy_logo').delete();
      await old(CVR, null, 1, await noise(400, 300).tiff({ compression: 'lzw' }).toBuffer());
      await old(CVR, PNR, 1, await animation(9).gif().toBuffer());
      await old(OTHER, null, 1, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"/>');
      await old('97001073', null, 1, bmpOf(24, [[0x52_93, 0xff_ff_ff]]));
      expect(await run('migrate')).to.equal('4 units: 4 logos moved, 0 deleted.');
      expect((await run('list')).match(/image\/png \d+×\d+/g)).to.have.members([
        'image/png 180×135',
        'image/png 4×4',
        'image/png 200×100',
        'image/png 2×1',
      ]);
    });

    it('keeps the bytes of what it deletes, for a while', async () => {
      await run('migrate');
      const where = folder();
      const kept = (await run('deleted', '--save', where)).split('\n');
      expect(kept).to.have.length(DELETED.length);
      const [, path = ''] = /^(\S+): 97001480 1099001352 /.exec(kept.at(-1) ?? '') ?? [];
      expect(readFileSync(path, 'latin1')).to.equal('%PDF-1.4');
      expect(await refusal('deleted', '--save', join(where, 'nowhere'))).to.match(
        /cannot be written: ENOENT\.$/,
      );
      const deletedLogos = deletedLogosOn(database.knex);
      expect(await deletedLogos.forgetImagesDeletedBefore(NOW)).to.equal(0);
      const later = new Date(NOW.getTime() + 1);
      expect(await deletedLogos.forgetImagesDeletedBefore(later)).to.equal(DELETED.length);
      expect(await deletedLogos.forgetImagesDeletedBefore(later)).to.equal(0);
      expect(await run('deleted', '--save', where)).to.equal('No bytes of deleted logos are kept.');
      expect((await run('deleted')).split('\n')).to.deep.equal(DELETED);
    });

    it('deletes a picture in one run that ends every process it comes to', async () => {
      await database.knex('legacy_logo').whereNot({ cvr: OTHER }).delete();
      const tooMuch = () => new Fault(139142);
      let processes = 0;
      const ending = () => {
        processes += 1;
        return Promise.reject(new EndedOver());
      };
      const report = await migrate({ ...ports, convertOld: givenUpInTheEnd(ending, tooMuch) });
      expect(report.text).to.equal(
        `1 units: 0 logos moved, 1 deleted.\n${OTHER}  deleted the logo of ${day(5).toISOString()}: its conversion takes too much time or memory`,
      );
      expect(processes).to.equal(3);
      expect(await left()).to.deep.equal([]);
    });

    it('deletes nothing because the machine had no time for it', async () => {
      const busy = () => Promise.reject(new Fault(139142));
      expect((await migrate({ ...ports, convertOld: busy })).text).to.include(`${CVR}  not tried: run again`);
      expect(await left()).to.have.length(5);
    });
  });

  it('runs as an operator types it', async function () {
    const { address } = database;
    const env: Readonly<Record<string, string>> =
      typeof address === 'string' ? { DATABASE_URL: address } : { DATA_DIR: await usedData(folder()) };
    const picture = file('a.png', await noise(30, 20).png().toBuffer());
    expect((await typed(env, 'logos', 'set', CVR, picture, ...WHO)).stdout).to.match(/^97001480 has a logo/);
    const { code, stderr } = await typed(env, 'logos', 'set', CVR, 'package.json', ...WHO);
    expect([code, stderr.trim()]).to.deep.equal([
      1,
      'package.json: it is an unknown format, not PNG, JPEG, GIF or WebP.\nNothing was set.',
    ]);
  });
});
