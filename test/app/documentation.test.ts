import { join } from 'node:path';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { writeSite } from '../../tools/site/write.js';
import { startApp, type TestApp } from '../support/app.js';
import { folders } from '../support/folders.js';

/** The site as it is built, in the gateway as it is put together. */
describe('the documentation of the gateway', function () {
  const folder = folders();
  let documentation: string;
  let app: TestApp;
  before(async () => {
    documentation = join(folder(), 'site');
    writeSite(documentation);
    app = await startApp({ documentation, env: { CALLS_KEPT_DAYS: '7' } });
  });
  after(() => app.stop());

  const get = async (path: string, { origin } = app) => {
    const answer = await fetch(`${origin}${path}`, { redirect: 'manual' });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  it('is answered at / and at /docs/, and leads from one to the other', async () => {
    for (const path of ['/', '/docs/']) {
      const { status, headers, text } = await get(path);
      expect([status, headers.get('content-type')], path).to.deep.equal([200, 'text/html; charset=utf-8']);
      expect(text, path).to.match(/^<!doctype html>/i);
    }
    expect((await get('/')).text).to.include(' href="/docs/');
    expect((await get('/docs')).headers.get('location')).to.equal('/docs/');
  });

  it('has links of the pages lead to it, and none where there is none', async () => {
    expect((await get('/udvikler/v1')).text).to.include('href="/docs/more/v1-to-v2.html"');
    expect((await get('/docs/more/v1-to-v2.html')).status).to.equal(200);
    const alone = await startApp({
      documentation: join(folder(), 'nothing'),
      env: { CALLS_KEPT_DAYS: '7' },
    });
    try {
      for (const path of ['/', '/udvikler', '/udvikler/v1'])
        expect((await get(path, alone)).text, path).not.to.include('href="/docs/');
    } finally {
      await alone.stop();
    }
  });

  it('begins at / itself where PAGES is false', async () => {
    const alone = await startApp({ documentation, env: { PAGES: 'false' } });
    try {
      const { status, text } = await get('/', alone);
      expect(status).to.equal(200);
      expect(text).to.include(' href="docs/');
    } finally {
      await alone.stop();
    }
  });

  it('has pages, and what the search of both languages reads', async () => {
    const page = await get('/docs/en/reference/JobannonceService.v2/CreateJobannonce.html');
    expect(page.text).to.match(/<h1[^>]*>[^<]*CreateJobannonce/);
    for (const language of ['da', 'en']) {
      const { text } = await get(`/docs/${language}/search.json`);
      const names = (JSON.parse(text) as readonly { readonly t: string }[]).map(({ t }) => t);
      expect(names).to.include('CreateJobannonce');
    }
  });

  it('has the collections for Bruno and SoapUI, and pages that lead there', async () => {
    const page = await get('/docs/da/collections.html');
    for (const name of ['jobnet-bruno.zip', 'jobnet-soapui-project.xml'])
      expect(page.text).to.include(`href="../downloads/${name}" download`);
    const project = await get('/docs/downloads/jobnet-soapui-project.xml');
    expect(project.text).to.include('<con:soapui-project ');
    const zip = await fetch(`${app.origin}/docs/downloads/jobnet-bruno.zip`);
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).to.include.members([
      'jobnet-bruno/bruno.json',
      'jobnet-bruno/SOAP 1.2/CodeListsService/02 GetCodeList.bru',
    ]);
  });

  it('is not in the way of the services, and where there is no page it says 404', async () => {
    expect((await get('/docs/en/nowhere.html')).status).to.equal(404);
    const wsdl = await get('/virksomhedsindsats/2/JobannonceService?wsdl');
    expect([wsdl.status, wsdl.text.includes('definitions')]).to.deep.equal([200, true]);
  });

  it('is not there where DOCS_SITE is false', async () => {
    const without = await startApp({ documentation, env: { DOCS_SITE: 'false' } });
    try {
      expect((await get('/docs/', without)).status).to.equal(404);
      const start = await get('/', without);
      expect(start.status).to.equal(200);
      expect(start.text).not.to.include('"/docs/');
    } finally {
      await without.stop();
    }
  });
});
