import { prefixes } from '../../src/contract/index.js';
import { encode } from '../../src/xml/codec/encode.js';
import type { OperationContract, ServiceContract, TypedElement } from '../../src/xml/schema/schema.js';
import { type Answer, parsed, readAnswer } from './answer.js';
import { type FailedCall, JobnetFault, JobnetNoAnswer, mayBeRepeated } from './failures.js';
import { headersOf } from './headers.js';
import { refuseUnknownNames } from './known-names.js';
import { type Failed, pauseAfter, type RepeatSettings } from './repeat.js';
import type { Incoming, Line } from './send.js';
import type { ClientSettings, Identity, World } from './settings.js';
import { checkSignature } from './signing.js';

/** What one call may have other than the client. */
export type CallOptions = Partial<Pick<ClientSettings, 'organisation' | 'user' | 'userOrganisation'>> & {
  /** The id of this very call, 1 to 46 characters; by default a new one. */
  readonly requestIdentifier?: string;
};

type ValueOf<Element> = Element extends TypedElement<infer Value> ? Value : never;

/** A method for each operation of a service: what it takes and gives is the contract's own type. */
export type Methods<Service extends ServiceContract> = {
  readonly [Operation in Service['operations'][number] as Operation['name']]: (
    request: ValueOf<Operation['input']>,
    options?: CallOptions,
  ) => Promise<ValueOf<Operation['output']>>;
};

export interface Parts {
  readonly settings: ClientSettings;
  readonly world: World;
  readonly repeats: RepeatSettings;
  readonly identity: Identity | undefined;
  readonly line: () => Promise<Line>;
}

type Outcome =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly failed: Failed; readonly error: (call: FailedCall) => Error };

/**
 * Carries out one call. Each attempt has the same RequestIdentifier and content, so what an
 * attempt with a lost answer did is not done again; each is signed anew.
 * @throws JobnetFault, JobnetNoAnswer; TypeError or Error when the request is none of the contract
 */
export async function call(
  { name, input, output }: OperationContract,
  request: unknown,
  { requestIdentifier, ...sender }: CallOptions,
  { settings, world, repeats, identity, line }: Parts,
): Promise<unknown> {
  refuseUnknownNames(input, request);
  const id = requestIdentifier ?? world.newId();
  const message = {
    operation: name,
    headers: headersOf({ ...settings, ...sender }, id, world.now()),
    body: encode(input, request, prefixes),
  };
  const open = await line();
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await outcomeOf(await open.send(message), output, identity, world.now());
    if (outcome.kind === 'answer') return outcome.value;
    const pause = pauseAfter(attempt, outcome.failed, repeats, world.random());
    if (pause === undefined)
      throw outcome.error({ operation: name, requestIdentifier: id, attempts: attempt });
    await world.sleep(pause);
  }
}

async function outcomeOf(
  incoming: Incoming,
  output: OperationContract['output'],
  identity: Identity | undefined,
  now: Date,
): Promise<Outcome> {
  if (incoming.kind === 'none') return noAnswer(true, reasonOf(incoming.cause), incoming.cause);
  const { status, xml, retryAfterMs } = incoming;
  const after = retryAfterMs === undefined ? {} : { retryAfterMs };
  let answer: Answer<unknown>;
  try {
    const message = parsed(xml);
    answer = readAnswer(message, status, output);
    if (identity?.gateway) await checkSignature(message, identity.gateway, now);
  } catch (cause) {
    // A proxy in between says so when the gateway is away; anything else stays as it is.
    return noAnswer(PASSING.has(status), `HTTP ${status}, ${reasonOf(cause)}`, cause, after);
  }
  if (answer.kind === 'answer') return answer;
  const { fault } = answer;
  return {
    kind: 'failed',
    failed: { mayBeRepeated: mayBeRepeated(fault.fejl), ...after },
    error: (failed) => new JobnetFault(failed, fault),
  };
}

/** Too many requests, bad gateway, unavailable, and a gateway's time-out. */
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const noAnswer = (mayRepeat: boolean, why: string, cause: unknown, after: object = {}): Outcome => ({
  kind: 'failed',
  failed: { mayBeRepeated: mayRepeat, ...after },
  error: (failed) => new JobnetNoAnswer(failed, why, cause),
});

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
