/**
 * Other people's WS-Security against the running gateway: a signed message is taken, and the signed
 * answer verified.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { jobannonceService } from '../../src/contract/index.js';
import type { Signer } from '../../src/soap/wss/sign.js';
import { throwawaySigner } from '../soap/wss/certificates.js';
import { pem } from '../soap/wss/messages.js';
import type { TestApp } from '../support/app.js';
import { signedAt, startSignedApp } from '../support/signed.js';
import { post, sampleOf } from '../support/soap-client.js';
import { bash, skipUnlessInstalled } from './tools.js';
import { WSS_TOOLS } from './wss-tools.js';

const GUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

describe('WS-Security interop over the wire', function () {
  let folder: string;
  let signer: Signer;
  let stranger: Signer;
  let app: TestApp;
  let values: Readonly<Record<string, string>>;

  async function write(name: string, text: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jobnet-wss-wire-'));
    signer = await throwawaySigner('RSA-2048');
    stranger = await throwawaySigner('RSA-2048', 'Fremmed');
    const gateway = await throwawaySigner('RSA-2048', 'Gateway');
    const env = {
      WSS_SIGN_ANSWERS: 'true',
      WSS_KEY: await write('gateway.key', pem(gateway.privateKey)),
      WSS_CERT: await write('gateway.crt', gateway.certificate.toString()),
    };
    app = await startSignedApp([signer], { env, onlySigned: true });
    values = {
      OUT: folder,
      SERVICE: app.origin + jobannonceService.path,
      GATEWAY: env.WSS_CERT,
      KEY: await write('key.pem', pem(signer.privateKey)),
      CERTIFICATE: await write('certificate.pem', signer.certificate.toString()),
    };
  });
  after(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  const ads = async () => Number((await app.database.knex('jobannonce').count())[0]?.count);

  for (const { name, probe, build, send } of WSS_TOOLS) {
    if (send === undefined) continue;
    describe(name, () => {
      before(async function () {
        await skipUnlessInstalled(this, name, probe);
        if (build) await bash(build, values);
      });

      it('creates an ad with a signed message, and verifies the signed answer', async () => {
        const before = await ads();
        const MESSAGE = await write('message.xml', sampleOf('CreateJobannonce', new Date()));
        expect(await bash(send, { ...values, MESSAGE })).to.match(GUID);
        expect(await ads()).to.equal(before + 1);
      });

      it('creates none with a certificate that is not registered', async () => {
        const before = await ads();
        const MESSAGE = await write('message.xml', sampleOf('CreateJobannonce', new Date()));
        const KEY = await write('stranger.key', pem(stranger.privateKey));
        const CERTIFICATE = await write('stranger.crt', stranger.certificate.toString());
        const failed: unknown = await bash(send, { ...values, MESSAGE, KEY, CERTIFICATE }).catch(
          (e: unknown) => e,
        );
        expect(failed).to.be.instanceOf(Error);
        expect(app.lines.findLast((line) => line.includes('"msg":"request"'))).to.contain('139167');
        expect(await ads()).to.equal(before);
      });
    });
  }

  it('xmlsec1 verifies a signed answer', async function () {
    await skipUnlessInstalled(this, 'xmlsec1', 'command -v xmlsec1');
    const now = new Date();
    const { xml } = await post(app.origin, signedAt(now, sampleOf('IsValidJobannonce', now), signer));
    const ids = ['http://schemas.xmlsoap.org/soap/envelope/:Body'].concat(
      'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd:Timestamp',
    );
    const verify = `xmlsec1 --verify ${ids.map((id) => `--id-attr:Id ${id}`).join(' ')} --pubkey-cert-pem "$GATEWAY" "$MESSAGE"`;
    const answer = async (text: string) =>
      bash(verify, { ...values, MESSAGE: await write('answer.xml', text) });
    await answer(xml);
    const changed: unknown = await answer(xml.replace('</soap:Body>', ' </soap:Body>')).catch(
      (e: unknown) => e,
    );
    expect(changed).to.be.instanceOf(Error);
  });
});
