/** The client over TLS, with its own certificate. The gateway takes nobody at their word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { JobnetFault, JobnetNoAnswer } from '../../client/src/index.js';
import { fileName } from '../../src/systems/file-name.js';
import { startApp, type TestApp } from '../support/app.js';
import { demoFolderOfItsOwn } from '../support/demo-template.js';
import { connected, refusalOf } from './connected.js';
import { anAd } from './requests.js';

const SYSTEM = 'Fagsystem Odense';

describe('jobnet-client over TLS', function () {
  let app: TestApp;
  let certificates: string;
  const read = (name: string) => readFileSync(join(certificates, name), 'utf8');
  const ofSystem = (name: string) => ({
    key: read(`${fileName(name)}.key.pem`),
    cert: read(`${fileName(name)}.pem`),
  });

  before(async () => {
    const DATA_DIR = await demoFolderOfItsOwn();
    certificates = join(DATA_DIR, 'certificates');
    const [TLS_CERT, TLS_KEY] = ['localhost.pem', 'localhost.key.pem'].map((name) =>
      join(certificates, name),
    ) as [string, string];
    app = await startApp({ env: { DATA_DIR, AUTH_METHODS: 'tls,wss', TLS_CERT, TLS_KEY } });
  });
  after(() => app.stop());

  const at = () => app.origin.replace('127.0.0.1', 'localhost');
  const created = async (settings: Parameters<typeof connected>[1]) => {
    const { client } = connected(at(), settings);
    try {
      const { JobannonceIdentifier } = await client.JobannonceService.CreateJobannonce({
        Jobannonce: anAd(),
      });
      return (await client.JobannonceService.GetJobannonce({ JobannonceIdentifier })).Version;
    } finally {
      client.close();
    }
  };

  it('is known by its certificate, and holds the gateway to its authority', async () => {
    expect(app.origin).to.match(/^https:/);
    expect(await created({ tls: { ...ofSystem(SYSTEM), ca: read('ca.pem') } })).to.equal(1);
  });

  it('is known by the signature of its messages', async () => {
    const { key, cert } = ofSystem(SYSTEM);
    expect(await created({ tls: { ca: read('ca.pem') }, signing: { key, certificate: cert } })).to.equal(1);
  });

  it('is refused without either, and with the certificate of a system that may not act', async () => {
    const anonymous = await refusalOf(created({ tls: { ca: read('ca.pem') } }));
    expect(anonymous).to.be.instanceOf(JobnetFault).and.to.include({ errorCode: 1101 });
    const other = { ...ofSystem('Vagtplan og Job'), ca: read('ca.pem') };
    expect(await refusalOf(created({ tls: other })))
      .to.be.instanceOf(JobnetFault)
      .and.to.include({ errorCode: 4575 });
  });

  it('sends nothing to a gateway whose authority it does not know', async () => {
    const failed = await refusalOf(created({ tls: ofSystem(SYSTEM) }));
    expect(failed).to.be.instanceOf(JobnetNoAnswer);
    expect(String(failed)).to.match(/certificate/);
  });
});
