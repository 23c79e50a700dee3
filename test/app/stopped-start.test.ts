import { watch } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { folders } from '../support/folders.js';
import { processesWith } from '../support/machine.js';
import { type SpawnedMain, spawnMain } from '../support/main-process.js';

/** Nothing of a start that was ended stays: neither PostgreSQL nor initdb. */
describe('a start that is told to stop', function () {
  this.timeout(120_000);
  const folder = folders();
  const started: SpawnedMain[] = [];
  const start = (dataDir: string) => {
    const main = spawnMain({ DATA_DIR: dataDir });
    started.push(main);
    return main;
  };
  afterEach(() => {
    for (const { child } of started.splice(0)) child.kill('SIGKILL');
  });

  const serverLogSays = async (dataDir: string, text: string): Promise<void> => {
    const changes = watch(dataDir, { persistent: true });
    const read = () => readFile(join(dataDir, 'server.log'), 'utf8').catch(() => '');
    await new Promise<void>((resolve) => {
      const look = async () => {
        if ((await read()).includes(text)) resolve();
      };
      changes.on('change', () => void look());
      void look();
    });
    changes.close();
  };

  const points: Readonly<Record<string, (main: SpawnedMain, dataDir: string) => Promise<unknown>>> = {
    'while initdb makes the database': (main) => main.until(/First start: making the database/),
    'while PostgreSQL starts': (_main, dataDir) => serverLogSays(dataDir, 'starting PostgreSQL'),
    'when PostgreSQL has started': (main) => main.until(/Started PostgreSQL in/),
    'when the tables are there': (main) => main.until(/the database is up to date/),
  };
  for (const [when, reached] of Object.entries(points))
    it(`${when} ends with 0, and leaves no process and no unfinished database`, async () => {
      const dataDir = join(folder(), 'data');
      await mkdir(dataDir, { mode: 0o700 });
      const main = start(dataDir);
      await reached(main, dataDir);
      expect(main.child.exitCode, main.written()).to.equal(null);
      expect(await main.end('SIGTERM'), main.written()).to.equal(0);
      expect(processesWith(dataDir), 'processes').to.deep.equal([]);
      expect(await readdir(dataDir)).to.include('cluster');
      expect(main.written()).to.not.include('The gateway listens');
    });

  it('is stopped at once by a second signal, which leaves no process either', async () => {
    const dataDir = join(folder(), 'data');
    const main = start(dataDir);
    await main.until(/First start: making the database/);
    main.child.kill('SIGTERM');
    await main.until(/"stopping"/);
    expect(await main.end('SIGTERM')).to.be.oneOf([0, 'SIGTERM']);
    expect(processesWith(dataDir), 'processes').to.deep.equal([]);
  });
});
