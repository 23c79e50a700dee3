/** The front page of a company: what is counted, asked for and accepted there. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { startApp, type TestApp } from '../../support/app.js';
import { sendForm } from '../../support/page-form.js';
import { COMPANY, coupled, OTHER_COMPANY } from '../../support/pages-company.js';
import { personNamed, signedIn } from '../../support/sign-in.js';

describe('the front page of a company', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' }, newId: () => randomUUID() });
  });
  afterEach(() => app.stop());
  const at = (path: string) => `${app.origin}${path}`;

  it('counts the login of a session once, and that of the next one', async () => {
    await coupled(app);
    const latest = async () => {
      const [row] = await app.database
        .knex('virksomhedslogin')
        .where({ cvr: COMPANY.cvr, pnr: COMPANY.pnr })
        .select<{ seneste_login: Date }[]>();
      return row?.seneste_login.getTime() ?? 0;
    };
    const coupling = await latest();
    const { browser } = await signedIn(app.origin, COMPANY.about);
    expect((await browser.get(at('/virksomhed'))).status).to.equal(200);
    const first = await latest();
    expect(first).to.be.above(coupling);
    expect((await browser.get(at('/virksomhed'))).status).to.equal(200);
    expect(await latest(), 'once a session').to.equal(first);
    const next = await signedIn(app.origin, COMPANY.about);
    expect((await next.browser.get(at('/virksomhed'))).status).to.equal(200);
    expect(await latest()).to.be.above(first);
  });

  it('asks for access of the own company and for oneself, whatever a field says', async () => {
    const { browser } = await signedIn(app.origin, 'Eksempelbutikken ApS, ny');
    const sent = await sendForm(
      browser,
      at('/virksomhed/adgang'),
      {
        AnmoderNavn: 'Nina Opfundet Ny',
        Email: 'nina@eksempel.example',
        CVRnumberIdentifier: OTHER_COMPANY.cvr,
        MitIDErhvervIdentifier: personNamed(OTHER_COMPANY.about).id,
      },
      at('/virksomhed'),
    );
    expect(sent.headers.get('location')).to.equal('/virksomhed?kvittering=anmodet');
    const asked = await app.database
      .knex('adgangsanmodning')
      .where({ email: 'nina@eksempel.example' })
      .select<{ cvr: string }[]>();
    expect(asked.map(({ cvr }) => cvr)).to.deep.equal([COMPANY.cvr]);
    const text = await (await browser.get(at('/virksomhed'))).text();
    expect(text).to.match(/Du anmodede om adgang den \d\d\.\d\d\.\d{4} kl\. \d\d\.\d\d\./);
    expect(text, 'an open request is not asked again').to.not.include('name="AnmoderNavn"');
  });

  it('asks for the terms in force once they are not accepted any more', async () => {
    await coupled(app);
    // A new version of the terms has the same effect, and there is but one.
    await app.database.knex.raw('set session_replication_role = replica; truncate vilkaarsaccept');
    const { browser } = await signedIn(app.origin, COMPANY.about);
    const text = await (await browser.get(at('/virksomhed'))).text();
    expect(text)
      .to.include('Du mangler at acceptere vilkårene')
      .and.include('Dit MitID Erhverv er personligt.');
    expect(text, 'nothing else is to be done').to.not.include('Genveje');
    const refused = await sendForm(browser, at('/virksomhed/vilkaar'), { VilkaarVersion: '' });
    expect(refused.status).to.equal(422);
    expect(await refused.text()).to.include('Accept af vilkårene: ');
    const other = await sendForm(browser, at('/virksomhed/vilkaar'), { VilkaarVersion: '2' });
    expect(await other.text()).to.include('(150041)');
    const accepted = await sendForm(browser, at('/virksomhed/vilkaar'), { VilkaarVersion: '1' });
    expect(accepted.headers.get('location')).to.equal('/virksomhed?kvittering=accepteret');
    expect(await (await browser.get(at('/virksomhed?kvittering=accepteret'))).text())
      .to.include('Du har accepteret vilkårene')
      .and.include('Genveje');
  });
});
