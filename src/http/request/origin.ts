import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { networks } from '../../config/networks.js';
import { fieldValues } from './field-values.js';
import { remembered } from '../../bounded-map.js';

export interface OriginSettings {
  /** Wins over everything the request says. */
  readonly fixed: string | undefined;
  /** Is the peer's address a proxy whose word is taken? */
  readonly trusts: (address: string) => boolean;
}

/** @throws Error with a sentence for a proxy that is neither an address nor a network */
export function originSettings(parts: {
  readonly publicUrl?: string | undefined;
  readonly trustProxy: readonly string[];
}): OriginSettings {
  return {
    fixed: parts.publicUrl === undefined ? undefined : new URL(parts.publicUrl).origin,
    trusts: remembered(networks(parts.trustProxy)),
  };
}

/** `host` or `host:port`; nothing that could end an attribute or a header goes through. */
const AUTHORITY =
  /^([a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/**
 * Scheme and authority that the caller used, without a slash at the end: PUBLIC_URL, else what a
 * trusted proxy says, else the Host header, else (HTTP/1.0 without one) the address that was
 * connected to.
 * @returns `wrong` is the host or scheme that is none, as it was sent, empty where HTTP/1.1 comes
 *   without Host (RFC 9112, 3.2); `origin` is then not to be used
 */
export function originOf(raw: IncomingMessage, settings: OriginSettings): { origin: string; wrong?: string } {
  if (lacksHost(raw)) return { origin: '', wrong: '' };
  if (settings.fixed !== undefined) return { origin: settings.fixed };
  const proxy = settings.trusts(raw.socket.remoteAddress ?? '') ? forwarded(raw) : NO_PROXY;
  const scheme = proxy.scheme?.toLowerCase() ?? (raw.socket instanceof TLSSocket ? 'https' : 'http');
  const host = withPort(proxy.host ?? hostOf(raw), proxy.port, scheme);
  const origin = `${scheme}://${host.toLowerCase()}`;
  if (scheme !== 'http' && scheme !== 'https') return { origin, wrong: `${scheme}://` };
  return isAuthority(host) ? { origin } : { origin, wrong: host };
}

const lacksHost = ({ headers, httpVersion }: IncomingMessage) =>
  headers.host === undefined && httpVersion !== '1.0';

const isAuthority = remembered((host) => AUTHORITY.test(host) && URL.canParse(`http://${host}`));

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

/**
 * Some proxies name the port apart. It counts where the host names none: the colons of an address
 * of IPv6 stand in brackets.
 */
function withPort(host: string, port: string | undefined, scheme: string): string {
  if (port === undefined || port === DEFAULT_PORTS[scheme] || host.lastIndexOf(':') > host.lastIndexOf(']'))
    return host;
  return `${host}:${port}`;
}

function hostOf(raw: IncomingMessage): string {
  const hosts = fieldValues(raw, 'host');
  if (hosts.length > 0) return hosts.join(', ');
  const { localAddress = '', localPort = 0 } = raw.socket;
  return `${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

interface Forwarded {
  readonly scheme?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
}

const NO_PROXY: Forwarded = {};

/**
 * X-Forwarded-Proto, -Host and -Port or, where there is none, Forwarded (RFC 7239): most proxies
 * write the former and pass the latter on from whoever sent it. Of several values the last one was
 * written by the proxy that is trusted.
 */
function forwarded({ headers }: IncomingMessage): Forwarded {
  const scheme = last(headers['x-forwarded-proto']);
  const host = last(headers['x-forwarded-host']);
  const port = last(headers['x-forwarded-port']);
  if (scheme !== undefined || host !== undefined || port !== undefined) return { scheme, host, port };
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
  const values = new Map(pairs.filter(([, value]) => value !== ''));
  return { scheme: values.get('proto'), host: values.get('host') };
}

/** A proxy that has nothing to say leaves the field out, or empty. */
function last(header: string | string[] | undefined): string | undefined {
  const value = header?.toString().split(',').at(-1)?.trim();
  return value === '' ? undefined : value;
}
