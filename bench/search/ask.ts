/** Asks a running gateway over HTTP, one request at a time. */
import { Agent, request } from 'node:http';
import { jobannonceService } from '../../src/contract/index.js';
import { sample } from '../../src/soap/samples.js';
import { SOAP_11 } from '../../src/soap/version.js';
import type { Kind, Question } from './searches.js';

const operation = jobannonceService.operations.find(({ name }) => name === 'SearchJobannonce');
if (!operation) throw new Error('SearchJobannonce is not in the contract');
const SAMPLE = sample(operation, SOAP_11, new Date());
const { soapAction } = operation;

export interface Gateway {
  /** @returns the whole answer. @throws Error when it is not 200 */
  ask(question: Question, page: { pageSize: number; cursor?: string | undefined }): Promise<string>;
  close(): void;
}

export function gatewayAt(origin: string): Gateway {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = (body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const outgoing = request(origin + jobannonceService.path, {
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
    });
  return {
    ask: (question, page) => post(message(question, page)),
    close: () => {
      agent.destroy();
    },
  };
}

function message(
  { body, as }: Question,
  { pageSize, cursor }: { pageSize: number; cursor?: string | undefined },
): string {
  const paging = `${cursor === undefined ? '' : `<job:Cursor>${cursor}</job:Cursor>`}<job:PageSize>${pageSize}</job:PageSize>`;
  return SAMPLE.replace(
    /(<job:SearchJobannonceRequest[^>]*>).*(<\/job:SearchJobannonceRequest>)/s,
    `$1${body}${paging}$2`,
  )
    .replace(/(<aoh:OrganisationTypeIdentifier>)\d+/, `$1${as.type}`)
    .replace(/(<aoh:OrganisationCode>)\w+/, `$1${as.code}`);
}

/** The cursor after so many ads, read in pages as large as they may be. @throws Error when there are fewer */
export async function cursorAfter(
  gateway: Gateway,
  { variants, skip = 0 }: Kind,
): Promise<string | undefined> {
  const [question] = variants;
  let cursor: string | undefined;
  for (let left = skip; question && left > 0; left -= 100) {
    const answer = await gateway.ask(question, { pageSize: Math.min(100, left), cursor });
    cursor = /<NextCursor>([^<]+)</.exec(answer)?.[1];
    if (cursor === undefined) throw new Error(`there are no ${skip} ads`);
  }
  return cursor;
}
