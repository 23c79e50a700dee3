/** Job ads as an employee of a company writes them on the pages, without a browser. */
import { expect } from 'chai';
import { jobannonceBehandlingService } from '../../src/contract/index.js';
import { postToDesk } from './ads.js';
import type { Browser } from './browser.js';
import { fieldsOf, filled, textOf } from './page-form.js';
import { asOrganisation, sampleOf } from './soap-client.js';

export const LISTE = '/virksomhed/annoncer';

/** The last step: what is sent from there is an ad. */
export const SIDSTE = 5;

type Given = Readonly<Record<string, string | readonly string[]>>;

/** What every step needs before it lets one go on, but the occupation. */
export const STEPS: readonly Given[] = [
  {
    'Jobannonce/Titel': 'Butiksassistent til Åboulevarden',
    'Jobannonce/Annoncetekst': 'Vi søger en kollega.\n\n- god kaffe\n- søde kunder',
  },
  {
    'Jobannonce/Job/Arbejdssted/Vejnavn': 'Åboulevarden',
    'Jobannonce/Job/Arbejdssted/Postnummer': '8000',
    'Jobannonce/Job/Arbejdssted/By': 'Aarhus C',
  },
  {},
  {
    'Jobannonce/Ansoegning/Email': 'job@eksempel.example',
    'Jobannonce/Ansoegning/HurtigstMuligt': 'true',
  },
  {},
];

export interface Answer {
  readonly status: number;
  readonly html: string;
  readonly to: string | undefined;
}

/** An employee at the pages. */
export class Writer {
  readonly browser: Browser;
  readonly origin: string;

  constructor(browser: Browser, origin: string) {
    this.browser = browser;
    this.origin = origin;
  }

  async get(path: string): Promise<Answer> {
    return this.#read(await this.browser.get(`${this.origin}${path}`));
  }

  async post(path: string, fields: URLSearchParams | FormData): Promise<Answer> {
    return this.#read(await this.browser.post(`${this.origin}${path}`, fields));
  }

  /** Fills a page's form and presses a button. */
  async press(path: string, html: string, til: string, given: Given = {}): Promise<Answer> {
    return this.post(path, filled(fieldsOf(html), { ...given, til }));
  }

  /**
   * Goes from an empty form to the last step.
   * @param other fields of each step besides or instead
   */
  async written(other: readonly Given[] = []): Promise<Answer> {
    const path = `${LISTE}/opret`;
    let page = await this.get(path);
    page = await this.press(path, page.html, 'soeg', { Tekst: 'butik' });
    const choice = /name="Jobannonce\/Job\/ConceptUriDa" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    for (const [step, given] of STEPS.entries()) {
      const chosen = step === 0 ? { 'Jobannonce/Job/ConceptUriDa': choice } : {};
      page = await this.press(path, page.html, 'naeste', { ...chosen, ...given, ...other[step] });
      expect(page.status, textOf(page.html)).to.equal(200);
    }
    return page;
  }

  /** @returns the id of an ad that was written and sent */
  async sent(title: string): Promise<string> {
    const review = await this.written([{ 'Jobannonce/Titel': title }]);
    const { status, to, html } = await this.press(`${LISTE}/opret`, review.html, 'send');
    expect(status, textOf(html)).to.equal(303);
    expect(to).to.equal(`${LISTE}?kvittering=sendt`);
    return this.idOf(title);
  }

  /** The id of the newest own ad of that title. */
  async idOf(title: string): Promise<string> {
    const { html } = await this.get(LISTE);
    const found = [...html.matchAll(/href="\/virksomhed\/annoncer\/([0-9a-f-]{36})">([^<]*)</g)];
    const id = found.find(([, , told]) => told === title)?.[1];
    if (id === undefined) throw new Error(`no ad is called ${title}`);
    return id;
  }

  async #read(response: Response): Promise<Answer> {
    const to = response.headers.get('location') ?? undefined;
    return { status: response.status, html: await response.text(), to };
  }
}

/** The ids of the ads that wait for STAR, the one that has waited longest first. */
export async function queue(origin: string): Promise<readonly string[]> {
  const message = sampleOf('GetAfventendeJobannoncer', new Date(), jobannonceBehandlingService);
  const every = message.replace(/(<beh:GetAfventendeJobannoncerRequest[^>]*>)[\s\S]*(<\/beh:GetAfv)/, '$1$2');
  const { xml } = await postToDesk(origin, asOrganisation(every, 1, '1'));
  return [...xml.matchAll(/<(?:\w+:)?JobannonceIdentifier>([^<]+)</g)].map(([, id = '']) => id);
}
