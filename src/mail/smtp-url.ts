import { isLoopback } from '../config/networks.js';
import type { SmtpServer } from './smtp.js';

/** Where mail programs hand in (RFC 8314): encrypted after STARTTLS, and from the start. */
const PORTS = { 'smtp:': 587, 'smtps:': 465 };

/**
 * What SMTP_URL says. `smtp:` is encrypted by STARTTLS or not used at all, but to this machine, where nobody listens, it
 * is as it is.
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
