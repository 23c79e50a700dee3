import { expect } from 'chai';
import { folders } from '../support/folders.js';
import { isRunning, processesWith } from '../support/machine.js';
import { type SpawnedMain, spawnMain } from '../support/main-process.js';
import { usedData } from '../support/used-data.js';
import { until } from '../support/until.js';

/**
 * The limits as short as they may be set, but that of the database: a busy machine answers the
 * questions of a start in it, too. 10 s for what is closed last are always left.
 */
const SHORT = { STOP_GRACE_MS: '0', MAIL_TIMEOUT_SECONDS: '1', DATABASE_TIMEOUT_MS: '5000' };

describe('a process that is told to stop, and hangs', function () {
  const folder = folders();
  let main: SpawnedMain | undefined;
  let stopped: readonly number[] = [];
  afterEach(() => {
    main?.child.kill('SIGKILL');
    for (const pid of stopped) process.kill(pid, 'SIGKILL');
  });

  it('ends when the sum of its limits is over, with an error line and 1', async () => {
    const dataDir = await usedData(folder());
    main = spawnMain({ DATA_DIR: dataDir, ...SHORT });
    await main.until(/Stop with/);
    // A PostgreSQL that is stopped does not end when it is asked to, and is waited for.
    stopped = processesWith(dataDir).filter((pid) => pid !== main?.child.pid);
    expect(stopped).to.not.be.empty;
    for (const pid of stopped) process.kill(pid, 'SIGSTOP');
    expect(await main.end('SIGTERM'), main.written()).to.equal(1);
    expect(main.written()).to.match(/"level":"error".*"limitMs":16000.*stopping takes too long/);
    // It was asked to end, and does when it goes on.
    expect(stopped.every(isRunning)).to.equal(true);
    for (const pid of stopped) process.kill(pid, 'SIGCONT');
    await until(() => !stopped.some(isRunning));
    stopped = [];
  });
});
