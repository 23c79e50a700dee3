/**
 * `jobnet-kit record` between zeep and the gateway: what zeep's own programs say is recorded, tells
 * nobody, and is replayed as it was.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { startRecording } from '../kit/record/recording.js';
import { tracesIn } from '../kit/record/traces.js';
import { kit } from '../kit/typed.js';
import { startApp, type TestApp } from '../support/app.js';
import { bash, skipUnlessInstalled, withFolder } from './tools.js';

const JOBANNONCE = '/virksomhedsindsats/2/JobannonceService?wsdl';
const ORDERS = '/virksomhedsindsats/1/JobordreService?wsdl';

/** What zeep/client.py, zeep/orders.py and zeep/headers.py send of people. */
const SENT: Readonly<Record<string, readonly string[]>> = {
  'client.py': ['Østergård', 'Søren', '70252589', 'job@job.eksempel.dk'],
  'orders.py': [
    'Mette Marie',
    'mette@eksempelbutikken',
    'Skjoldborg',
    'anne@jobcenter.example',
    '0101900000',
    '0202900000',
  ],
  'headers.py': ['Fagsystemet, natlig overførsel', 'fagsystem-01'],
};
const PERSONAL = Object.values(SENT).flat();

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

describe('a recorded session of zeep', function () {
  let app: TestApp | undefined;
  before(async function () {
    await skipUnlessInstalled(this, 'zeep', '/usr/bin/python3 -c "from zeep import Client"');
    app = await startApp();
  });
  after(() => app?.stop());

  it('sends what is looked for', () => {
    for (const [file, values] of Object.entries(SENT))
      for (const value of values)
        expect(readFileSync(join(import.meta.dirname, 'zeep', file), 'utf8'), file).to.include(value);
  });

  for (const soap of ['1.1', '1.2'])
    it(`has no personal value in any byte, and is replayed without a difference, in SOAP ${soap}`, () =>
      withFolder(async (out) => {
        const origin = app?.origin ?? '';
        expect((await fetch(`${origin}/sandbox/reset`, RESET)).status).to.equal(200);
        const proxy = await startRecording(['--to', origin, '--out', out, '--name', 'zeep']);
        for (const [program, wsdl] of [
          ['client.py', JOBANNONCE],
          ['orders.py', ORDERS],
        ] as const)
          await bash(`/usr/bin/python3 zeep/${program} "${proxy.origin}${wsdl}" ${soap}`);
        const { code, stdout } = await proxy.ended();
        expect(code, stdout).to.equal(0);

        const files = filesIn(out);
        expect(files.length).to.be.greaterThan(30);
        for (const file of files)
          expect(tracesIn(readFileSync(file, 'utf8'), PERSONAL), file).to.deep.equal([]);

        const replayed = await kit(['replay', out, '--at', origin, '--reset', 'all']);
        expect(replayed.code, replayed.stdout + replayed.stderr).to.equal(0);
        expect(replayed.stdout).to.include('1 as recorded, 0 different, 0 not played');
      }));
});

const RESET = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: '{"all":true}',
};
