/** Ads as systems send them over SOAP, for the pages of STAR's case handlers. */
import { createAd, messageAbout } from './ads.js';
import { post, sampleOf, valueOf, withValue } from './soap-client.js';

export const SOEREN = 'Søren Opfundet Dam';
export const EVA = 'Eva Opfundet Juhl';

/** The creator of an ad can be mailed here. */
export const CREATOR = 'opretter@firma.example';

/** What is sent anew has the same times as before. */
const SENT = new Date();

type Change = (xml: string) => string;

const withMailAddress: Change = (xml) =>
  xml.replace('</rus:UserIdentifier>', `$&<rus:UserEmail>${CREATOR}</rus:UserEmail>`);

/** An ad that comes on Jobnet as soon as it is approved. */
const atOnce: Change = (xml) => xml.replace(/\s*<job:PubliceringTidspunkt>[^<]*<[^>]*>/, '');

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Sets the text of elements. @param values by their local names, not escaped */
export const having =
  (values: Readonly<Record<string, string>>): Change =>
  (xml) =>
    Object.entries(values).reduce((text, [local, value]) => withValue(text, local, escaped(value)), xml);

/** @returns the id of a new ad that waits */
export const sendAd = (origin: string, change: Change = (xml) => xml): Promise<string> =>
  createAd(origin, change(withMailAddress(atOnce(sampleOf('CreateJobannonce', SENT)))));

/** Sends an ad anew, as its creator does. @throws Error when it is refused */
export async function correctAd(origin: string, id: string, version: number, change: Change): Promise<void> {
  const message = change(withMailAddress(atOnce(messageAbout('UpdateJobannonce', SENT, id, version))));
  const answer = await post(origin, message);
  if (answer.status !== 200) throw new Error(answer.xml);
}

/** Is the ad found by a search of everybody? */
export async function titleOnJobnet(origin: string, id: string): Promise<string | undefined> {
  const answer = await post(origin, messageAbout('GetJobannoncePubliceret', new Date(), id));
  return valueOf(answer.xml, 'PaaJobnet') === 'true' ? valueOf(answer.xml, 'Titel') : undefined;
}
