/** Signed calls, with the client's own signing, against the gateway's verifier as it is. */
import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JobnetNoAnswer } from '../../client/src/index.js';
import type { Signer } from '../../src/soap/wss/sign.js';
import { throwawaySigner } from '../soap/wss/certificates.js';
import { pem } from '../soap/wss/messages.js';
import type { TestApp } from '../support/app.js';
import { runFolder } from '../support/run-folder.js';
import { startSignedApp } from '../support/signed.js';
import { connected, refusalOf } from './connected.js';
import { relayTo } from './relay.js';
import { anAd } from './requests.js';

const pair = ({ privateKey, certificate }: Signer) => ({
  key: pem(privateKey),
  certificate: certificate.toString(),
});

describe('signing by jobnet-client', function () {
  let folder: string;
  let app: TestApp;
  let rsa: Signer;
  let ec: Signer;
  let gateway: Signer;

  before(async () => {
    folder = await mkdtemp(join(runFolder(), 'client-'));
    [rsa, ec, gateway] = await Promise.all([
      throwawaySigner('RSA-2048'),
      throwawaySigner('P-256', 'Ekssystem'),
      throwawaySigner('RSA-2048', 'Gateway'),
    ]);
    const env = {
      WSS_SIGN_ANSWERS: 'true',
      WSS_KEY: join(folder, 'gateway.key'),
      WSS_CERT: join(folder, 'gateway.crt'),
    };
    await writeFile(env.WSS_KEY, pem(gateway.privateKey));
    await writeFile(env.WSS_CERT, gateway.certificate.toString());
    app = await startSignedApp([rsa, ec], { env, onlySigned: true });
  });
  after(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  for (const soap of ['1.1', '1.2'] as const)
    for (const kind of ['RSA', 'EC'] as const)
      it(`is taken in SOAP ${soap} with a key of ${kind}, and the signed answer verified`, async () => {
        const gatewayCertificate = gateway.certificate.toString();
        const signing = { ...pair(kind === 'RSA' ? rsa : ec), gatewayCertificate };
        const { client } = connected(app.origin, { soap, signing });
        const created = await client.JobannonceService.CreateJobannonce({ Jobannonce: anAd() });
        const { JobannonceIdentifier } = created;
        expect((await client.JobannonceService.GetJobannonce({ JobannonceIdentifier })).Version).to.equal(1);
        client.close();
      });

  it('is done anew for a repeat: the call is done once, and no message comes twice', async () => {
    const relay = await relayTo(app.origin);
    const { client } = connected(relay.origin, { signing: pair(rsa) });
    const count = async () => Number((await app.database.knex('jobannonce').count())[0]?.count);
    const before = await count();
    relay.loseNext();
    await client.JobannonceService.CreateJobannonce({ Jobannonce: anAd() });
    expect([await count(), new Set(relay.messages).size]).to.deep.equal([before + 1, 2]);
    client.close();
    await relay.stop();
  });

  it('is missed where it is not asked for', async () => {
    const { client } = connected(app.origin);
    expect(await refusalOf(client.CodeListsService.GetCodeListNames({}))).to.include({ kanGentages: false });
    client.close();
  });

  it('believes no answer that somebody else has signed', async () => {
    const gatewayCertificate = ec.certificate.toString();
    const { client, pauses } = connected(app.origin, { signing: { ...pair(rsa), gatewayCertificate } });
    const failed = await refusalOf(client.CodeListsService.GetCodeListNames({}));
    expect(failed).to.be.instanceOf(JobnetNoAnswer);
    expect(pauses).to.deep.equal([]);
    client.close();
  });

  it('asks for the key and the certificate of one pair', () => {
    const signing = { ...pair(rsa), certificate: gateway.certificate.toString() };
    expect(() => connected(app.origin, { signing })).to.throw('the key is not that of the certificate');
  });
});
