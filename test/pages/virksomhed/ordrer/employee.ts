/** An employee of a company who looks at pages and sends their forms. */
import type { Browser } from '../../../support/browser.js';
import { formOf } from '../../../support/page-form.js';
import { coupled, type Employee } from '../../../support/pages-company.js';
import { signedIn } from '../../../support/sign-in.js';

interface Shown {
  readonly status: number;
  readonly html: string;
  /** Where it leads, without the origin. */
  readonly to: string | undefined;
}

export class PageUser {
  private constructor(
    readonly origin: string,
    private readonly browser: Browser,
  ) {}

  /** Coupled to a contact person, unless it is said that this was done before. */
  static async of(origin: string, who: Employee, now: Date): Promise<PageUser> {
    await coupled({ origin }, who, now);
    const { browser } = await signedIn(origin, who.about);
    return new PageUser(origin, browser);
  }

  async get(path: string): Promise<Shown> {
    return shown(await this.browser.get(`${this.origin}${path}`));
  }

  /** Sends a form as a page shows it, but for what is changed; undefined leaves a field out. */
  async submit(
    page: string,
    action: string,
    changes: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Shown> {
    const { html, status, to } = await this.get(page);
    if (status !== 200) throw new Error(`${page} answers ${status} ${to ?? html}`);
    return this.post(action, { ...formOf(html, action), ...changes });
  }

  async post(action: string, fields: Readonly<Record<string, string | undefined>>): Promise<Shown> {
    const given = Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return shown(await this.browser.post(`${this.origin}${action}`, Object.fromEntries(given)));
  }
}

async function shown(response: Response): Promise<Shown> {
  const location = response.headers.get('location');
  return {
    status: response.status,
    html: await response.text(),
    to: location === null ? undefined : location.replace(/^https?:\/\/[^/]+/, ''),
  };
}
