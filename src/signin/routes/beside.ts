/** THE table of the sign-in's paths. */
import type { Beside, HttpAnswer, HttpRequest, Neighbour } from '../../http/gateway.js';
import { KINDS } from '../person.js';
import { json, notAllowed, refused } from './answers.js';
import type { SignInParts } from './parts.js';
import { begin, callback, callbackPath, choice } from './signing-in.js';
import { backchannelLogout, logout } from './signing-out.js';

type Answering = (parts: SignInParts, request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;
type Route = readonly [methods: readonly string[], path: string, answer: Answering];

const READ = ['GET', 'HEAD'];
/** What is done by it is done once: a HEAD would do it, and show nothing. */
const GO = ['GET'];
const SEND = ['POST'];

const ROUTES: readonly Route[] = [
  [READ, '/login', choice],
  ...KINDS.flatMap((kind): readonly Route[] => [
    [GO, `/login/${kind}`, (parts, request) => begin(parts, kind, request)],
    [GO, callbackPath(kind), (parts, request) => callback(parts, kind, request)],
  ]),
  [SEND, '/logout', logout],
  [SEND, '/backchannel-logout', backchannelLogout],
  [READ, '/mig', whoAmI],
];

export function signInBeside(parts: SignInParts): Beside {
  const neighbours = new Map(
    ROUTES.map(([methods, path, answering]): [string, Neighbour] => [
      path,
      {
        answer: async (request) =>
          methods.includes(request.method) ? answering(parts, request) : notAllowed(methods),
        refuse: refused,
      },
    ]),
  );
  return (path) => neighbours.get(path);
}

/** For scripts and tests: who is signed in, and the token that a form needs. */
async function whoAmI({ people }: SignInParts, request: HttpRequest): Promise<HttpAnswer> {
  const known = await people.who(request);
  if (!known) return json(401, { fejl: 'Ingen er logget ind. / Nobody is signed in.', login: '/login' });
  const { kind, name, organisation, cvr, roles, endsAt } = known.session;
  return json(200, {
    art: kind,
    navn: name,
    ...organisation,
    cvr,
    roller: roles,
    slutter: endsAt,
    csrf: known.csrf,
  });
}
