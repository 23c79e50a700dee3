import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Delivery, Mail, MailCarrier } from './mail-port.js';
import { compile, type Sender } from './message.js';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /**
   * `from the start`: smtps. `required`: STARTTLS or nothing. `none`: for a server on this machine.
   */
  readonly tls: 'from the start' | 'required' | 'none';
  readonly auth?: { readonly user: string; readonly pass: string };
  /** Certificates in PEM, to be trusted instead of the machine's. */
  readonly ca?: string;
}

/** Sends each mail over a connection of its own. The server's certificate is verified. */
export function smtpCarrier(server: SmtpServer, sender: Sender): MailCarrier {
  return {
    send: async (mail, timeoutMs) => {
      if (timeoutMs <= 0) return TIMED_OUT;
      try {
        const message = await compile(mail, sender);
        return await attempt(server, sender.from, mail, message, timeoutMs);
      } catch (error) {
        return deliveryOf(error);
      }
    },
  };
}

const TIMED_OUT: Delivery = { kind: 'failed', reason: 'timeout' };

function attempt(
  server: SmtpServer,
  from: string,
  mail: Mail,
  message: Buffer,
  timeoutMs: number,
): Promise<Delivery> {
  const connection = new SMTPConnection(optionsOf(server, timeoutMs));
  return new Promise<Delivery>((resolve) => {
    const end = (delivery: Delivery) => {
      clearTimeout(timer);
      resolve(delivery);
      if (delivery.kind === 'accepted') connection.quit();
      else connection.close();
    };
    const timer = setTimeout(end, timeoutMs, TIMED_OUT);
    const fail = (error: unknown) => {
      end(deliveryOf(error));
    };
    connection.once('error', fail);
    // An error after the end has nothing to tell any more.
    connection.on('error', () => undefined);
    const send = () => {
      connection.send({ from, to: mail.to }, message, (error) => {
        if (error) fail(error);
        else end({ kind: 'accepted' });
      });
    };
    connection.connect((error) => {
      if (error) fail(error);
      else if (!server.auth) send();
      else
        // The library writes into what it is given, so it gets a copy.
        connection.login({ ...server.auth }, (refused) => {
          if (refused) fail(refused);
          else send();
        });
    });
  });
}

function optionsOf({ host, port, tls, ca }: SmtpServer, timeoutMs: number): SMTPConnectionOptions {
  // The library's time-outs come later than ours, which is for the whole try.
  const later = timeoutMs + 1000;
  return {
    host,
    port,
    secure: tls === 'from the start',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
    connectionTimeout: later,
    greetingTimeout: later,
    socketTimeout: later,
    dnsTimeout: later,
    // Zero destroys the socket: what waits in it, the end of a mail perhaps, is not sent after the
    // time-out.
    socketCloseTimeout: 0,
  };
}

/**
 * Replies of 5xx to these commands are about this mail; to any other they are about us: our user,
 * sender, encryption.
 */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

function deliveryOf(error: unknown): Delivery {
  const { name, code, originalCode, command, responseCode } = error as Record<string, unknown>;
  const reason = [responseCode ?? originalCode ?? code ?? name, command]
    .filter((word) => typeof word === 'string' || typeof word === 'number')
    .join(' ');
  const permanent =
    typeof responseCode === 'number' && responseCode >= 500 && ABOUT_THE_MAIL.includes(String(command));
  return { kind: permanent ? 'refused' : 'failed', reason };
}
