import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

export interface OriginSettings {
  /** Wins over everything the request says. */
  readonly publicUrl?: string | undefined;
  /** Is the peer's address a proxy whose word is taken? */
  readonly trusts: (address: string) => boolean;
}

/** `host` or `host:port`; nothing that could end an attribute or a header goes through. */
const AUTHORITY =
  /^([a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/**
 * Scheme and authority that the caller used, without a slash at the end: PUBLIC_URL, else what a trusted proxy says,
 * else the Host header, else (HTTP/1.0 without one) the address that was connected to.
 * @returns `wrong` is the host or scheme that is none, as it was sent; `origin` is then not to be used
 */
export function originOf(raw: IncomingMessage, settings: OriginSettings): { origin: string; wrong?: string } {
  if (settings.publicUrl !== undefined) return { origin: new URL(settings.publicUrl).origin };
  const { localAddress = '', localPort = 0, remoteAddress = '' } = raw.socket;
  const local = `${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
  const proxy = settings.trusts(remoteAddress) ? forwarded(raw) : {};
  const hosts = proxy.host === undefined ? (raw.headersDistinct.host ?? [local]) : [proxy.host];
  const host = hosts.join(', ');
  const scheme = proxy.scheme?.toLowerCase() ?? (raw.socket instanceof TLSSocket ? 'https' : 'http');
  const origin = `${scheme}://${host.toLowerCase()}`;
  if (scheme !== 'http' && scheme !== 'https') return { origin, wrong: `${scheme}://` };
  return AUTHORITY.test(host) && URL.canParse(origin) ? { origin } : { origin, wrong: host };
}

interface Forwarded {
  readonly scheme?: string | undefined;
  readonly host?: string | undefined;
}

/**
 * X-Forwarded-* or, where there is none, Forwarded (RFC 7239): most proxies write the former and pass the latter on
 * from whoever sent it. Of several values the last one was written by the proxy that is trusted.
 */
function forwarded({ headers }: IncomingMessage): Forwarded {
  const scheme = last(headers['x-forwarded-proto']);
  const host = last(headers['x-forwarded-host']);
  if (scheme !== undefined || host !== undefined) return { scheme, host };
  const pairs = (last(headers.forwarded) ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [
      name.trim().toLowerCase(),
      value
        .join('=')
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    ] as const;
  });
  const values = new Map(pairs);
  return { scheme: values.get('proto'), host: values.get('host') };
}

const last = (header: string | string[] | undefined): string | undefined =>
  header === undefined ? undefined : header.toString().split(',').at(-1)?.trim();
