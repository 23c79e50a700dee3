import { watch } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { isEach } from '../support/each.js';
import { folders } from '../support/folders.js';
import { processesWith } from '../support/machine.js';
import { type SpawnedMain, spawnMain } from '../support/main-process.js';
import { usedData } from '../support/used-data.js';

/** Nothing of a start that was ended stays: neither PostgreSQL nor initdb. */
describe('a start that is told to stop', function () {
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

  /** The folder of a first start, but for the certificates, which are made before the database. */
  const withoutDatabase = async (): Promise<string> => {
    const dataDir = await usedData(folder());
    await rm(join(dataDir, 'cluster'), { recursive: true });
    return dataDir;
  };
  const withDatabase = () => usedData(folder());

  interface Point {
    readonly when: string;
    readonly data: () => Promise<string>;
    readonly reached: (main: SpawnedMain, dataDir: string) => Promise<unknown>;
  }
  const points: readonly Point[] = [
    {
      when: 'while initdb makes the database',
      data: withoutDatabase,
      reached: (main) => main.until(/First start: making the database/),
    },
    {
      when: 'while PostgreSQL starts',
      data: withDatabase,
      reached: (_main, dataDir) => serverLogSays(dataDir, 'starting PostgreSQL'),
    },
    {
      when: 'when PostgreSQL has started',
      data: withDatabase,
      reached: (main) => main.until(/Started PostgreSQL in/),
    },
    {
      when: 'when the tables are there',
      data: isEach ? withoutDatabase : withDatabase,
      reached: (main) => main.until(/the database is up to date/),
    },
  ];
  for (const { when, data, reached } of points)
    it(`${when} ends with 0, and leaves no process and no unfinished database`, async () => {
      const dataDir = await data();
      const main = start(dataDir);
      await reached(main, dataDir);
      expect(main.child.exitCode, main.written()).to.equal(null);
      expect(await main.end('SIGTERM'), main.written()).to.equal(0);
      expect(processesWith(dataDir), 'processes').to.deep.equal([]);
      expect(await readdir(dataDir)).to.include('cluster');
      expect(main.written()).to.not.include('The gateway listens');
    });

  it('is stopped at once by a second signal, which leaves no process either', async () => {
    const dataDir = await withoutDatabase();
    const main = start(dataDir);
    await main.until(/First start: making the database/);
    main.child.kill('SIGTERM');
    await main.until(/"stopping"/);
    expect(await main.end('SIGTERM')).to.be.oneOf([0, 'SIGTERM']);
    expect(processesWith(dataDir), 'processes').to.deep.equal([]);
  });
});
