/** Messages that are tried on a page: judged whole, and never done. */
import { expect } from 'chai';
import { codeListsService, jobannonceService, services } from '../../../src/contract/index.js';
import { SOAP_11, SOAP_12 } from '../../../src/soap/message/version.js';
import { sample } from '../../../src/soap/documents/samples.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Browser } from '../../support/browser.js';
import { fieldsOf } from '../../support/page-form.js';

const operation = (name: string) => {
  const found = services.flatMap(({ operations }) => operations).find((one) => one.name === name);
  if (!found) throw new Error(`no operation is called ${name}`);
  return found;
};

describe('a message that is tried on a page', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.stop());

  const tried = async (besked: string, browser = new Browser()) => {
    const answer = await browser.post(`${app.origin}/udvikler/proev`, { besked });
    return { status: answer.status, text: await answer.text() };
  };
  const example = (name: string, version = SOAP_11) => sample(operation(name), version, new Date());
  const rows = async () => {
    const counts = await Promise.all(
      ['jobannonce', 'haendelse', 'jobordre', 'request_repeat'].map((table) =>
        app.database.knex(table).count<[{ count: string }]>('* as count'),
      ),
    );
    return counts.map(([one]) => one?.count);
  };

  it('is told to be right, and nothing is kept: a change of each service', async () => {
    const before_ = await rows();
    for (const name of ['CreateJobannonce', 'CreateJobordre', 'CreateKontaktperson', 'CreateDriftsbesked'])
      for (const version of [SOAP_11, SOAP_12]) {
        const { status, text } = await tried(example(name, version));
        expect(text, name).to.include(`${name}: beskeden er i orden`);
        expect(status).to.equal(200);
      }
    expect(await rows()).to.deep.equal(before_);
  });

  it('is asked for where there is none', async () => {
    for (const nothing of ['', ' \n ']) {
      const { status, text } = await tried(nothing);
      expect(status).to.equal(422);
      expect(text).to.include('Sæt en besked ind.').and.include('aria-invalid="true"');
    }
  });

  it('shows the answer of a read', async () => {
    const { status, text } = await tried(example('GetCodeListNames'));
    expect(status).to.equal(200);
    expect(text).to.include('&lt;').and.to.include('GetCodeListNamesResponse');
    expect(codeListsService.operations.map(({ name }) => name)).to.include('GetCodeListNames');
  });

  it('has all that is wrong, with its lines marked: of the schema and of the rules', async () => {
    const wrong = example('CreateJobannonce')
      .replace(/(<job:Titel>)[^<]*/, '$1')
      .replace(/(<job:AntalStillinger>)\d+/, '$1mange');
    const { status, text } = await tried(wrong);
    expect(status).to.equal(422);
    expect(text).to.include('Beskeden bliver afvist: 2 fejl');
    const lines = wrong.split('\n');
    for (const element of ['<job:Titel>', '<job:AntalStillinger>']) {
      const line = lines.findIndex((one) => one.includes(element)) + 1;
      expect(text).to.include(`href="#linje-${line}"`);
      expect(text).to.match(new RegExp(`id="linje-${line}"><mark>`));
    }
    const ruled = example('CreateJobannonce').replace(/(<job:CVRnumberIdentifier>)\d+/, '$199999999');
    expect((await tried(ruled)).text)
      .to.include('id="linje-')
      .and.to.include('<mark>');
  });

  it('may be anything, and is shown as text', async () => {
    const hostile = '<script>alert(1)</script>';
    for (const one of [hostile, '<a>', '', ' ', '\u0000', `<!DOCTYPE x><x/>`, 'æøå'.repeat(1000)]) {
      const { status, text } = await tried(one);
      expect(status, one).to.equal(422);
      expect(text, one).not.to.include('<script');
    }
    const inAd = example('CreateJobannonce').replace(
      /(<job:Titel>)[^<]*/,
      '$1&lt;script&gt;alert(1)&lt;/script&gt;<x>"\'</x>',
    );
    expect((await tried(inAd)).text).not.to.include('<script>');
  });

  it('of version 1 is sent on to version 2, and counts as no call of it', async () => {
    const old =
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><a xmlns="http://jobnet.af.dk/JobAdService"/></s:Body></s:Envelope>';
    const { status, text } = await tried(old);
    expect(status).to.equal(422);
    expect(text).to.include('(139001)');
    expect(await (await fetch(`${app.origin}/metrics`)).text()).not.to.match(/gateway_retired_calls_total\{/);
  });

  it('comes from a page of ours only', async () => {
    const browser = new Browser();
    const answer = await browser.post(
      `${app.origin}/udvikler/proev`,
      { besked: example('CreateJobannonce') },
      { origin: 'http://other.example', 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.status).to.equal(403);
  });

  it('leaves no answer to remember by its request id', async () => {
    const message = example('CreateJobannonce').replace(
      /(<\w+:Header>)/,
      '$1<roh:RequestOptionsHeader xmlns:roh="http://service.bm.dk/JobannonceService/RequestOptionsHeader/2024/12/06/"><roh:RequestIdentifier>den-samme</roh:RequestIdentifier></roh:RequestOptionsHeader>',
    );
    const before_ = await rows();
    await tried(message);
    expect(await rows()).to.deep.equal(before_);
    expect(jobannonceService.path).to.match(/JobannonceService$/);
  });
});

