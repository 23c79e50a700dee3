import { expect } from 'chai';
import { startApp, type TestApp } from '../../../support/app.js';
import { Jobcenter } from '../../../support/jobcenter.js';
import { unescaped } from '../../../support/page-form.js';
import { COMPANY } from '../../../support/pages-company.js';
import { PageUser } from './employee.js';

const NOW = new Date();
const LIST = '/virksomhed/ordrer';
const ORDERS = 100;
const PAGE = 25;
const TITLES = ['Ærtepiller', 'Østersfisker', 'Åleglib', 'Kok', 'Zoolog'];

describe('the list of orders', function () {
  let app: TestApp;
  let mette: PageUser;
  let jobcenter: Jobcenter;
  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
    mette = await PageUser.of(app.origin, COMPANY, NOW);
    jobcenter = new Jobcenter(app.origin, NOW);
  });
  after(() => app.stop());

  const rowsIn = (html: string) =>
    [...(/<tbody>[\s\S]*<\/tbody>/.exec(html)?.[0] ?? '').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(
      ([, row = '']) =>
        [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
          unescaped(cell.replace(/<[^>]+>/g, '')).trim(),
        ),
    );

  it('says that there is none', async () => {
    expect((await mette.get(LIST)).html).to.include('Virksomheden har ingen jobordrer endnu.');
  });

  it('has the columns of the guide', async () => {
    const id = await jobcenter.order({ Titel: 'Kok', Loebende: true });
    await jobcenter.mediate(id);
    const [row] = rowsIn((await mette.get(LIST)).html);
    expect(row?.slice(1, 4)).to.deep.equal(['Kok', 'Åse Øst', 'Åben']);
    expect(row?.slice(5)).to.deep.equal(['1', 'Ja']);
    expect(row?.[4]).to.match(/^\d\d\.\d\d\.\d{4} kl\. \d\d\.\d\d$/);
  });

  it('of a hundred orders is read page by page, each order once, whatever it is sorted by', async () => {
    for (let n = 1; n < ORDERS; n++)
      await jobcenter.order({ Titel: TITLES[n % TITLES.length] ?? '', Loebende: n % 2 === 0 });
    for (const sortering of ['id', 'titel', 'kontaktperson', 'status', 'udfoer', 'kandidater', 'loebende'])
      for (const retning of ['stigende', 'faldende']) {
        const numbers: number[] = [];
        let next: string | undefined = `${LIST}?sortering=${sortering}&retning=${retning}`;
        let pages = 0;
        while (next !== undefined) {
          const { html } = await mette.get(next);
          numbers.push(...rowsIn(html).map(([number]) => Number(number)));
          pages += 1;
          expect(html).to.include(`aria-sort="${retning === 'stigende' ? 'ascending' : 'descending'}"`);
          const link: string | undefined =
            /<a class="button button-secondary" href="([^"]*cursor=[^"]+)"/.exec(html)?.[1];
          next = link === undefined ? undefined : unescaped(link);
        }
        expect([pages, new Set(numbers).size, numbers.length], sortering).to.deep.equal([
          ORDERS / PAGE,
          ORDERS,
          ORDERS,
        ]);
      }
  });

  it('is sorted as Danes sort, and newest first by itself', async () => {
    const titles = rowsIn((await mette.get(`${LIST}?sortering=titel&retning=faldende`)).html).map(
      ([, t]) => t,
    );
    expect(titles[0]).to.equal('Åleglib');
    const numbers = rowsIn((await mette.get(LIST)).html).map(([n]) => Number(n));
    expect(numbers).to.deep.equal([...numbers].sort((a, b) => b - a));
  });

  it('reads a sorting that there is not as none, and refuses a cursor that is none', async () => {
    expect((await mette.get(`${LIST}?sortering=x'--&retning=y`)).status).to.equal(200);
    const { status, html } = await mette.get(`${LIST}?cursor=%3Cscript%3E`);
    expect(status).to.equal(400);
    expect(html).not.to.include('<script');
  });
});
