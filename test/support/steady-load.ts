/** Clients that create ads without a pause, each on a connection that it keeps. */
import { Agent, request } from 'node:https';
import { jobannonceService } from '../../src/contract/index.js';
import { LOG_ID } from '../../src/http/response/respond.js';
import { asOrganisation, sampleOf, valueOf, withValue } from './soap-client.js';

/** What a client proves who it is with; its organisation is 8/461. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

export interface LoadClient {
  /** Ids of the ads that were acknowledged. */
  readonly acknowledged: readonly string[];
  /** What came in the place of an acknowledgement. */
  readonly broken: readonly string[];
  /** The log has this of its last answer. */
  readonly logId: string;
}

export interface Load {
  readonly clients: readonly LoadClient[];
  acknowledged(): readonly string[];
  broken(): readonly string[];
  /** Resolves when each client has so many more acknowledgements. */
  more(count: number): Promise<void>;
  /** Lets each client end what it has begun. */
  stop(): Promise<void>;
}

class Client implements LoadClient {
  readonly acknowledged: string[] = [];
  readonly broken: string[] = [];
  logId = '';
  readonly #origin: string;
  readonly #agent: Agent;
  readonly #waiting = new Map<number, () => void>();
  #isStopping = false;
  #working = Promise.resolve();

  constructor(origin: string, identity: Identity) {
    this.#origin = origin;
    this.#agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false, ...identity });
  }

  begin(): void {
    this.#working = this.#work();
  }

  more(count: number): Promise<void> {
    const wanted = this.acknowledged.length + count;
    return new Promise((resolve) => this.#waiting.set(wanted, resolve));
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#working;
    this.#agent.destroy();
  }

  async #work(): Promise<void> {
    const message = asOrganisation(sampleOf('CreateJobannonce', new Date()), 8, '461');
    for (let number = 1; !this.#isStopping; number += 1) {
      const xml = await this.#send(withValue(message, 'Titel', `Kok nummer ${number}`)).catch(String);
      const id = valueOf(xml, 'JobannonceIdentifier');
      if (id === undefined) this.broken.push(xml);
      else this.acknowledged.push(id);
      this.#waiting.get(this.acknowledged.length)?.();
    }
  }

  #send(xml: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'text/xml; charset=utf-8' };
      const options = { method: 'POST', headers, agent: this.#agent };
      request(`${this.#origin}${jobannonceService.path}`, options, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        answer.on('error', reject).on('end', () => {
          this.logId = String(answer.headers[LOG_ID.toLowerCase()]);
          resolve(body);
        });
      })
        .on('error', reject)
        .end(xml);
    });
  }
}

/** One client after the other makes its connection: workers get them in turn. */
export async function steadyLoad(origin: string, identity: Identity, count: number): Promise<Load> {
  const clients = Array.from({ length: count }, () => new Client(origin, identity));
  for (const client of clients) {
    const first = client.more(1);
    client.begin();
    await first;
  }
  return {
    clients,
    acknowledged: () => clients.flatMap(({ acknowledged }) => acknowledged),
    broken: () => clients.flatMap(({ broken }) => broken),
    async more(more) {
      await Promise.all(clients.map((client) => client.more(more)));
    },
    async stop() {
      await Promise.all(clients.map((client) => client.stop()));
    },
  };
}
