/** Who decides requests for access on pages, and which. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { brugeradministrationService } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Browser } from '../support/browser.js';
import { hiddenOf, sendForm } from '../support/page-form.js';
import { COMPANY, OTHER_COMPANY } from '../support/pages-company.js';
import { signedIn } from '../support/sign-in.js';
import { post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const PATH = '/virksomhed/adgange';
const LBA = 'Eksempelbutikken ApS, LBA';

describe('requests for access on pages', () => {
  let app: TestApp;
  let [own, others] = ['', ''];
  let lba = undefined as unknown as Browser;

  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' }, newId: () => randomUUID() });
    own = await asked(COMPANY.cvr, 'Egen Ansoeger');
    others = await asked(OTHER_COMPANY.cvr, 'Hemmelig Bager');
    lba = (await signedIn(app.origin, LBA)).browser;
  });
  after(() => app.stop());

  const at = (path: string) => `${app.origin}${path}`;
  async function asked(cvr: string, name: string): Promise<string> {
    const service = brugeradministrationService;
    const values = { CVRnumberIdentifier: cvr, MitIDErhvervIdentifier: randomUUID(), AnmoderNavn: name };
    const message = Object.entries(values).reduce(
      (xml, [local, value]) => withValue(xml, local, value),
      sampleOf('AnmodOmAdgang', new Date(), service),
    );
    return valueOf((await post(app.origin, message, { service })).xml, 'AnmodningIdentifier')!;
  }
  const decisions = (id: string) =>
    app.database.knex('adgangsafgoerelse').where({ anmodning_id: id }).select<object[]>();

  it('are for an LBA, in a company or in STAR, each with the own page', async () => {
    for (const [about, path] of [
      [COMPANY.about, PATH],
      [COMPANY.about, `${PATH}/${own}`],
      ['STAR, sagsbehandler', '/star/adgange'],
      ['STAR, drift', `/star/adgange/${COMPANY.cvr}/${own}`],
      ['STAR, LBA', PATH],
      [LBA, '/star/adgange'],
      [LBA, `/star/adgange/${COMPANY.cvr}/${own}`],
    ] as const) {
      const { browser } = await signedIn(app.origin, about);
      const answer = await browser.get(at(path));
      expect(answer.status, `${about} at ${path}`).to.equal(403);
      expect(await answer.text()).to.not.include('Ansoeger');
    }
  });

  it('of another company are neither seen nor decided by a company’s LBA', async () => {
    const list = await (await lba.get(at(PATH))).text();
    expect(list).to.include('Egen Ansoeger').and.not.include('Hemmelig');
    const query = await (await lba.get(at(`${PATH}?cvr=${OTHER_COMPANY.cvr}`))).text();
    expect(query).to.not.include('Hemmelig');
    expect((await lba.get(at(`${PATH}/${others}`))).status).to.equal(404);
    for (const afgoerelse of ['tildel', 'afvis']) {
      const fields = { afgoerelse, Begrundelse: 'Nej', CVRnumberIdentifier: OTHER_COMPANY.cvr };
      const sent = await sendForm(lba, at(`${PATH}/${others}`), fields, at(`${PATH}/${own}`));
      expect(sent.status, afgoerelse).to.equal(404);
    }
    expect(await decisions(others)).to.deep.equal([]);
  });

  it('are decided by the id of the path alone, and once however often the form is sent', async () => {
    const page = at(`${PATH}/${own}`);
    const form = {
      ...(await hiddenOf(lba, page)),
      afgoerelse: 'tildel',
      AnmodningIdentifier: others,
    };
    for (const time of ['first', 'second']) {
      const sent = await lba.post(page, form);
      expect(sent.headers.get('location'), time).to.equal(`${PATH}?kvittering=tildelt`);
    }
    expect(await decisions(own)).to.have.length(1);
    expect(await decisions(others)).to.deep.equal([]);
    const late = await lba.post(page, {
      ...form,
      formular: randomUUID(),
      afgoerelse: 'afvis',
      Begrundelse: 'Nej',
    });
    expect(late.status).to.equal(422);
    expect(await late.text()).to.include('(150631)');
  });

  it('are nobody’s own to grant', async () => {
    await app.database.knex.raw(
      `set session_replication_role = replica; delete from adgangsafgoerelse; delete from adgangsanmodning where email = 'opfundet@eksempel.example'`,
    );
    const sent = await sendForm(
      lba,
      at('/virksomhed/adgang'),
      { AnmoderNavn: 'Jens Selv', Email: 'jens@eksempel.example' },
      at('/virksomhed'),
    );
    expect(sent.headers.get('location')).to.equal('/virksomhed?kvittering=anmodet');
    const list = await (await lba.get(at(PATH))).text();
    const id = new RegExp(`${PATH}/([\\da-f-]{36})">Jens Selv`).exec(list)?.[1] ?? '';
    const granted = await sendForm(lba, at(`${PATH}/${id}`), { afgoerelse: 'tildel' });
    expect(granted.status).to.equal(422);
    expect(await granted.text()).to.include('(150632)');
    expect(await decisions(id)).to.deep.equal([]);
  });
});
