/** Asks a running gateway for ads. */
import { jobannonceService } from '../../src/contract/index.js';
import { sample } from '../../src/soap/documents/samples.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import { soapClientAt } from '../soap-client.js';
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
  const client = soapClientAt(origin);
  return {
    ask: (question, page) =>
      client.post({ path: jobannonceService.path, soapAction }, message(question, page)),
    close: () => {
      client.close();
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

/**
 * The cursor of the page that is measured, read in pages as large as they may be.
 * @throws Error when there are fewer ads
 */
export async function cursorAfter(
  gateway: Gateway,
  { variants, skip = 0, pageSize }: Kind,
): Promise<string | undefined> {
  const [question] = variants;
  if (!question) return undefined;
  const toTheLast = skip === 'all but the last page';
  let cursor: string | undefined;
  for (let left = toTheLast ? Infinity : skip; left > 0; left -= 100) {
    const answer = await gateway.ask(question, { pageSize: Math.min(100, left), cursor });
    const next = /<NextCursor>([^<]+)</.exec(answer)?.[1];
    if (next === undefined && toTheLast) return lastPage(gateway, question, { pageSize, cursor });
    cursor = next;
    if (cursor === undefined) throw new Error(`there are no ${skip} ads`);
  }
  return cursor;
}

/** The cursor of the last page from a place on which not many ads follow. */
async function lastPage(
  gateway: Gateway,
  question: Question,
  { pageSize, cursor }: { pageSize: number; cursor: string | undefined },
): Promise<string | undefined> {
  for (let last = cursor; ;) {
    const answer = await gateway.ask(question, { pageSize, cursor: last });
    const next = /<NextCursor>([^<]+)</.exec(answer)?.[1];
    if (next === undefined) return last;
    last = next;
  }
}