describe('a message that is built on a page', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.stop());

  it('is right with the example that the page begins with: of every operation that is not about what is there', async () => {
    const all = services.flatMap(({ operations }) => operations).map(({ name }) => name);
    const wrong: string[] = [];
    for (const name of all) {
      const address = `${app.origin}/udvikler/byg/${name}`;
      const browser = new Browser();
      const page = await (await browser.get(address)).text();
      const fields = Object.fromEntries(fieldsOf(page));
      const answer = await browser.post(address, fields);
      const text = await answer.text();
      expect(text, name).to.include('besked.xml');
      // Whatever else is wrong, as an ad that is not there: the message is as the schema has it.
      if (text.includes('(1014)')) wrong.push(name);
    }
    expect(all.length).to.be.greaterThan(60);
    expect(wrong).to.deep.equal([]);
  });

  it('has each error at its field, and the words of who reads English', async () => {
    const browser = new Browser();
    const address = `${app.origin}/udvikler/byg/CreateJobannonce`;
    await browser.get(`${address}?sprog=en`);
    const page = await (await browser.get(address)).text();
    const fields = Object.fromEntries(fieldsOf(page));
    const answer = await browser.post(address, { ...fields, 'Jobannonce/Titel': '' });
    expect(answer.status).to.equal(422);
    const text = await answer.text();
    expect(text).to.include('There is an error').and.to.include('href="#felt-Jobannonce-Titel"');
    expect(text).to.match(/id="felt-Jobannonce-Titel-fejl"/);
  });

  it('is of an operation that there is', async () => {
    for (const name of ['Nothing', '__proto__', 'constructor', '%3Cscript%3E'])
      expect((await new Browser().get(`${app.origin}/udvikler/byg/${name}`)).status, name).to.equal(404);
  });
});

describe('a sandbox that takes nobody at their word', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ env: { AUTH_METHODS: 'wss' } });
  });
  after(() => app.stop());

  it('tries no message, as its headers would be taken so, and leads nobody there', async () => {
    const besked = sample(operation('SearchJobannonce'), SOAP_11, new Date());
    for (const path of ['/udvikler', '/udvikler/proev', '/udvikler/byg/GetJobannonce'])
      expect((await fetch(app.origin + path)).status, path).to.equal(404);
    const answer = await new Browser().post(`${app.origin}/udvikler/proev`, { besked });
    expect(answer.status).to.equal(404);
    expect(await (await fetch(`${app.origin}/`)).text()).not.to.include('/udvikler');
  });
});
