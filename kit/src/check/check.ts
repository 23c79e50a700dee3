/** Judges a message as the gateway would, by the gateway's own stages, without anything outside. */
import { join } from 'node:path';
import { checkCodes } from '../../../src/codelists/check-codes.js';
import { projectRoot } from '../../../src/config/data-file.js';
import { CUT_OVER, defaultLimits } from '../../../src/config/config.js';
import { USER_ACCESS_FROM } from '../../../src/config/settings.js';
import {
  type FejlType,
  jobannonceService,
  type OperationName,
  services,
} from '../../../src/contract/index.js';
import { Fault } from '../../../src/faults/fault.js';
import type { HttpRequest, MediaType } from '../../../src/http/gateway.js';
import { Change } from '../../../src/operations/handler.js';
import type { RequestContext } from '../../../src/operations/request-context.js';
import { operations } from '../../../src/operations/table.js';
import type { Transaction } from '../../../src/store/sql/transaction.js';
import type { BoundService } from '../../../src/soap/bound-service.js';
import { authorise } from '../../../src/operations/authorise.js';
import { authorisePerson } from '../../../src/operations/authorise-person.js';
import { personRoles } from '../../../src/operations/table.js';
import { roleOf } from '../../../src/operations/organisation-role.js';
import { explainAnnonceId } from '../../../src/services/jobannonce/ad/annonce-id.js';
import { validatorFor } from '../../../src/soap/documents/contract-validator.js';
import { fejlOfFault } from '../../../src/soap/faults/fejlliste.js';
import { understoodHeaders } from '../../../src/soap/message/request-headers.js';
import { SOAP_11, SOAP_12, type SoapVersion } from '../../../src/soap/message/version.js';
import { version1Ended } from '../../../src/soap/retired/version-1.js';
import { answerRequest, type PipelineParts } from '../../../src/soap/pipeline.js';
import { RequestTrace } from '../../../src/soap/request-trace.js';
import type { ServiceContract } from '../../../src/xml/schema/schema.js';
import { type Need, type NeedName, NEEDS } from './needs.js';
import { servicesOn } from './services.js';
import { ANY_CVR, type Asked, NotKnownHere } from './asked.js';
import { standIns } from './stand-ins.js';

/** A message and how it would be sent. */
export interface Message {
  readonly body: Uint8Array;
  /** As it would stand in Content-Type; default: that of the envelope's version. */
  readonly mediaType?: MediaType | undefined;
  /** Fields of HTTP by their names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that it would be sent to; default: that of the service whose namespace it has. */
  readonly path?: string;
}

export interface Verdict {
  readonly operation?: string | undefined;
  /** What is wrong, as the gateway would tell it; empty where nothing is. */
  readonly fejl: readonly FejlType[];
  /** What was not judged, as nobody can know it here. */
  readonly notJudged: readonly Need[];
}

/** @param now the time by which it is judged */
export async function checkMessage(message: Message, now: Date): Promise<Verdict> {
  const text = Buffer.from(message.body).toString('latin1');
  const needed = new Set<NeedName>();
  let asked: Asked | undefined;
  const bound = servicesOn(
    standIns(() => {
      if (!asked) throw new Error('the message was not decoded');
      return asked;
    }, needed),
  );
  const contract = serviceOf(text, message.path);
  const service = bound.find((one) => one.contract === contract);
  if (!service) throw new Error(`${contract.name} is not put together`);
  const trace = new RequestTrace('');
  let told: readonly FejlType[] = [];
  const parts: PipelineParts = {
    ...partsWithin(text, now, needed),
    seen: (_, caller, operation, request) => {
      asked = { caller, request, isChange: operations[operation as OperationName].kind === 'change' };
    },
  };
  try {
    refuseTooLarge(message.body);
    await answerRequest(requestOf(message, text, contract), judging(service), parts, trace);
  } catch (error) {
    if (error instanceof Fault) told = fejlOfFault(error);
    else if (error instanceof Judged) told = error.fejl;
    else if (!(error instanceof NotKnownHere)) throw error;
  }
  const notJudged = [...needed].map((name) => NEEDS[name]);
  return { operation: trace.known.operation?.name, fejl: told, notJudged };
}

