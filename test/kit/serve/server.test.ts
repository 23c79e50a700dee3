import { expect } from 'chai';
import { join } from 'node:path';
import { projectRoot } from '../../../src/config/data-file.js';
import { jobnetKit } from '../../../kit/src/kit.js';
import { kit } from '../typed.js';

const FOLDER = join(projectRoot, 'fixtures/CodeListsService.v1/GetCodeListNames');

describe('jobnet-kit serve', () => {
  let stop: AbortController;
  let ended: Promise<number>;
  let origin: string;
  let printed: string[];

  beforeEach(async () => {
    stop = new AbortController();
    printed = [];
    const said = new Promise<string>((resolve) => {
      ended = jobnetKit(['serve', FOLDER, '--port', '0'], {
        clock: () => new Date(),
        isWatched: false,
        stop: stop.signal,
        print: resolve,
        printError: (line) => printed.push(line),
      });
    });
    origin = /^(http:\/\/127\.0\.0\.1:\d+)\/ plays \d+ fixtures\./.exec(await said)?.[1] ?? '';
  });
  afterEach(async () => {
    stop.abort();
    expect(await ended).to.equal(0);
  });

  it('serves WSDL and XSD with its own address', async () => {
    const wsdl = await (await fetch(`${origin}/virksomhedsindsats/1/CodeListsService?wsdl`)).text();
    expect(wsdl).to.include(`location="${origin}/virksomhedsindsats/1/CodeListsService"`);
    const [, xsd = ''] = /schemaLocation="([^"]*)"/.exec(wsdl) ?? [];
    expect(xsd).to.include(`${origin}/virksomhedsindsats/1/CodeListsService?xsd=`);
    expect(await (await fetch(xsd)).text()).to.include('<xs:schema');
    expect((await fetch(`${origin}/virksomhedsindsats/9/None?wsdl`)).status).to.equal(404);
  });

  it('answers whoever asks for what is no address as for all that it has not', async () => {
    for (const path of ['//', '//:', '//[/driftsbeskeder'])
      expect((await fetch(origin + path)).status, path).to.equal(404);
    expect((await fetch(`${origin}//`, { method: 'POST', body: 'hej' })).status).to.equal(500);
  });

  it('has a page that runs nothing, and begins anew when it is told to', async () => {
    await fetch(`${origin}/<script>`, { method: 'POST', body: 'hej' });
    const page = await fetch(`${origin}/`);
    expect(page.headers.get('content-security-policy')).to.match(/^default-src 'none'; style-src 'sha256-/);
    expect(await page.text())
      .to.include('Nothing matches.')
      .and.not.include('<script');
    expect((await fetch(`${origin}/reset`)).status).to.equal(405);
    expect((await fetch(`${origin}/reset`, { method: 'POST', redirect: 'manual' })).status).to.equal(303);
    expect(await (await fetch(`${origin}/`)).text()).to.not.include('Nothing matches.');
  });

  it('has the door of a sandbox for clean tables, so that replay --reset plays against it', async () => {
    const send = (body: string) => fetch(`${origin}/sandbox/reset`, { method: 'POST', body });
    expect((await send('{"all":true}')).status).to.equal(204);
    expect((await send('{"organisations":["10/97007659"]}')).status).to.equal(204);
    for (const wrong of ['', 'null', '{"organisations":[1]}'])
      expect((await send(wrong)).status).to.equal(400);
    const { code, stdout } = await kit(['replay', FOLDER, '--at', origin, '--reset']);
    expect([code, stdout.split('\n').at(-1)], stdout).to.satisfy(
      ([exit, line]: [number, string]) => exit === 0 && line.includes(' as recorded, 0 different, '),
    );
    expect(printed).to.deep.equal(['5 are left out: they are about who proves what.']);
  });

  it('refuses a body that is too long, and a port that is taken', async () => {
    const body = Buffer.alloc(16 * 1024 * 1024 + 1);
    const answered = await fetch(`${origin}/x`, { method: 'POST', body });
    expect([answered.status, await answered.json()]).to.deep.equal([
      413,
      { error: 'send at most 16777216 bytes' },
    ]);
    const { code, stderr } = await kit(['serve', FOLDER, '--port', new URL(origin).port]);
    expect([code, stderr]).to.deep.equal([
      2,
      `127.0.0.1:${new URL(origin).port} cannot be listened at: EADDRINUSE; another --port may be free.`,
    ]);
  });
});
