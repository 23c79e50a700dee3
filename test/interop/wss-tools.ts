import {
  activeOrganisationHeader,
  requestOptionsHeader,
  requestUserMetadataHeader,
} from '../../src/contract/index.js';
import { WSU } from '../../src/soap/wss/names.js';
import { MESSAGE_ID } from '../../src/soap/message/message-id.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import type { KeyKind } from '../soap/wss/certificates.js';

/**
 * Somebody else's WS-Security. The commands are for bash in this folder, with `MESSAGE`, `KEY`,
 * `CERTIFICATE` (PEM) and `OUT` (an empty folder) in the environment.
 */
export interface WssTool {
  readonly name: string;
  readonly probe: string;
  readonly build?: string;
  /** Each command prints the signed message. */
  readonly signs: readonly Signing[];
  /** Fails when the signature is wrong. */
  readonly verify: string;
  readonly verifies: readonly KeyKind[];
  /**
   * Sends a signed CreateJobannonce to a running gateway and verifies the signature of its answer,
   * which it prints, or the new ad's id: `SERVICE` and `GATEWAY` (the gateway's certificate) are in
   * the environment too.
   */
  readonly send?: string;
}

interface Signing {
  readonly what: string;
  readonly key: KeyKind;
  readonly command: string;
  /** The message has a signature already, its values empty: the tool fills them in. */
  readonly template?: true;
}

const JARS = ['wss4j', 'xmlsec', 'commons-logging', 'slf4j-api', 'slf4j-nop'].map(
  (jar) => `/usr/share/java/${jar}.jar`,
);
const WSS4J = `java -cp "$OUT:${JARS.join(':')}" Wss4j`;
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

const wss4jSigns = (reference: string, key: KeyKind, method: string): Signing => ({
  what: `${method}, certificate by ${reference}`,
  key,
  command: `${WSS4J} sign ${reference} ${MORE}${method} "$MESSAGE" "$KEY" "$CERTIFICATE"`,
});

/** xmlsec1 has to be told which attribute is an id, for each name of element. */
const IDS = [
  { namespace: SOAP_11.namespace, local: 'Body' },
  { namespace: WSU, local: 'Timestamp' },
  activeOrganisationHeader,
  requestUserMetadataHeader,
  requestOptionsHeader,
  MESSAGE_ID,
  { ...MESSAGE_ID, local: 'Action' },
].map(({ namespace, local }) => `--id-attr:Id ${namespace}:${local}`);
const XMLSEC1 = (verb: string) => `xmlsec1 ${verb} ${IDS.join(' ')}`;

export const WSS_TOOLS: readonly WssTool[] = [
  {
    name: 'xmlsec1',
    probe: 'command -v xmlsec1',
    signs: (['RSA-2048', 'P-256', 'P-384'] as const).map((key) => ({
      key,
      what: 'a template of ours',
      template: true,
      command: `${XMLSEC1('--sign')} --privkey-pem "$KEY" "$MESSAGE"`,
    })),
    verify: `${XMLSEC1('--verify')} --pubkey-cert-pem "$CERTIFICATE" "$MESSAGE"`,
    verifies: ['RSA-2048', 'RSA-3072', 'P-256', 'P-384'],
  },
  {
    name: 'zeep with python3-xmlsec',
    probe: '/usr/bin/python3 -c "from zeep import Client; from xmlsec import SignatureContext"',
    signs: ['token', 'x509data'].map((reference) => ({
      what: `rsa-sha256, certificate by ${reference}`,
      key: 'RSA-2048',
      command: `/usr/bin/python3 wss/zeep_sign.py sign ${reference} "$MESSAGE" "$KEY" "$CERTIFICATE"`,
    })),
    verify: '/usr/bin/python3 wss/zeep_sign.py verify "$MESSAGE" "$CERTIFICATE"',
    verifies: ['RSA-2048', 'P-256'],
    send: '/usr/bin/python3 wss/zeep_send.py "$SERVICE?wsdl" "$KEY" "$CERTIFICATE" "$GATEWAY"',
  },
  {
    name: 'WSS4J',
    probe: `command -v javac && ls ${JARS.join(' ')}`,
    build: `javac -encoding UTF-8 -cp ${JARS.join(':')} -d "$OUT" wss/Wss4j.java`,
    signs: [
      wss4jSigns('token', 'RSA-2048', 'rsa-sha256'),
      wss4jSigns('issuerSerial', 'RSA-2048', 'rsa-sha384'),
      wss4jSigns('thumbprint', 'RSA-3072', 'rsa-sha512'),
      wss4jSigns('subjectKeyIdentifier', 'RSA-2048', 'rsa-sha256'),
      wss4jSigns('token', 'P-256', 'ecdsa-sha256'),
      wss4jSigns('issuerSerial', 'P-384', 'ecdsa-sha384'),
    ],
    verify: `${WSS4J} verify "$MESSAGE" "$CERTIFICATE"`,
    verifies: ['RSA-2048', 'P-256', 'P-384'],
    send: `${WSS4J} send "$SERVICE" issuerSerial ${MORE}rsa-sha256 "$MESSAGE" "$KEY" "$CERTIFICATE" "$GATEWAY"`,
  },
];
