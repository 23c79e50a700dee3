/** What the texts of settings may look like: the check of each format, and its words. */
import { isIP } from 'node:net';
import { instantIn } from './instant.js';
import { isLoopback, isNarrow, networks } from './networks.js';
import { AUTH_METHODS, type Format } from './setting.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

export const formats: Readonly<Record<Format, { words: string; check: (text: string) => boolean }>> = {
  host: { words: 'an IP address or localhost', check: (text) => isIP(text) !== 0 || text === 'localhost' },
  origin: { words: 'http:// or https:// with a host and nothing after it', check: isOrigin },
  instant: {
    words: 'a time with its offset, such as 2024-12-06T00:00:00+01:00',
    check: (text) => INSTANT.test(text) && instantIn(text) !== undefined,
  },
  postgres: { words: 'a postgres:// address', check: (text) => /^postgres(ql)?:$/.test(protocolOf(text)) },
  network: {
    words:
      'IP addresses or networks such as 10.0.0.0/8, with commas; public ones at most as wide as /24 (IPv6: /64)',
    check: isNetwork,
  },
  register: {
    words: 'an https:// address (http:// on this machine only) without user, ? and #',
    check: isRegister,
  },
  user: { words: 'a name without colon', check: (text) => /^[^:\p{Cc}]+$/u.test(text) },
  password: { words: 'without control characters', check: (text) => !/\p{Cc}/u.test(text) },
  smtp: {
    words: 'smtp:// or smtps:// with perhaps user and password, a host, perhaps a port, and nothing after it',
    check: isSmtp,
  },
  mail: {
    words: 'one e-mail address without a name',
    check: (text) => /^[\w!#$%&'*+/=?^`{|}~.-]+@[A-Za-z0-9.-]*[A-Za-z0-9]$/.test(text),
  },
  authMethod: {
    words: `of ${AUTH_METHODS.join(', ')}, with commas`,
    check: (text) => (AUTH_METHODS as readonly string[]).includes(text),
  },
  file: { words: 'the name of a file', check: (text) => !text.includes('\0') },
  folder: { words: 'the name of a folder', check: (text) => !text.includes('\0') },
};

/** Whoever is in such a network is believed, so it must not be half the internet. */
function isNetwork(text: string): boolean {
  try {
    networks([text]);
    return isNarrow(text);
  } catch {
    return false;
  }
}

function isOrigin(text: string): boolean {
  if (!/^https?:$/.test(protocolOf(text))) return false;
  const { origin, href } = new URL(text);
  return href === `${origin}/`;
}

/** User and password travel with every question, so it is encrypted or stays on this machine. */
function isRegister(text: string): boolean {
  if (!URL.canParse(text) || /[?#]/.test(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')));
}

function isSmtp(text: string): boolean {
  if (!/^smtps?:\/\/[^/?#]+\/?$/.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && (username === '') === (password === '') && isDecodable(username + password);
}

function isDecodable(text: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(text));
  } catch {
    return false;
  }
}

const protocolOf = (text: string) => (URL.canParse(text) ? new URL(text).protocol : '');
