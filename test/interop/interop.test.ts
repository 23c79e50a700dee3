/**
 * Other people's SOAP clients against the running gateway: each loads the WSDL, creates an ad, gets
 * it, and is refused; some call the services of look-ups too.
 */
import { expect } from 'chai';
import { services } from '../../src/contract/index.js';
import { codeListNames } from '../../src/codelists/code-lists.js';
import { startApp, type TestApp } from '../support/app.js';
import { CLIENTS, type Client, type Lookups, type Soap, type Summary } from './clients.js';
import { bash, skipUnlessInstalled, withFolder } from './tools.js';
import { type Exchange, tapWire, type WireTap } from './wire-tap.js';

const JOBANNONCE = '/virksomhedsindsats/2/JobannonceService';
const LOGINS = '/virksomhedsindsats/1/VirksomhedsLoginService';
const LISTS = '/virksomhedsindsats/1/CodeListsService';
/**
 * Besides the service that every client calls, each of them must load these, with their operations.
 */
const LOADED = services.filter(({ path }) => path !== JOBANNONCE);
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What every client writes: characters of one to four bytes, an "&", and HTML that is text to XML.
 */
const GOT: Summary['got'] = {
  titel: 'Butiksassistent på Ærø & Fanø – ægte sans for service',
  annoncetekst:
    '<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>',
  version: 1,
  status: 1,
};

/** Workindenmark with Hotjob (rule 6), a contact person without phone and e-mail (rule 7). */
const KODER = [130060, 130070];

/** What a client sees when one login is told and looked up, and code lists are read. */
const LOGIN = { tidligste: '2026-03-02T08:14:09+01:00', seneste: '2026-03-02T08:14:09+01:00' };
const LOOKUPS: Lookups = {
  told: { medregnet: true, ...LOGIN },
  got: LOGIN,
  units: ['1012345674'],
  fault: 120700,
  names: codeListNames,
  values: [
    '1 Normal arbejdstid',
    '2 Morgenarbejde',
    '3 Aftenarbejde',
    '4 Natarbejde',
    '5 Weekendarbejde',
    '6 Skiftende arbejdstider',
  ],
  kingdom: ['1973-01-01', '2020-01-31'],
};

/**
 * Answers and faults in the version the client was asked to speak; contract.md section 1 says the
 * statuses.
 */
function exchanges(soap: Soap, kinds: readonly ('answer' | 'fault')[]): Exchange[] {
  const type = soap === '1.1' ? 'text/xml' : 'application/soap+xml';
  const statuses = { answer: 200, fault: soap === '1.1' ? 500 : 400 };
  return kinds.map((kind) => ({ sent: type, status: statuses[kind], answered: type }));
}

describe('interop', function () {
  this.timeout(120_000);
  let app: TestApp;
  let tap: WireTap;

  before(async () => {
    app = await startApp();
    tap = await tapWire(app.origin);
  });
  beforeEach(() => tap.take());
  after(async () => {
    await tap.stop();
    await app.stop();
  });

  for (const client of CLIENTS) {
    describe(client.name, () => {
      before(async function () {
        if (client.probe !== undefined) await skipUnlessInstalled(this, client.name, client.probe);
      });

      for (const { name, path, operations } of LOADED)
        it(`reads the WSDL of ${name}`, async () => {
          const printed = await withFolder((folder) =>
            bash(client.load, variables(tap.origin + path, folder)),
          );
          for (const operation of operations) expect(printed).to.contain(operation.name);
        });

      for (const soap of client.versions) {
        it(`creates and gets an ad, and reads both reasons of a refusal, in SOAP ${soap}`, async () => {
          const summary = await runProgram<Summary>(client, soap, tap.origin + JOBANNONCE);
          expect(summary.created.id).to.match(GUID);
          expect(summary.created.version).to.equal(1);
          expect(summary.got).to.deep.equal(GOT);
          expect(summary.fault).to.include({ errorCode: KODER[0] });
          expect(summary.fault?.koder).to.deep.equal(KODER);
          expect(summary.fault?.logId).to.match(GUID);

          const taken = tap.take();
          expect(taken.exchanges).to.deep.equal(exchanges(soap, ['answer', 'answer', 'fault']));
          expect(taken.wsdlReads).to.be.at.least(1);
        });

        const { lookups } = client;
        if (!lookups) continue;
        it(`calls every operation of the services of look-ups, in SOAP ${soap}`, async () => {
          await app.database.knex('virksomhedslogin').truncate();
          const seen = await runProgram<Lookups>(lookups, soap, tap.origin + JOBANNONCE);
          expect(seen).to.deep.equal(LOOKUPS);

          const taken = tap.take();
          const logins = ['answer', 'answer', 'answer', 'fault'] as const;
          expect(taken.exchanges).to.deep.equal(exchanges(soap, [...logins, 'answer', 'answer', 'answer']));
          expect(taken.wsdlReads).to.be.at.least(2);
        });
      }
    });
  }
});

/** Builds and runs a program. @returns what it printed */
function runProgram<T extends Summary | Lookups>(
  { build, run }: Pick<Client, 'build' | 'run'>,
  soap: Soap,
  service: string,
): Promise<T> {
  return withFolder(async (folder) => {
    const values = { ...variables(service, folder), SOAP: soap };
    if (build) await bash(build, values);
    return JSON.parse(await bash(run, values)) as T;
  });
}

function variables(service: string, folder: string): Record<string, string> {
  const { origin } = new URL(service);
  const lookups = { LOGIN_WSDL: `${origin}${LOGINS}?wsdl`, LISTS_WSDL: `${origin}${LISTS}?wsdl` };
  return { WSDL: `${service}?wsdl`, SERVICE: service, OUT: folder, ...lookups };
}
