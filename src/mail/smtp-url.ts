import { isLoopback } from '../config/networks.js';
import type { SmtpServer } from './smtp.js';

/**
 * The ports at which programs hand mails in (RFC 8314): encrypted after STARTTLS, and from the
 * start.
 */
const PORTS = { 'smtp:': 587, 'smtps:': 465 };

/**
 * Reads SMTP_URL. A connection by `smtp:` is encrypted by STARTTLS or not used at all; only to this
 * machine, where nobody can listen, it stays plain.
 * @param url checked by config.ts
 */
export function smtpServerOf(url: string): SmtpServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const secure = protocol === 'smtps:';
  const standard = PORTS[secure ? 'smtps:' : 'smtp:'];
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    host,
    port: port === '' ? standard : Number(port),
    tls: secure ? 'from the start' : isLoopback(host) ? 'none' : 'required',
    ...(username !== '' && { auth }),
  };
}
