/** Conversations as calls that a foreign program is given, one after the other. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/config/data-file.js';
import { type OperationName, services } from '../../../src/contract/index.js';
import { timesFrom } from '../../../src/soap/documents/example.js';
import { SOAP_11 } from '../../../src/soap/message/version.js';
import type { OperationContract, ServiceContract } from '../../../src/xml/schema/schema.js';
import { type Conversation, NEW_EMPLOYEE } from '../../../tools/collections/conversations.js';
import { type Kept, messages, SETTINGS, times } from '../../../tools/collections/messages.js';
import { koderOf, readMessage, valuesOfAnswer } from './messages.js';

export interface OfFixtures {
  readonly fixture: string;
  /** The names of its files; without them it has one. */
  readonly requests?: readonly string[];
}

export interface SpokenCall {
  readonly service: ServiceContract<OperationName>;
  readonly operation: OperationContract<OperationName>;
  /** An envelope of SOAP 1.1, with variables where it has what only the run tells. */
  readonly said: string;
  readonly keeps: readonly Kept[];
  /** Every code of the refusal; none where the call is answered. */
  readonly koder: readonly number[];
}

export interface Spoken {
  readonly title: string;
  readonly calls: readonly SpokenCall[];
}

export const ofCollections = (conversation: Conversation): Spoken => ({
  title: conversation.title,
  calls: messages(conversation, SOAP_11, (variable) => `{{${variable}}}`).map(
    ({ service, operation, body, keeps, fault }) => ({
      ...{ service, operation, said: body, keeps },
      koder: fault === undefined ? [] : [fault],
    }),
  ),
});

export const ofFixtures = ({ fixture, requests = ['request'] }: OfFixtures): Spoken => ({
  title: fixture,
  calls: requests.map((name) => {
    const read = (file: string) =>
      readFileSync(join(projectRoot, 'fixtures', fixture, `${file}.xml`), 'utf8');
    const said = read(name);
    const contract = contractOf(said);
    const answer = readMessage(read(name.replace('request', 'response')));
    return {
      ...contract,
      said,
      keeps: [],
      koder: koderOf(valuesOfAnswer(answer, contract.operation.output)),
    };
  }),
});

function contractOf(said: string): Pick<SpokenCall, 'service' | 'operation'> {
  const { body } = readMessage(said);
  for (const service of services) {
    const operation = service.operations.find(
      ({ input }) => input.local === body.local && input.namespace === body.namespace,
    );
    if (operation) return { service, operation };
  }
  throw new Error(`no service has ${body.local}`);
}

/**
 * What the variables are while one program speaks: settings, somebody new, times, and what answers
 * had.
 */
export function variables(at: Date) {
  const values = new Map<string, string>(Object.entries(SETTINGS));
  values.set(NEW_EMPLOYEE, randomUUID());
  for (const { variable, primitive, after } of times(SOAP_11)) {
    values.set(variable, timesFrom(at)(primitive, after));
  }
  return {
    filled: (text: string): string =>
      text.replaceAll(/\{\{([^}]+)\}\}/g, (_use, name: string) => {
        const value = values.get(name);
        if (value === undefined) throw new Error(`no answer had ${name}`);
        return value;
      }),
    keep: (keeps: readonly Kept[], answer: string): void => {
      for (const { variable, element } of keeps) {
        const [, value] = new RegExp(`<(?:\\w+:)?${element.local}>([^<]+)<`).exec(answer) ?? [];
        if (value !== undefined) values.set(variable, value);
      }
    },
  };
}
