/** Pages that say one thing: that something is not there, or is not for who asks. */
import { html } from '../answers.js';
import { catalogue } from '../../faults/catalogue.js';
import type { Fault } from '../../faults/fault.js';
import { sentences } from '../../soap/faults/fejlliste.js';
import type { HttpAnswer } from '../../http/gateway.js';
import type { Visit } from '../visit/visit.js';
import { sayIn, type Words } from '../words.js';
import { inWords } from '../forms/in-words.js';
import { Document } from './document.js';

export const said = (
  visit: Visit,
  status: number,
  title: Words,
  words: Words,
  link?: { readonly href: string; readonly words: Words },
): Promise<HttpAnswer> =>
  html(
    status,
    <Document visit={visit} title={visit.say(title)}>
      <h1>{visit.say(title)}</h1>
      <p>{visit.say(words)}</p>
      <p>
        <a href={link?.href ?? '/'}>{visit.say(link?.words ?? ['Til forsiden', 'To the front page'])}</a>
      </p>
    </Document>,
  );

export const notFound = (visit: Visit) =>
  said(
    visit,
    404,
    ['Siden findes ikke', 'There is no such page'],
    ['Måske er den slettet, eller adressen er forkert.', 'It may be deleted, or the address is wrong.'],
  );

export const notForYou = (visit: Visit) =>
  said(
    visit,
    403,
    ['Siden er ikke for dig', 'This page is not for you'],
    [
      'Du er logget ind, men siden er for andre. Log ud, og log ind som en anden, hvis du har flere roller.',
      'You are signed in, but this page is for others. Sign out and in as somebody else if you have several roles.',
    ],
  );

export const unknownCompany = (visit: Visit) =>
  said(
    visit,
    403,
    ['CVR-registret kender ikke din virksomhed', 'The CVR register does not know your company'],
    [
      'Adgang kræver, at virksomheden står i CVR-registret. Er den ny, kan der gå en dag, før den står der.',
      'Access asks that the company stands in the CVR register. If it is new, that may take a day.',
    ],
  );

export const noSystems = (visit: Visit) =>
  said(
    visit,
    403,
    ['Intet system er registreret for jer', 'No system is registered for you'],
    [
      'Siden viser de systemer, som jeres virksomhed passer. Skriv til Landssupporten på Landssupporten@star.dk, og oplys systemets navn og jeres CVR-nummer, hvis et af dem skal registreres for jer.',
      'This page shows the systems that your company looks after. Write to Landssupporten at Landssupporten@star.dk with the name of the system and your CVR number if one of them should be registered for you.',
    ],
  );

/** A fault that is not about a form, in the words of the catalogue. */
export async function faulty(visit: Visit, { kode, data, violations }: Fault): Promise<HttpAnswer> {
  const { http = 500, side } = catalogue[kode] as { readonly http?: number; readonly side: string };
  const { da, en } = violations[0]?.sentences ?? sentences(kode, violations[0]?.data ?? data);
  const answer = await said(
    visit,
    side === 'client' && http === 500 ? 400 : http,
    ['Det kan ikke lade sig gøre', 'That cannot be done'],
    [`${inWords(da, sayIn('da'))} (${kode})`, `${inWords(en, sayIn('en'))} (${kode})`],
  );
  return { ...answer, kode };
}
