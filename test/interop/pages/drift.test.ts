/** The operators' page in a real browser. */
import type { Browser } from 'playwright-core';
import { startApp, type TestApp } from '../../support/app.js';
import { expectGoodPage, startBrowser, windowOf } from '../../support/pages.js';

describe("the operators' page in a browser", function () {
  this.timeout(600_000);
  let app: TestApp | undefined;
  let browser: Browser | undefined;

  before(async function () {
    browser = await startBrowser(this);
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  it('fits its window and axe finds nothing serious', async () => {
    const page = await windowOf(browser!, app!.origin, 'Ida Opfundet Bech', { til: '/drift' });
    await expectGoodPage(page, 'drift-begun');
    await page.goto(`${app!.origin}/virksomhedsindsats/2/JobannonceService?wsdl`);
    await page.goto(`${app!.origin}/drift`);
    await expectGoodPage(page, 'drift');
  });
});
