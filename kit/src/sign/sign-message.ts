import { defaultLimits } from '../../../src/config/config.js';
import { Fault } from '../../../src/faults/fault.js';
import { fejlOfFault } from '../../../src/soap/faults/fejlliste.js';
import { SOAP_11, SOAP_12, SOAP_VERSIONS } from '../../../src/soap/message/version.js';
import { WSSE } from '../../../src/soap/wss/names.js';
import { sign, type Signer, type SignOptions } from '../../../src/soap/wss/sign.js';
import { parse } from '../../../src/xml/parser/parse.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';

export interface Wanted extends SignOptions {
  /** The envelope's version; default: as it is. */
  readonly soap?: '1.1' | '1.2' | undefined;
}

/** The message cannot be signed; `message` is a sentence for whoever asked. */
export class CannotSign extends Error {
  override readonly name = 'CannotSign';
}

/** @throws CannotSign */
export function signMessage(body: Uint8Array, signer: Signer, { soap, ...options }: Wanted): string {
  if (!signer.certificate.checkPrivateKey(signer.privateKey))
    throw new CannotSign('The key is not that of the certificate: give both of the same system.');
  const { root, text } = readEnvelope(body);
  if (childElements(root).flatMap(childElements).some(isSecurity))
    throw new CannotSign('The message has a wsse:Security header already: sign it without one.');
  return sign(soap === undefined ? text : asVersion(text, soap), signer, options);
}

const isSecurity = ({ namespace, local }: { readonly namespace: string; readonly local: string }) =>
  namespace === WSSE && local === 'Security';

function readEnvelope(body: Uint8Array) {
  try {
    const message = parse(body, { limits: defaultLimits });
    const { root } = message;
    if (root.local === 'Envelope' && childElements(root).some(({ local }) => local === 'Body'))
      return message;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new CannotSign(`The message cannot be read: ${fejlOfFault(error)[0]?.Text ?? ''}`, {
      cause: error,
    });
  }
  throw new CannotSign('The message is no SOAP envelope with a Body, as <soap:Envelope><soap:Body>…');
}

/** Attributes of the envelope's namespace, as mustUnderstand, go with it. */
function asVersion(text: string, soap: '1.1' | '1.2'): string {
  const { namespace } = soap === '1.2' ? SOAP_12 : SOAP_11;
  return SOAP_VERSIONS.reduce(
    (done, other) => done.replaceAll(`"${other.namespace}"`, `"${namespace}"`),
    text,
  );
}
