/** The operators' page in a real browser. */
import { expectGoodPage, inBrowser, windowOf } from '../../support/pages.js';

describe("the operators' page in a browser", function () {
  this.timeout(600_000);
  const at = inBrowser();

  it('fits its window and axe finds nothing serious', async () => {
    const page = await windowOf(at().browser, at().origin, 'Ida Opfundet Bech', { til: '/drift' });
    await expectGoodPage(page, 'drift-begun');
    await page.goto(`${at().origin}/virksomhedsindsats/2/JobannonceService?wsdl`);
    await page.goto(`${at().origin}/drift`);
    await expectGoodPage(page, 'drift');
  });
});
