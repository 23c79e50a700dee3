/**
 * Other people's WS-Security: what they sign we verify, what we sign they verify, and a change is
 * seen by both.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { Fault } from '../../src/faults/fault.js';
import type { Signer } from '../../src/soap/wss/sign.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import { arbitraryDocument, LATIN } from '../soap/wss/arbitrary-document.js';
import { throwawaySigner } from '../soap/wss/certificates.js';
import { pem, registered, signed, unsigned, verifyText } from '../soap/wss/messages.js';
import { bash, skipUnlessInstalled } from './tools.js';
import { WSS_TOOLS } from './wss-tools.js';

describe('WS-Security interop', function () {
  for (const tool of WSS_TOOLS) {
    describe(tool.name, () => {
      let folder: string;
      before(async function () {
        await skipUnlessInstalled(this, tool.name, tool.probe);
        folder = await mkdtemp(join(tmpdir(), 'jobnet-wss-'));
        if (tool.build) await bash(tool.build, { OUT: folder });
      });
      after(() => (folder ? rm(folder, { recursive: true }) : undefined));

      async function run(command: string, message: string, { privateKey, certificate }: Signer) {
        const values = {
          OUT: folder,
          MESSAGE: join(folder, 'message.xml'),
          KEY: join(folder, 'key.pem'),
          CERTIFICATE: join(folder, 'certificate.pem'),
        };
        await writeFile(values.MESSAGE, message);
        await writeFile(values.KEY, pem(privateKey));
        await writeFile(values.CERTIFICATE, certificate.toString());
        return bash(command, values);
      }

      for (const inclusive of [[], ['#default', 'a', 'æ']]) {
        it(`canonicalises 300 random documents as we do, PrefixList "${inclusive.join(' ')}"`, async () => {
          const signer = await throwawaySigner('RSA-2048');
          const documents = fc.sample(arbitraryDocument(LATIN), { numRuns: 300, seed: 20261122 });
          const body = documents.map(({ text }) => text).join('');
          const envelope = `<s:Envelope xmlns:s="${SOAP_11.namespace}"><s:Body><x>${body}</x></s:Body></s:Envelope>`;
          await run(tool.verify, signed(signer, { now: new Date(), inclusive }, envelope), signer);
        });
      }

      for (const { what, key, command, template } of tool.signs) {
        it(`signs (${what}, ${key}), we verify`, async () => {
          const signer = await throwawaySigner(key);
          const now = new Date();
          const message = template ? emptied(signed(signer, { now })) : unsigned();
          const text = await run(command, message, signer);
          // The tools read the clock of this machine, in whole seconds.
          const { body, headers } = await verifyText(text, registered(signer), { now: new Date() });
          expect(body.local).to.equal('Body');
          expect(headers).to.have.length(5);
          const changed = text.replace('Butiksassistent', 'Direktør');
          const fault: unknown = await verifyText(changed, registered(signer), { now: new Date() }).catch(
            (error: unknown) => error,
          );
          expect(fault).to.be.instanceOf(Fault).with.property('kode', 139171);
        });
      }

      for (const kind of tool.verifies) {
        it(`verifies what we sign (${kind}), and refuses it when it was changed`, async () => {
          const signer = await throwawaySigner(kind);
          const text = signed(signer, { now: new Date() });
          await run(tool.verify, text, signer);
          const changed = text.replace('Butiksassistent', 'Direktør');
          const outcome = await run(tool.verify, changed, signer).then(
            () => 'verified',
            () => 'refused',
          );
          expect(outcome).to.equal('refused');
        });
      }
    });
  }
});

/**
 * A signed message as the template of another signer: the same parts and algorithms, no digests and
 * no signature.
 */
function emptied(text: string): string {
  return text.replace(/(<ds:(DigestValue|SignatureValue)>)[^<]*/g, '$1');
}
