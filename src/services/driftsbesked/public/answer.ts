/** Answers `GET /driftsbeskeder` from memory. */
import { kode } from '../../../codelists/code-lists.js';
import type { Asked, OpenDocument } from '../../../http/response/open-document.js';
import type { HttpAnswer } from '../../../http/gateway.js';
import type { Copy } from './copy.js';
import { documents } from './document.js';

const PATH = '/driftsbeskeder';

/** The page of any other system may read what everyone may. */
const EVERYONE = { 'access-control-allow-origin': '*', 'content-type': 'application/json; charset=utf-8' };

/** @param copy undefined: there is none yet */
export function noticesDocument(copy: () => Copy | undefined, clock: () => Date): OpenDocument {
  const documentOf = documents();
  return ({ path, method, query }) => {
    if (path !== PATH) return undefined;
    if (method !== 'GET' && method !== 'HEAD') return NOT_ALLOWED;
    const wrong = wrongPlacering(query);
    if (wrong) return wrong;
    const kept = copy();
    if (!kept) return NONE_YET;
    const { body, etag, age, maxAge } = documentOf(kept, clock());
    const headers = { ...EVERYONE, etag, age: `${age}`, 'cache-control': `public, max-age=${maxAge}` };
    return { status: 200, headers, body };
  };
}

function wrongPlacering(query: Asked['query']): HttpAnswer | undefined {
  const [before, after] = [
    kode('Driftsbeskedplacering', 'FoerLogin'),
    kode('Driftsbeskedplacering', 'EfterLogin'),
  ];
  const asked = query.getAll('placering');
  if (asked.every((one) => one === `${before}`)) return undefined;
  if (asked.includes(`${after}`))
    return refused(403, {
      fejl: `placering=${after} vises efter login: spørg med GetDriftsbeskeder i DriftsbeskedService`,
      error: `placering=${after} is shown after sign-in: ask GetDriftsbeskeder of DriftsbeskedService`,
    });
  return refused(400, {
    fejl: `placering kan kun være ${before}, fx ${PATH}?placering=${before}`,
    error: `placering can only be ${before}, e.g. ${PATH}?placering=${before}`,
  });
}

const refused = (status: number, told: object, headers: HttpAnswer['headers'] = {}): HttpAnswer => ({
  status,
  headers: { ...EVERYONE, ...headers },
  body: JSON.stringify(told),
});

const NONE_YET = refused(
  503,
  {
    fejl: 'Driftsbeskederne kan ikke læses: databasen svarer ikke, og processen er ny og har ingen kopi. Prøv igen om 5 sekunder.',
    error:
      'The notices cannot be read: the database does not answer, and the process is new and has no copy. Try again in 5 seconds.',
  },
  { 'retry-after': '5' },
);

/** Whatever was sent with it is not read: the connection ends here. */
const NOT_ALLOWED = refused(
  405,
  { fejl: 'brug GET', error: 'use GET' },
  { allow: 'GET, HEAD', connection: 'close' },
);
