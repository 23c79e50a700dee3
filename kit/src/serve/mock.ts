/** A mock gateway without a socket: a request, and what it is answered. */
import { readTarget } from '../../../src/http/request/target.js';
import { loadWsdlDocuments, type WsdlDocuments } from '../../../src/soap/documents/wsdl-documents.js';
import { services } from '../../../src/contract/index.js';
import { dateInDenmark } from '../../../src/time/danish-time.js';
import type { Volatile } from '../compare/volatile.js';
import type { Fixture } from '../fixture/fixture.js';
import { placeOfRequest } from '../fixture/place.js';
import type { MockAnswer } from './answer.js';
import { Cast } from './cast.js';
import { type Incoming, readIncoming } from './incoming.js';
import { nearest, noMatch } from './no-match.js';
import { NOTICES_FIXTURE, noticesAnswer, type NoticesAsked, noticesIn } from './notices.js';
import { page, type Told } from './page.js';
import { type Script, scriptOf } from './script.js';

export interface MockSettings {
  readonly now: () => Date;
  readonly volatile: Volatile;
  /** What the caller may choose. */
  readonly chosen: Volatile;
  /** The folder wsdl/. */
  readonly wsdl: string;
}

const MOST_TOLD = 100;

export class Mock {
  readonly #cast: Cast;
  readonly #allowed: Volatile;
  readonly #documents: WsdlDocuments;
  #told: readonly Told[] = [];
  #scripts: { readonly day: string; readonly all: readonly Script[] } | undefined;
  readonly #playable: readonly Fixture[];

  constructor(
    readonly fixtures: readonly Fixture[],
    readonly settings: MockSettings,
  ) {
    const { volatile, chosen } = settings;
    // A mock takes everybody at their word, so it cannot show what is about proofs.
    this.#playable = fixtures.filter(({ steps }) => !steps.some(({ wayIn }) => wayIn));
    const ids = [...volatile].filter(([, kind]) => kind !== 'now');
    this.#allowed = new Map([...ids, ...chosen]);
    this.#cast = new Cast({ volatile, allowed: this.#allowed });
    this.#documents = loadWsdlDocuments(settings.wsdl, services);
  }

  get playable(): number {
    return this.#playable.length;
  }

  /** @param organisations as `10/97007659`; undefined: all, and the page is empty again */
  reset(organisations?: readonly string[]): void {
    this.#cast.forget(organisations);
    if (organisations === undefined) this.#told = [];
  }

  page = (): string => page(this.#told, this.#playable.length);

  /**
   * @param url as `/virksomhedsindsats/2/JobannonceService?wsdl`
   * @returns undefined when it asks for no document
   */
  document(url: string, origin: string): string | undefined {
    const { path, query } = readTarget(url);
    const service = services.find((one) => one.path === path);
    const asked = [...query].map(([name, value]) => [name.toLowerCase(), value] as const)[0];
    if (!service || !asked) return undefined;
    if (asked[0] === 'wsdl') return this.#documents.wsdl(service, origin);
    return asked[0] === 'xsd' ? this.#documents.xsd(service, asked[1], origin) : undefined;
  }

  /** @returns undefined when the recording of the notices is not among the fixtures */
  notices(asked: NoticesAsked): MockAnswer | undefined {
    const now = this.settings.now();
    const recorded = this.#today(now).find(({ fixture }) => fixture.name.endsWith(NOTICES_FIXTURE));
    const envelope = recorded?.lines.at(-1)?.responseRoot;
    return envelope && noticesAnswer(noticesIn(envelope), now, asked);
  }

  answer(given: Omit<Incoming, 'root' | 'told'>): MockAnswer {
    const now = this.settings.now();
    const incoming = readIncoming(given);
    const candidates = this.#cast.candidates(this.#of(incoming, now), incoming, now);
    const [first] = candidates;
    const isFound = first?.held.differences.length === 0;
    const near = isFound ? [] : nearest(candidates);
    const answer = isFound ? this.#cast.answer(candidates, first) : noMatch(incoming, near);
    this.#tell({
      at: now,
      method: given.method,
      path: given.path.slice(0, 200),
      operation: operationOf(incoming.body) ?? '',
      status: answer.status,
      near,
      ...(isFound && {
        answeredBy: `${first.thread.script.fixture.name}, ${first.index + 1} of ${first.thread.script.lines.length}`,
      }),
    });
    return answer;
  }

  #tell(one: Told): void {
    this.#told = [one, ...this.#told].slice(0, MOST_TOLD);
  }

  /** Those that begin with the same operation; all of its address where it names none. */
  #of(incoming: Incoming, now: Date): readonly Script[] {
    const operation = operationOf(incoming.body);
    return this.#today(now).filter(
      ({ begins, lines: [first] }) =>
        begins === operation || first?.step.body.length === incoming.body.length,
    );
  }

  /** Every fixture, its days moved. */
  #today(now: Date): readonly Script[] {
    const day = dateInDenmark(now);
    if (this.#scripts?.day !== day)
      this.#scripts = { day, all: this.#playable.map((fixture) => scriptOf(fixture, now, this.#allowed)) };
    return this.#scripts.all;
  }
}

const operationOf = (body: Buffer): string | undefined =>
  placeOfRequest(body.toString('utf8'))?.operation.name;