/** As http does before anything is read. @throws Fault 139132 */
function refuseTooLarge({ length }: Uint8Array): void {
  const { bodyBytesWithLogo: limit } = defaultLimits;
  if (length > limit) throw new Fault(139132, [], { limit });
}

/** Thrown when a handler has answered: what it says is all there is to say. */
class Judged extends Error {
  override readonly name = 'Judged';
  constructor(readonly fejl: readonly FejlType[]) {
    super('judged');
  }
}

/** The service with handlers that judge, and answer nothing. */
function judging({ contract, handlers }: BoundService): BoundService {
  const judged = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (request: never, context: RequestContext) => {
      const answer: object = await handler(request, context);
      // What a change does before it writes may refuse it too.
      if (answer instanceof Change) await answer.write({} as Transaction);
      throw new Judged((answer as { readonly Fejlliste?: readonly FejlType[] }).Fejlliste ?? []);
    },
  ]);
  return { contract, handlers: Object.fromEntries(judged) as BoundService['handlers'] };
}

function partsWithin(text: string, now: Date, needed: Set<NeedName>): Omit<PipelineParts, 'seen'> {
  return {
    repeats: {
      find: () => {
        needed.add('repeat');
        return Promise.resolve(undefined);
      },
      remember: () => Promise.resolve(true),
    },
    // No handler comes to its end: what it answers is not written.
    transaction: () => Promise.reject(new NotKnownHere()),
    auditor: { answered: () => Promise.resolve(), refused: () => Promise.resolve() },
    validatorOf: compiled,
    limits: defaultLimits,
    clock: () => now,
    understood: understoodHeaders(true),
    checkCodes,
    explain: explainAnnonceId,
    retired: [{ ...version1Ended(new Date(CUT_OVER)), called: () => Promise.resolve() }],
    identify: (_, __, { headers }) => {
      needed.add('afsender');
      needed.add('gateway');
      return Promise.resolve({ headers });
    },
    callerOf: (stated) => Promise.resolve({ ...stated, system: systemOf(text) }),
    authorise: (caller, operation) => authorise(caller, operation, roleOf),
    authorisePerson: (caller, operation, moment) =>
      authorisePerson(caller, operation, moment, {
        roller: {
          find: () => {
            needed.add('roller');
            return Promise.resolve(new Set(personRoles));
          },
        },
        employeesFrom: new Date(USER_ACCESS_FROM),
      }),
    admit: () => Promise.resolve(() => Promise.resolve()),
  };
}

/** Its mandates are not known here: it may act for every company that the message can name. */
const systemOf = (text: string) => ({
  ...{ id: '', name: '', limits: {} },
  mandates: [ANY_CVR, ...(text.match(/\d{8}/g) ?? [])],
});

const validators = new Map<ServiceContract, ReturnType<typeof validatorFor>>();

/** Compiling takes a while and is needed for one service only. */
function compiled(service: ServiceContract): ReturnType<typeof validatorFor> {
  const known = validators.get(service) ?? validatorFor(service, join(projectRoot, 'wsdl'));
  validators.set(service, known);
  return known;
}

/** The service at the path; else the first whose own namespace stands in the message. */
function serviceOf(text: string, path: string | undefined): ServiceContract {
  const named = services.find((one) => one.path === path);
  const own = services.find(({ operations }) =>
    operations.some(({ input }) => text.includes(input.namespace)),
  );
  return named ?? own ?? jobannonceService;
}

function requestOf(message: Message, text: string, contract: ServiceContract): HttpRequest {
  const version: SoapVersion = text.includes(SOAP_12.namespace) ? SOAP_12 : SOAP_11;
  return {
    method: 'POST',
    path: contract.path,
    query: new URLSearchParams(),
    headers: message.headers ?? {},
    mediaType: message.mediaType ?? { essence: version.mediaType, parameters: new Map() },
    origin: 'https://gateway.example',
    body: message.body,
    logId: '00000000-0000-4000-8000-000000000000',
  };
}
