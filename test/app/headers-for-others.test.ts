import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.js';
import { outcome } from '../support/signed.js';
import { sampleOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

describe('headers for another node', () => {
  let app: TestApp;

  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());

  /** A header block of the contract with so many violations, which is not for this service. */
  const junk = (violations: number) =>
    `<aoh:ActiveOrganisationHeader soap:actor="urn:example:router">${'<aoh:X/>'.repeat(violations)}</aoh:ActiveOrganisationHeader>`;
  const valid = sampleOf('IsValidJobannonce', NOW);
  const withBlock = (xml: string, block: string) => xml.replace('<soap:Header>', `<soap:Header>${block}`);

  it('are not judged', async () => {
    const { status } = await outcome(app.origin, withBlock(valid, junk(3)));
    expect(status).to.equal(200);
  });

  it('never hide what is wrong with the rest of the message', async () => {
    const invalid = withValue(valid, 'AntalStillinger', 'mange');
    for (const violations of [1, 49, 50, 51, 200]) {
      const { kode } = await outcome(app.origin, withBlock(invalid, junk(violations)));
      expect(kode, String(violations)).to.equal(1014);
    }
  });
});
