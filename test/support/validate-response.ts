import { join } from 'node:path';
import { expect } from 'chai';
import { validatorFor } from '../../src/soap/documents/contract-validator.js';
import { defaultLimits } from '../../src/config/config.js';
import {
  faultDetails,
  fejlliste,
  prefixes,
  serviceRequestLogReferenceIdentifier,
  services,
} from '../../src/contract/index.js';
import { projectRoot } from '../../src/config/data-file.js';
import { readEnvelope, readVersion } from '../../src/soap/message/envelope.js';
import { clarkName } from '../../src/soap/message/must-understand.js';
import { toViolation } from '../../src/soap/faults/schema-violation.js';
import type { SoapVersion } from '../../src/soap/message/version.js';
import { parse } from '../../src/xml/parser/parse.js';
import type { ServiceContract } from '../../src/xml/schema/schema.js';
import { childElements } from '../../src/xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../src/xml/tree/tree.js';
import type { Validator } from '../../src/xml/validation/validate.js';

const DETAIL = [faultDetails, fejlliste, serviceRequestLogReferenceIdentifier].map(clarkName);

/**
 * Every answer of the gateway must go through here in every test: an envelope of either SOAP
 * version whose body is an answer of the contract or a fault with exactly our three detail
 * elements, and nothing in it breaks the XSD.
 * @throws AssertionError naming what is wrong
 */
export function validateResponse(answer: string | Uint8Array): void {
  const bytes = typeof answer === 'string' ? Buffer.from(answer) : answer;
  const message = parse(bytes, { limits: defaultLimits });
  const version = readVersion(message);
  const { body } = readEnvelope(message, version);
  const service = isFault(body, version) ? services[0] : serviceAnswering(body);
  if (isFault(body, version)) expect(detailOf(body, version).map(clarkName)).to.deep.equal(DETAIL);
  expect(service, `${clarkName(body)} is no answer of the contract`).not.to.equal(undefined);
  if (service) expect(violationsOf(message, service)).to.deep.equal([]);
}

const compiled = new Map<ServiceContract, Validator>();

/** Compiled once for the life of the process, which the tests' end is. */
function validatorOf(service: ServiceContract): Validator {
  const known = compiled.get(service);
  if (known) return known;
  const validator = validatorFor(service, join(projectRoot, 'wsdl'));
  compiled.set(service, validator);
  return validator;
}

function violationsOf(message: XmlMessage, service: ServiceContract) {
  return validatorOf(service)
    .validate(message)
    .map((found) => toViolation(found, message, prefixes));
}

function isFault(body: XmlElement, version: SoapVersion): boolean {
  return body.local === 'Fault' && body.namespace === version.namespace;
}

function detailOf(fault: XmlElement, version: SoapVersion): XmlElement[] {
  const local = version.key === '1.1' ? 'detail' : 'Detail';
  const namespace = version.key === '1.1' ? '' : version.namespace;
  const detail = childElements(fault).find((one) => one.local === local && one.namespace === namespace);
  return detail ? childElements(detail) : [];
}

function serviceAnswering({ namespace, local }: XmlElement): ServiceContract | undefined {
  return services.find(({ operations }) =>
    operations.some(({ output }) => output.local === local && output.namespace === namespace),
  );
}
