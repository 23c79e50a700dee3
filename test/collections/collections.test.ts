import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/config/data-file.js';
import { services } from '../../src/contract/index.js';
import { conversations } from '../../tools/collections/conversations.js';
import { BRUNO, collectionFiles, collectionsFolder, SOAPUI } from '../../tools/collections/files.js';
import { SETTINGS } from '../../tools/collections/messages.js';
import { startApp, type TestApp } from '../support/app.js';
import { blocksOf, pairsOf, requestsOf, runOf } from './bru.js';
import type { Sent } from './sent.js';
import { callsOf, type Project, readProject, runCase, stepsOf } from './soapui.js';

const bruno = join(collectionsFolder, BRUNO);
const names = services.flatMap(({ operations }) => operations.map(({ name }) => name)).sort();

function expectAsSaid({ status, text, expected, contains }: Sent, name: string): void {
  expect(status, `${name}: ${text}`).to.equal(expected);
  if (expected === 200) expect(text, name).not.to.match(/<\w+:Fault[ >]/);
  if (contains !== undefined) expect(text, name).to.include(contains);
}

describe('collections', () => {
  it('are as the contract and the conversations say (else: npm run collections)', () => {
    const files = collectionFiles();
    const stale = [...files].filter(([path, text]) => {
      const place = join(collectionsFolder, path);
      return !existsSync(place) || readFileSync(place, 'utf8') !== text;
    });
    expect(stale.map(([path]) => path)).to.deep.equal([]);
    const found = readdirSync(collectionsFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(collectionsFolder.length + 1));
    expect(found).to.have.members([...files.keys(), 'README.md']);
  });

  it('call every operation of every service, and one only to be told why not', () => {
    const steps = conversations.flatMap((conversation) => conversation.steps);
    expect([...new Set(steps.map(({ operation }) => operation))].sort()).to.deep.equal(names);
    const refused = steps.filter(({ fault }) => fault !== undefined).map(({ operation }) => operation);
    expect(refused).to.deep.equal(['GetJobannonceByAnnonceId']);
  });

  it('have every conversation on the page of the guide, in both languages', () => {
    for (const language of ['da', 'en'] as const) {
      const page = readFileSync(join(projectRoot, 'docs/guide', language, 'collections.md'), 'utf8');
      for (const { title, [language]: text } of conversations)
        expect(page).to.include(`| ${title} | ${text} |`);
      for (const [name, value] of Object.entries(SETTINGS).slice(0, 3))
        expect(page).to.include(`| \`${name}\` | \`${value}\` |`);
    }
  });
});

describe('collections, sent to a sandbox', function () {
  let app: TestApp;
  before(async () => {
    app = await startApp({ env: { AUTO_APPROVE: 'true' } });
  });
  after(() => app.stop());
  let project: Project;
  beforeEach(() => {
    project = readProject(readFileSync(join(collectionsFolder, SOAPUI), 'utf8'));
  });
  afterEach(() => {
    project.dispose();
  });

  it('are answered as they say: the one for Bruno, in both SOAP versions', async () => {
    const environment = pairsOf(
      blocksOf(readFileSync(join(bruno, 'environments/sandkasse.bru'), 'utf8')),
      'vars',
    );
    const send = runOf(bruno, { ...environment, adresse: app.origin });
    const requests = requestsOf(bruno);
    expect(requests).to.have.lengthOf(2 * conversations.flatMap(({ steps }) => steps).length);
    for (const path of requests) expectAsSaid(await send(path), path.slice(bruno.length + 1));
  });

  it('are answered as they say: every test case for SoapUI, in both SOAP versions', async () => {
    project.properties.set('adresse', app.origin);
    expect(project.cases).to.have.lengthOf(2 * conversations.length);
    for (const one of project.cases)
      for await (const [name, sent] of runCase(project, one)) expectAsSaid(sent, `${one.name}/${name}`);
  });

  it('have every operation for SoapUI in both SOAP versions, with the messages of the test cases', () => {
    const calls = callsOf(project);
    for (const soap of ['1_1', '1_2']) {
      const own = calls.filter(({ version }) => version === soap).map(({ operation }) => operation);
      expect([...new Set(own)].sort()).to.deep.equal(names);
    }
    const sent = new Set(project.cases.flatMap((one) => stepsOf(one)).map(({ message }) => message));
    expect(calls.filter(({ message }) => !sent.has(message))).to.deep.equal([]);
  });
});
