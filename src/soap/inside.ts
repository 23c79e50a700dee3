/**
 * The way in for our own pages: what somebody does who is signed in becomes a message of the
 * contract, and goes the whole way of a message (pipeline.ts). So a page can do nothing that the
 * contract does not have, by no other rules, and leaves the same rows in the audit trail.
 */
import {
  activeOrganisationHeader,
  type OperationName,
  prefixes,
  requestOptionsHeader,
  requestUserMetadataHeader,
} from '../contract/index.js';
import { defaultLimits } from '../config/config.js';
import { Gone, type HttpRequest } from '../http/gateway.js';
import type { AnswerOf, RequestOf } from '../operations/handler.js';
import type { PersonRole } from '../operations/table.js';
import type { Caller, StatedCaller } from '../security/caller.js';
import { decode } from '../xml/codec/decode.js';
import { encode } from '../xml/codec/encode.js';
import { parse } from '../xml/parser/parse.js';
import type { TypedElement } from '../xml/schema/schema.js';
import type { BoundService, Operation } from './bound-service.js';
import { envelopeXml } from './message/answer.js';
import { readEnvelope } from './message/envelope.js';
import { SOAP_11 } from './message/version.js';
import { answerRequest, type PipelineParts } from './pipeline.js';
import { refusingWith, type RefusingParts } from './refusing.js';
import { RequestTrace } from './request-trace.js';

/** Somebody who is signed in, and the organisation that is acted for. */
export interface Insider {
  readonly stated: StatedCaller;
  /** What the sign-in says that the person may. */
  readonly roles: ReadonlySet<PersonRole>;
}

/** The request of the page behind a message. */
export interface Behind {
  readonly logId: string;
  /** Absent: the message is not remembered. One that a form brings along is done once. */
  readonly requestIdentifier?: string;
  readonly isGone?: () => boolean;
}

export interface Inside {
  /** @throws Fault with its places as paths of the message; Gone */
  ask<Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
    by: Insider,
    behind: Behind,
  ): Promise<AnswerOf<Name>>;
  /**
   * The same with the body as XML, which may be wrong: a form has what somebody typed.
   * @throws Fault, Gone
   */
  askXml<Name extends OperationName>(
    name: Name,
    body: string,
    by: Insider,
    behind: Behind,
  ): Promise<AnswerOf<Name>>;
}

export interface InsideParts extends Omit<PipelineParts, 'authorisePerson'>, RefusingParts {
  readonly services: readonly BoundService[];
  readonly system: Caller['system'];
  readonly authorisePerson: (roles: ReadonlySet<PersonRole>) => PipelineParts['authorisePerson'];
}

export function createInside(parts: InsideParts): Inside {
  const found = new Map<string, { readonly service: BoundService; readonly operation: Operation }>(
    parts.services.flatMap((service) =>
      service.contract.operations.map((operation) => [operation.name, { service, operation }]),
    ),
  );
  const { asFault, audited } = refusingWith(parts);

  async function send(name: OperationName, body: string, by: Insider, behind: Behind): Promise<unknown> {
    const { service, operation } = of(name);
    const own: PipelineParts = {
      ...parts,
      // Who is signed in has proven it to us; nothing in a message could prove more.
      identify: (_http, _message, { headers }) => Promise.resolve({ headers }),
      callerOf: (stated) => Promise.resolve({ ...stated, system: parts.system }),
      authorisePerson: parts.authorisePerson(by.roles),
      admit: () => Promise.resolve(() => Promise.resolve()),
    };
    const xml = envelopeXml(SOAP_11, body, headersOf(by.stated, behind.requestIdentifier));
    const trace = new RequestTrace(behind.logId);
    try {
      const answer = await answerRequest(requestOf(service, xml, behind), service, own, trace);
      const message = parse(Buffer.from(answer), { limits: defaultLimits });
      return decode(readEnvelope(message, SOAP_11).body, operation.output as TypedElement<unknown>);
    } catch (error) {
      if (error instanceof Gone) throw error;
      throw await audited(asFault(error, behind.logId), trace);
    }
  }

  function of(name: OperationName) {
    const one = found.get(name);
    if (!one) throw new Error(`no service has the operation ${name}`);
    return one;
  }

  return {
    ask: async (name, request, by, behind) =>
      (await send(
        name,
        encode(of(name).operation.input as TypedElement<typeof request>, request, prefixes),
        by,
        behind,
      )) as AnswerOf<typeof name>,
    askXml: async (name, body, by, behind) => (await send(name, body, by, behind)) as AnswerOf<typeof name>,
  };
}

function headersOf(
  { organisationTypeId, organisationCode, metadata }: StatedCaller,
  requestIdentifier: string | undefined,
): string {
  const active = { OrganisationTypeIdentifier: organisationTypeId, OrganisationCode: organisationCode };
  return [
    encode(activeOrganisationHeader, active),
    encode(requestUserMetadataHeader, metadata),
    ...(requestIdentifier === undefined
      ? []
      : [encode(requestOptionsHeader, { RequestIdentifier: requestIdentifier })]),
  ].join('');
}

const MEDIA_TYPE = { essence: SOAP_11.mediaType, parameters: new Map([['charset', 'utf-8']]) };

const requestOf = ({ contract }: BoundService, xml: string, { logId, isGone }: Behind): HttpRequest => ({
  method: 'POST',
  path: contract.path,
  query: new URLSearchParams(),
  headers: {},
  mediaType: MEDIA_TYPE,
  origin: '',
  body: Buffer.from(xml),
  logId,
  ...(isGone && { isGone }),
});
