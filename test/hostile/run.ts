/** The property, and the gateway that it is asked of, for `make test` and `make hostile`. */
import { expect } from 'chai';
import fc from 'fast-check';
import { throwawaySigner } from '../soap/wss/certificates.js';
import { errorCode } from '../support/ads.js';
import type { TestApp } from '../support/app.js';
import { signedAt, startSignedApp } from '../support/signed.js';
import { post, sampleOf } from '../support/soap-client.js';
import { codeListsService } from '../../src/contract/index.js';
import { hostileMessage } from './messages.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

export interface Hostility {
  readonly app: TestApp;
  /** A signed message that names its certificate by issuer and number. */
  readonly ofIssuer: string;
  /** Whatever is sent is answered, and never with "an unexpected error". */
  readonly property: fc.IAsyncProperty<unknown>;
  /** Answers by code; 0 for those that are no fault. */
  readonly seen: Map<number, number>;
}

/** Starts a gateway that verifies signatures, and takes the unsigned at their word. */
export async function startHostility(): Promise<Hostility> {
  const signer = await throwawaySigner('RSA-2048');
  const app = await startSignedApp([signer], { clock: () => NOW });
  const ofIssuer = signedAt(NOW, sampleOf('GetCodeListNames', NOW, codeListsService), signer, {
    reference: 'issuerSerial',
  });
  const seen = new Map<number, number>();
  const property = fc.asyncProperty(hostileMessage(NOW, ofIssuer), async (message) => {
    const { service, version, xml, query, headers } = message;
    const logged = app.lines.length;
    const answer = await post(app.origin, xml, {
      service: { ...service, path: service.path + query },
      version,
      headers,
    });
    const kode = errorCode(answer) ?? 0;
    seen.set(kode, (seen.get(kode) ?? 0) + 1);
    const errors = app.lines.slice(logged).filter((line) => /"level":"(?:error|fatal)"/.test(line));
    expect(kode, [answer.xml, ...errors].join('\n')).to.not.be.oneOf([1011, 139135]);
    expect(errors).to.deep.equal([]);
  });
  return { app, ofIssuer, property, seen };
}
