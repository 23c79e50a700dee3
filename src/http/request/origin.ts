import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { networks } from '../../config/networks.js';
import { fieldValues } from './field-values.js';
import { remembered } from '../../bounded-map.js';
import type { Target } from './target.js';

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

/** All that Host may hold (RFC 9110, 7.2), which is more than is given out as an address. */
const HOST = /^([\w.~!$&'()*+,;=%-]*|\[[\w.~!$&'()*+,;=:-]+\])(:\d*)?$/;

/** What the caller says of the address that it used: `wrong` is what is no host, as it was sent. */
interface Asked {
  readonly host?: string;
  readonly wrong?: string;
}

/**
 * Scheme and authority that the caller used, without a slash at the end: PUBLIC_URL, else what a
 * trusted proxy says, else the target where it is a whole address, else the Host header, else
 * (HTTP/1.0 without one) the address that was connected to.
 * @returns `wrong` is the host or scheme that is none, as it was sent, empty where HTTP/1.1 comes
 *   without Host (RFC 9112, 3.2); `origin` is then not to be used
 */
export function originOf(
  raw: IncomingMessage,
  target: Target,
  settings: OriginSettings,
): { origin: string; wrong?: string } {
  const asked = askedFor(raw, target);
  if (asked.wrong !== undefined) return { origin: '', wrong: asked.wrong };
  if (settings.fixed !== undefined) return { origin: settings.fixed };
  const isTrusted = settings.trusts(raw.socket.remoteAddress ?? '');
  const proxy = isTrusted ? forwarded(raw) : NO_PROXY;
  const scheme = proxy.scheme?.toLowerCase() ?? schemeOf(raw, target, isTrusted);
  const host = withPort(proxy.host ?? asked.host ?? connectedTo(raw), proxy.port, scheme);
  const origin = `${scheme}://${host.toLowerCase()}`;
  if (scheme !== 'http' && scheme !== 'https') return { origin, wrong: `${scheme}://` };
  if (scheme === 'http' && target.scheme === 'https' && !isTrusted)
    return { origin, wrong: `https://${host}` };
  return isAuthority(host) ? { origin } : { origin, wrong: host };
}

/**
 * A whole address as target says where the message goes, and Host is then overlooked, but must be
 * one all the same (RFC 9112, 3.2 and 3.2.2). It names no user (RFC 9110, 4.2.4).
 */
function askedFor(raw: IncomingMessage, { authority }: Target): Asked {
  if (lacksHost(raw)) return { wrong: '' };
  const hosts = fieldValues(raw, 'host');
  const host = hosts.length > 1 ? hosts.join(', ') : hosts[0];
  if (host !== undefined && (hosts.length > 1 || !isHost(host))) return { wrong: host };
  if (authority === undefined) return host === undefined ? {} : { host };
  return isAuthority(authority) ? { host: authority } : { wrong: authority };
}

/**
 * The scheme that a trusted proxy says nothing of. A target of https has not come by https on a
 * plain connection (RFC 9110, 7.4), but for such a proxy, which may have ended TLS.
 */
function schemeOf({ socket }: IncomingMessage, { scheme }: Target, isTrusted: boolean): string {
  if (socket instanceof TLSSocket) return 'https';
  return (isTrusted ? scheme : undefined) ?? 'http';
}

export const lacksHost = ({ headers, httpVersion }: IncomingMessage): boolean =>
  headers.host === undefined && httpVersion !== '1.0';

const isHost = remembered((host) => HOST.test(host));

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

function connectedTo({ socket: { localAddress = '', localPort = 0 } }: IncomingMessage): string {
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
