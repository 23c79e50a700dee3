/** Signs invented people in, at the sandbox's own provider. */
import type { Kind } from '../../src/signin/person.js';
import { PEOPLE } from '../../src/sandbox/login/people.js';
import { Browser, targetOf } from './browser.js';

export const personNamed = (about: string) => {
  const found = PEOPLE.find((person) => person.about === about);
  if (!found) throw new Error(`nobody in the sandbox is ${about}`);
  return found;
};

/** Goes from our choice to where the provider sends the browser back, which is not gone to yet. */
export async function callbackUrl(
  browser: Browser,
  origin: string,
  about: string,
  til?: string,
): Promise<string> {
  const person = personNamed(about);
  const query = til === undefined ? '' : `?${new URLSearchParams({ til }).toString()}`;
  return chosenAt(browser, targetOf(await browser.get(`${origin}/login/${person.kind}${query}`)), person.id);
}

/** Chooses a person at the provider. */
export async function chosenAt(browser: Browser, address: string, personId: string): Promise<string> {
  const page = targetOf(await browser.get(address));
  await browser.get(page);
  const resumed = targetOf(await browser.post(page, { person: personId }));
  return targetOf(await browser.get(resumed));
}

/** @returns the answer to the callback, and the browser that is signed in now */
export async function signedIn(origin: string, about: string, til?: string, browser = new Browser()) {
  const response = await browser.get(await callbackUrl(browser, origin, about, til));
  return { browser, response };
}

export interface Me {
  readonly art: Kind;
  readonly navn: string;
  readonly cvr?: string;
  readonly organisationTypeId: number;
  readonly organisationCode: string;
  readonly roller: readonly string[];
  readonly slutter: string;
  readonly csrf: string;
}

export async function me(browser: Browser, origin: string): Promise<Me> {
  const response = await browser.get(`${origin}/mig`);
  if (response.status !== 200) throw new Error(`/mig answers ${response.status}`);
  return (await response.json()) as Me;
}

export const isSignedIn = async (browser: Browser, origin: string): Promise<boolean> =>
  (await browser.get(`${origin}/mig`)).status === 200;
