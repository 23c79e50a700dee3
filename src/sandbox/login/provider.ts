/** A provider of OpenID Connect on this machine, with the invented people of the sandbox. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { listenAt } from '../../http/listen.js';
import { kindOf } from './clients.js';
import { configurationOf } from './configuration.js';
import { loadLibrary } from './library.js';
import { choicePage } from './page.js';
import { type InventedPerson, PEOPLE } from './people.js';

export interface InventedProvider {
  readonly issuer: string;
  readonly clientSecret: string;
  readonly people: readonly InventedPerson[];
  /** The gateway is to be found there: people are sent back to no other address. */
  readonly gatewayAt: (origins: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** @throws Error with a sentence where the package is not installed, or the port is taken */
export async function openInventedProvider(port: number): Promise<InventedProvider> {
  const library = await loadLibrary();
  const clientSecret = randomBytes(32).toString('base64url');
  let origins: readonly string[] = [];
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => {
    response.writeHead(503).end();
  };
  const server = createServer((request, response) => {
    handle(request, response);
  });
  // Its own address is part of all that it says, so that it listens first.
  const issuer = `http://${await listenAt(server, HOST, port, { host: 'HOST', port: 'SANDBOX_LOGIN_PORT' })}`;
  const provider = new library.Provider(
    issuer,
    configurationOf(library, () => ({ clientSecret, origins })),
  );
  handle = handlerOf(provider);
  return {
    issuer,
    clientSecret,
    people: PEOPLE,
    gatewayAt: (found) => {
      origins = found;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function handlerOf(provider: Provider) {
  const oidc = provider.callback();
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (!request.url?.startsWith('/interaction/')) void oidc(request, response);
    else
      interact(provider, request, response).catch(() => {
        response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('Begynd forfra. / Begin again.\n');
      });
  };
}

/** GET: whom to be? POST: that one. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const people = PEOPLE.filter(({ kind }) => kind === kindOf(params.client_id));
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(choicePage(request.url ?? '', people));
    return;
  }
  const chosen = new URLSearchParams(await text(request)).get('person');
  const person = people.find(({ id }) => id === chosen);
  if (!person) throw new Error('nobody of that name is there');
  await provider.interactionFinished(request, response, { login: { accountId: person.id } });
}
