/** Stands between a client and the gateway, and may lose an answer. */
import { createServer, request } from 'node:http';
import { listening } from '../support/listening.js';

/** What a client is told in place of the gateway's answer. */
export interface Instead {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Relay {
  readonly origin: string;
  /** Every message that came, in order. */
  readonly messages: readonly string[];
  /** The gateway answers the next message; the connection is cut before the client hears of it. */
  loseNext(): void;
  /** The next message does not reach the gateway. */
  answerNext(instead: Instead): void;
  stop(): Promise<void>;
}

export async function relayTo(gateway: string): Promise<Relay> {
  const messages: string[] = [];
  const planned: ('lose' | Instead)[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      messages.push(Buffer.concat(chunks).toString());
      const plan = planned.shift();
      if (typeof plan === 'object') {
        outgoing.writeHead(plan.status, plan.headers).end(plan.text);
        return;
      }
      const { method, headers, url = '' } = incoming;
      const onward = request(new URL(url, gateway), { method, headers }, (answer) => {
        if (plan === 'lose') {
          answer.resume().on('end', () => outgoing.destroy());
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', (error) => outgoing.destroy(error));
      onward.end(Buffer.concat(chunks));
    });
  });
  return {
    ...(await listening(server)),
    messages,
    loseNext: () => planned.push('lose'),
    answerNext: (instead) => planned.push(instead),
  };
}
