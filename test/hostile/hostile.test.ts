import { expect } from 'chai';
import fc from 'fast-check';
import { outcome } from '../support/signed.js';
import { withValue } from '../support/soap-client.js';
import { type Hostility, startHostility } from './run.js';
import { isEach } from '../support/each.js';

/** `make hostile` goes on for as long as is wanted. */
const MESSAGES = isEach ? 400 : 200;

describe('hostile texts in every element and header', function () {
  this.timeout(0);
  let hostility: Hostility;
  before(async () => {
    hostility = await startHostility();
  });
  after(() => hostility.app.stop());

  it('are a certificate that nobody has, in the name of an issuer', async () => {
    const { app, ofIssuer } = hostility;
    for (const name of ['CN=\\00', 'CN="\\00"', 'CN=#0c0100', 'CN=a\\00b,O=c', 'CN=\\ed\\a0\\80', '\\00=a']) {
      const message = withValue(ofIssuer, 'X509IssuerName', name);
      expect(await outcome(app.origin, message), name).to.deep.equal({ status: 500, kode: 139167 });
    }
  });

  it(`are never an unexpected error: ${MESSAGES} messages`, async () => {
    await fc.assert(hostility.property, { numRuns: MESSAGES });
    const { seen } = hostility;
    expect(seen.get(0) ?? 0, 'messages that were taken').to.be.above(MESSAGES / 50);
    expect(seen.get(1014) ?? 0, 'messages against the schema').to.be.above(MESSAGES / 50);
    expect([...seen.keys()], 'kinds of answer').to.have.length.above(8);
  });
});
