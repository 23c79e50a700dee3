/**
 * The commands for zeep in docs/clients.md, as they stand there, against the process that `make
 * run` starts. Only the address and the folder of its data are others.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { folders } from '../support/folders.js';
import { type MainProcess, startMain } from '../support/main-process.js';
import { bash, skipUnlessInstalled } from './tools.js';

const GUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const PROBE = '/usr/bin/python3 -c "import zeep, xmlsec"';

/** What each of the commands prints. */
const PRINTED: Readonly<Record<string, RegExp>> = {
  'zeep/client.py': /"created": \{"id": "[0-9a-f-]{36}".*"koder": \[130060, 130070\]/,
  'zeep/lookups.py': /"medregnet": true.*"fault": 120700/,
  'zeep/orders.py': /"fjernede": 1.*"koder": \[140010, 140010, 140010, 140030\]/,
  'wss/zeep_send.py': GUID,
};

describe('docs/clients.md with `make run`', function () {
  const folder = folders();
  let main: MainProcess | undefined;
  let blocks: readonly string[];

  before(async function () {
    await skipUnlessInstalled(this, 'zeep with xmlsec', PROBE);
    const data = folder();
    main = await startMain({ DATA_DIR: data, AUTO_APPROVE: 'true' });
    const page = await readFile(join(import.meta.dirname, '../../docs/clients.md'), 'utf8');
    const here = page
      .replaceAll('http://127.0.0.1:8080', main.origin)
      .replaceAll('../../.data', data)
      .replace(/^\.\/install-debian\.sh.*$/m, '');
    blocks = [...here.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block);
  });
  after(async () => {
    await main?.end('SIGTERM');
  });

  for (const [program, printed] of Object.entries(PRINTED))
    it(`runs the command of ${program}`, async () => {
      const settings = blocks.filter((block) => /^export /m.test(block) && !block.includes(program));
      const command = blocks.find((block) => block.includes(program));
      expect(await bash([...settings, command ?? 'false'].join('\n'))).to.match(printed);
    });
});
