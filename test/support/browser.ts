/**
 * As much of a browser as a sign-in needs: it keeps cookies by host and path, follows a redirect
 * only when it is told to, and says where a form comes from.
 */
interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

export class Browser {
  /** Of the host, whatever the port: so browsers have it. */
  cookies: readonly Cookie[] = [];

  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(url, { headers });
  }

  /** Sends a form from a page of the address's own origin, where nothing else is said. */
  async post(
    url: string,
    fields: Readonly<Record<string, string>> | URLSearchParams | FormData,
    headers: Readonly<Record<string, string>> = {
      origin: new URL(url).origin,
      'sec-fetch-site': 'same-origin',
    },
  ): Promise<Response> {
    return this.#send(url, {
      method: 'POST',
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      headers,
    });
  }

  cookie(name: string): string | undefined {
    return this.cookies.find((cookie) => cookie.name === name)?.value;
  }

  async #send(
    url: string,
    {
      headers,
      ...init
    }: Omit<RequestInit, 'headers'> & { readonly headers: Readonly<Record<string, string>> },
  ) {
    const { pathname } = new URL(url);
    const cookie = this.cookies
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const all = { ...headers, ...(cookie !== '' && { cookie }) };
    const response = await fetch(url, { ...init, headers: all, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
    const path = /(?:^|; )path=([^;]+)/i.exec(attributes.join('; '))?.[1] ?? '/';
    const ends = /(?:^|; )(?:max-age=0|expires=Thu, 01 Jan 1970)/i.test(attributes.join('; '));
    const others = this.cookies.filter((one) => one.name !== name || one.path !== path);
    this.cookies = ends ? others : [...others, { name, value, path }];
  }
}

/** Where a redirect leads, absolute. */
export function targetOf(response: Response): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`${response.status} leads nowhere from ${response.url}`);
  return new URL(location, response.url).href;
}
