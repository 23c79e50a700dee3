/** Where players act: they send messages to the gateway itself, as everybody else does. */
import { randomUUID } from 'node:crypto';
import {
  activeOrganisationHeader,
  type OperationName,
  requestUserMetadataHeader,
  services,
} from '../../../contract/index.js';
import type { Gateway } from '../../../http/gateway.js';
import { envelopeXml } from '../../../soap/message/answer.js';
import { SOAP_11 } from '../../../soap/message/version.js';
import { CLOCK_FIELD } from '../../../soap/stages/moment.js';
import type { Organisation } from '../../../systems/system.js';
import { encode } from '../../../xml/codec/encode.js';
import type { TypedElement } from '../../../xml/schema/schema.js';

export interface Player extends Organisation {
  readonly userIdentifier: string;
  readonly userFullName: string;
}

/** Has a player do something at that time. @throws Error with the fault where it is refused */
export type Act = (by: Player, operation: OperationName, request: object, now: Date) => Promise<void>;

/** Code list RequestUserType. */
const SYSTEM = 3;

export function stageOf(gateway: Pick<Gateway, 'answer'>): Act {
  return async (by, name, request, now) => {
    const { path, operation } = found(name);
    const header = headersOf(by, now);
    const xml = envelopeXml(SOAP_11, encode(operation.input as TypedElement<object>, request), header);
    const { status, body, fate } = await gateway.answer({
      method: 'POST',
      path,
      query: new URLSearchParams(),
      headers: { 'content-type': 'text/xml; charset=utf-8', [CLOCK_FIELD]: now.toISOString() },
      mediaType: { essence: 'text/xml', parameters: new Map([['charset', 'utf-8']]) },
      origin: 'http://localhost',
      body: Buffer.from(xml),
      logId: randomUUID(),
    });
    if (status !== 200 || fate)
      throw new Error(`${name} of a player was answered ${status}: ${String(body)}`);
  };
}

function found(name: OperationName) {
  for (const { path, operations } of services) {
    const operation = operations.find((one) => one.name === name);
    if (operation) return { path, operation };
  }
  throw new Error(`no service has ${name}`);
}

function headersOf({ organisationTypeId, organisationCode, ...by }: Player, now: Date): string {
  const metadata = encode(requestUserMetadataHeader, {
    RequestUserStructure: {
      UserFullName: by.userFullName,
      RequestUserTypeIdentifier: SYSTEM,
      UserIdentifier: by.userIdentifier,
    },
    RequestOrganisationStructure: {
      OrganisationCode: organisationCode,
      OrganisationTypeIdentifier: organisationTypeId,
    },
    RegistrationDateTime: now.toISOString(),
  });
  const active = { OrganisationTypeIdentifier: organisationTypeId, OrganisationCode: organisationCode };
  return metadata + encode(activeOrganisationHeader, active);
}
