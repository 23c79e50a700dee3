import { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { Fault } from '../../faults/fault.js';
import type { CallerCertificate } from '../gateway.js';

/** Says where the certificate of a caller may come from: from nowhere, when all are absent. */
export interface CertificateSources {
  /** Is the client certificate of TLS the caller's? */
  readonly tls: boolean;
  /** Proxies that end TLS, ask for the certificate and hand it over. */
  readonly proxy?: ProxySource | undefined;
}

export interface ProxySource {
  /** Is the peer's address one of those proxies? */
  readonly trusts: (address: string) => boolean;
  readonly header: keyof typeof FORMS;
}

/** The forms of the header. Each gives the DER; undefined when the value is not of the form. */
const FORMS = {
  /** RFC 9440 has it as a byte sequence of RFC 8941. */
  'Client-Cert': (value: string) => {
    const [, base64] = /^:([A-Za-z0-9+/]+={0,2}):$/.exec(value) ?? [];
    return base64 === undefined ? undefined : Buffer.from(base64, 'base64');
  },
  /** nginx writes it as one certificate in PEM, url-encoded. */
  'X-SSL-Client-Cert': (value: string) => {
    const [, base64] = PEM.exec(decoded(value)?.trim() ?? '') ?? [];
    return base64 === undefined ? undefined : Buffer.from(base64, 'base64');
  },
} as const;

const PEM = /^-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----$/;

/**
 * The certificate whose key the caller has proven to have, to us in TLS or to a proxy. A proxy's
 * own certificate says nothing of the caller. Whether the certificate is believed is for others to
 * say.
 * @returns `refusal` 139181: the header from an address that is no proxy of ours (somebody tries to
 *   be another; to overlook it would leave a proxy that was forgotten in CERT_PROXY without a
 *   word), several of them, or no certificate
 */
export function callerCertificate(
  raw: IncomingMessage,
  { tls, proxy }: CertificateSources,
): { certificate?: CallerCertificate; refusal?: Fault } {
  const { socket } = raw;
  if (proxy) {
    const values = raw.headersDistinct[proxy.header.toLowerCase()] ?? [];
    const isProxy = proxy.trusts(socket.remoteAddress ?? '');
    if (values.length > 0 && !isProxy) return { refusal: refusal(proxy, NOT_A_PROXY) };
    if (isProxy) return handedOver(values, proxy);
  }
  const certificate = tls && socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  return certificate ? { certificate: { der: certificate.raw, via: 'tls' } } : {};
}

function handedOver(
  values: readonly string[],
  proxy: ProxySource,
): { certificate?: CallerCertificate; refusal?: Fault } {
  const [value = '', second] = values;
  if (second !== undefined) return { refusal: refusal(proxy, SEVERAL) };
  // A proxy leaves the field out, or empty, when the caller had no certificate.
  if (value === '') return {};
  const certificate = certificateIn(FORMS[proxy.header](value));
  if (!certificate) return { refusal: refusal(proxy, UNREADABLE) };
  return { certificate: { der: certificate.raw, via: 'proxy' } };
}

/**
 * It takes one certificate and nothing beside it: OpenSSL would also read PEM here, a chain among
 * it, and overlook what follows.
 */
function certificateIn(der: Buffer | undefined): X509Certificate | undefined {
  if (der === undefined) return undefined;
  try {
    const certificate = new X509Certificate(der);
    return certificate.raw.equals(der) ? certificate : undefined;
  } catch {
    return undefined;
  }
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

const NOT_A_PROXY =
  'forespørgslen kommer ikke fra en proxy, som gatewayen kender / the request does not come from a proxy that the gateway knows';
const SEVERAL = 'den står flere gange / it stands there several times';
const UNREADABLE = 'den indeholder ikke ét certifikat / it does not hold one certificate';

const refusal = ({ header }: ProxySource, what: string): Fault =>
  new Fault(139181, [], { felt: header, hvad: what });
