/** Asks a running gateway for job orders. */
import { jobordreService } from '../../src/contract/index.js';
import { sample } from '../../src/soap/documents/samples.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import type { SoapClient } from '../soap-client.js';

/** A request: its operation, and the elements in it. */
export interface Question {
  readonly operation: string;
  readonly body: string;
}

/** What a page lists, whatever the operation. */
const ITEM = /<(?:Jobordrelinje|Loglinje|Formidling|Jobordrehaendelse)>/g;

/** @returns how many items the page has */
export async function askFor(client: SoapClient, { operation: name, body }: Question): Promise<number> {
  const operation = jobordreService.operations.find((one) => one.name === name);
  if (!operation) throw new Error(`${name} is not in the contract`);
  const message = sample(operation, SOAP_11, new Date()).replace(
    /(<jo:Get\w+Request>).*(<\/jo:Get\w+Request>)/s,
    `$1${body}$2`,
  );
  const { path } = jobordreService;
  const answer = await client.post({ path, soapAction: operation.soapAction }, message);
  return answer.match(ITEM)?.length ?? 0;
}
