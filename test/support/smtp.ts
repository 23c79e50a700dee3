import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

const tlsFile = (name: string) => readFileSync(new URL(`smtp-tls/${name}`, import.meta.url), 'utf8');

/** The certificate is for 127.0.0.1 and not for localhost, signs itself, and ends in 2126. */
export const TEST_CERTIFICATE = tlsFile('cert.pem');
const KEY = tlsFile('key.pem');

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string;
  /** The head and body of the mail as they came. */
  readonly raw: string;
  readonly encrypted: boolean;
}

/** Decides what the server answers to a command: undefined is yes, a code refuses. It may wait. */
type Answer = (address: string) => number | undefined | Promise<number | undefined>;

export interface SmtpBehaviour {
  readonly mailFrom?: Answer;
  readonly rcptTo?: Answer;
  /** Asked when the whole mail is there; what it refuses is not in `received`. */
  readonly data?: Answer;
  /** Told of every mail that it accepts, before the client is. */
  readonly accepted?: (mail: ReceivedMail) => void;
  /** The only user it lets in; without it nobody has to say who he is. */
  readonly user?: { readonly name: string; readonly password: string };
  /** It offers this TLS, and none when it is absent. */
  readonly tls?: 'starttls' | 'smtps';
}

export interface TestSmtp {
  readonly port: number;
  /** Its address, as SMTP_URL has it. */
  readonly url: string;
  /** Every mail it has accepted, in order. */
  readonly received: readonly ReceivedMail[];
  /** Resolves when it has accepted that many. */
  until(count: number): Promise<void>;
  /** Ends every connection without a word. */
  hangUp(): void;
  stop(): Promise<void>;
}

/** A real SMTP server on loopback. @param port 0: any free one */
export async function startSmtp(behaviour: SmtpBehaviour = {}, port = 0): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer(
    optionsOf(behaviour, (mail) => {
      received.push(mail);
      behaviour.accepted?.(mail);
      for (const wake of waiting) wake();
    }),
  );
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const bound = (server.server.address() as AddressInfo).port;
  const hangUp = () => {
    for (const connection of server.connections) destroy(connection);
  };
  return {
    port: bound,
    url: `smtp://127.0.0.1:${bound}`,
    received,
    until: async (count) => {
      while (received.length < count) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
    },
    hangUp,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        hangUp();
      }),
  };
}

function optionsOf(behaviour: SmtpBehaviour, keep: (mail: ReceivedMail) => void): SMTPServerOptions {
  const { user, tls } = behaviour;
  const disabled = [...(tls === 'starttls' ? [] : ['STARTTLS']), ...(user ? [] : ['AUTH'])];
  return {
    secure: tls === 'smtps',
    ...(tls && { key: KEY, cert: TEST_CERTIFICATE }),
    disabledCommands: disabled,
    authOptional: user === undefined,
    allowInsecureAuth: true,
    closeTimeout: 1,
    logger: false,
    onAuth: ({ username, password }, _session, done) => {
      if (username === user?.name && password === user?.password) done(null, { user: username });
      else done(errorOf(535));
    },
    onMailFrom: ({ address }, _session, done) => {
      void answer(behaviour.mailFrom, address, done);
    },
    onRcptTo: ({ address }, _session, done) => {
      void answer(behaviour.rcptTo, address, done);
    },
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo.map(({ address }) => address);
      const take = async () => {
        const raw = await text(stream);
        await answer(behaviour.data, to.join(), (error) => {
          if (error) {
            done(error);
            return;
          }
          const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? 'none';
          const from = mailFrom ? mailFrom.address : '';
          keep({ from, to, messageId, raw, encrypted: session.secure });
          done();
        });
      };
      // It fails when the client went away before the whole mail was here.
      take().catch(done);
    },
  };
}

async function answer(
  asked: Answer | undefined,
  address: string,
  done: (error?: Error | null) => void,
): Promise<void> {
  const code = await asked?.(address);
  done(code === undefined ? undefined : errorOf(code, address));
}

/** The refusal repeats the address, as many servers do. */
const errorOf = (responseCode: number, address = '') =>
  Object.assign(new Error(`no, not <${address}>`), { responseCode });

function destroy(connection: unknown): void {
  const { _socket: socket } = connection as { _socket?: { destroy(): void } };
  socket?.destroy();
}
