import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { validatorFor } from '../src/soap/documents/contract-validator.js';
import { defaultLimits } from '../src/config/config.js';
import {
  createJobannonceRequest,
  createJobannonceResponse,
  type CreateJobannonceRequestType,
  jobannonceService,
} from '../src/contract/index.js';
import { projectRoot } from '../src/config/data-file.js';
import type { RequestContext } from '../src/operations/request-context.js';
import { loadDemoStillinger } from '../src/sandbox/demo/stillinger.js';
import { stillingListOn } from '../src/services/stilling/stilling-store.js';
import { readEnvelope, readVersion } from '../src/soap/message/envelope.js';
import { readRequestHeaders } from '../src/soap/message/request-headers.js';
import { transactionsOn } from '../src/store/sql/knex-transaction.js';
import { decode } from '../src/xml/codec/decode.js';
import { encode } from '../src/xml/codec/encode.js';
import { fingerprint } from '../src/xml/tree/fingerprint.js';
import { parse } from '../src/xml/parser/parse.js';
import { demoJobannonceService } from '../test/support/demo-service.js';
import { message } from './message.js';
import { system } from '../test/support/systems.js';

/** A step of a request and how long it takes when nothing else runs. */
export interface Stage {
  readonly name: string;
  readonly microseconds: number;
}

type Step = () => unknown;

/** The steps of CreateJobannonce one by one, in this process, on the benchmark's own message. */
export async function measureStages(database: Knex): Promise<readonly Stage[]> {
  const bytes = Buffer.from(message('CreateJobannonce'));
  const read = parse(bytes, { limits: defaultLimits });
  const { headers, body } = readEnvelope(read, readVersion(read));
  const validator = validatorFor(jobannonceService, join(projectRoot, 'wsdl'));
  const request: CreateJobannonceRequestType = decode(body, createJobannonceRequest);
  await loadDemoStillinger(stillingListOn(database), new Date());
  const service = demoJobannonceService(database, () => new Date());
  const { stated } = readRequestHeaders(headers, []);
  const asker: RequestContext = {
    caller: { ...stated, system },
    scope: 'egne',
    now: new Date(),
    logId: randomUUID(),
    locate: () => [],
  };
  const judgement = await service.judge(request.Jobannonce, asker);
  if (judgement.violations.length > 0 || validator.validate(read).length > 0)
    throw new Error('the message is wrong');
  const answer = {
    JobannonceIdentifier: randomUUID(),
    Version: 1,
    Status: 1,
    ServiceRequestLogReferenceIdentifier: randomUUID(),
  };
  const inTransaction = transactionsOn(database);
  const steps: Readonly<Record<string, Step>> = {
    'parse: bytes to tree': () => parse(bytes, { limits: defaultLimits }),
    'read: bytes to values, no tree': () => parse(bytes, { limits: defaultLimits, direct: validator.direct }),
    'validate: the tree': () => validator.validate(read),
    'decode: two headers and the ad': () => [
      readRequestHeaders(headers, []),
      decode(body, createJobannonceRequest),
    ],
    'judge: codes, rules, one query': () => service.judge(request.Jobannonce, asker),
    'encode: the answer': () => encode(createJobannonceResponse, answer),
    'fingerprint: only with a request id': () => fingerprint(body),
    'store: one durable transaction, alone': () =>
      inTransaction((transaction) => service.create(transaction, judgement, asker)),
  };
  const stages = [];
  for (const [name, step] of Object.entries(steps))
    stages.push({ name, microseconds: await microseconds(step) });
  validator.dispose();
  return stages;
}

const WARM_MS = 500;
const BATCHES = 25;
const BATCH_MS = 20;

/** The quickest of several batches, after a warm-up: the one that was disturbed the least. */
async function microseconds(step: Step): Promise<number> {
  await perRun(step, WARM_MS);
  const batches = [];
  for (let i = 0; i < BATCHES; i++) batches.push(await perRun(step, BATCH_MS));
  return Math.min(...batches);
}

async function perRun(step: Step, ms: number): Promise<number> {
  const start = performance.now();
  let runs = 0;
  do {
    await step();
    runs += 1;
  } while (performance.now() - start < ms);
  return (1000 * (performance.now() - start)) / runs;
}
