/** Other people's SOAP clients against the running gateway: each loads the WSDL, creates an ad, gets it, and is refused. */
import { expect } from 'chai';
import { services } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { CLIENTS, type Client, type Soap, type Summary } from './clients.js';
import { bash, skipUnlessInstalled, withFolder } from './tools.js';
import { type Exchange, tapWire, type WireTap } from './wire-tap.js';

const JOBANNONCE = '/virksomhedsindsats/2/JobannonceService';
/** What is only loaded: the services that the clients do not call, each with its operations. */
const LOADED = services.filter(({ path }) => path !== JOBANNONCE);
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As every client writes them: letters of three alphabets' worth of bytes, an "&", and HTML that is text to XML. */
const GOT: Summary['got'] = {
  titel: 'Butiksassistent på Ærø & Fanø – ægte sans for service',
  annoncetekst:
    '<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>',
  version: 1,
  status: 1,
};

/** Workindenmark with Hotjob (rule 6), a contact person without phone and e-mail (rule 7). */
const KODER = [130060, 130070];

/** Two answers and a fault, in the version the client was asked to speak; contract.md section 1 says the statuses. */
const EXCHANGES: Readonly<Record<Soap, readonly Exchange[]>> = {
  '1.1': [200, 200, 500].map((status) => ({ sent: 'text/xml', status, answered: 'text/xml' })),
  '1.2': [200, 200, 400].map((status) => ({
    sent: 'application/soap+xml',
    status,
    answered: 'application/soap+xml',
  })),
};

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
        await skipUnlessInstalled(this, client.name, client.probe);
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
          const summary = await runClient(client, soap, tap.origin + JOBANNONCE);
          expect(summary.created.id).to.match(GUID);
          expect(summary.created.version).to.equal(1);
          expect(summary.got).to.deep.equal(GOT);
          expect(summary.fault).to.include({ errorCode: KODER[0] });
          expect(summary.fault?.koder).to.deep.equal(KODER);
          expect(summary.fault?.logId).to.match(GUID);

          const { exchanges, wsdlReads } = tap.take();
          expect(exchanges).to.deep.equal(EXCHANGES[soap]);
          expect(wsdlReads).to.be.at.least(1);
        });
      }
    });
  }
});

function runClient(client: Client, soap: Soap, service: string): Promise<Summary> {
  return withFolder(async (folder) => {
    const values = { ...variables(service, folder), SOAP: soap };
    if (client.build) await bash(client.build, values);
    return JSON.parse(await bash(client.run, values)) as Summary;
  });
}

function variables(service: string, folder: string): Record<string, string> {
  return { WSDL: `${service}?wsdl`, SERVICE: service, OUT: folder };
}
