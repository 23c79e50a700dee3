/** Posts to a running gateway over HTTP, one request at a time. */
import { Agent, request } from 'node:http';

export interface SoapClient {
  /** @returns the whole answer. @throws Error when it is not 200 */
  post(to: { path: string; soapAction: string }, body: string): Promise<string>;
  close(): void;
}

export function soapClientAt(origin: string): SoapClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    post: ({ path, soapAction }, body) =>
      new Promise((resolve, reject) => {
        const outgoing = request(origin + path, {
          method: 'POST',
          agent,
          headers: {
            'content-type': 'text/xml; charset=utf-8',
            soapaction: `"${soapAction}"`,
            'content-length': Buffer.byteLength(body),
          },
        });
        outgoing.on('error', reject);
        outgoing.on('response', (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const answer = Buffer.concat(chunks).toString();
            if (incoming.statusCode === 200) resolve(answer);
            else reject(new Error(`${incoming.statusCode}: ${answer}`));
          });
        });
        outgoing.end(body);
      }),
    close: () => {
      agent.destroy();
    },
  };
}
