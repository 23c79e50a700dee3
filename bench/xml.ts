/**
 * `make bench-xml`: what it takes to read the benchmark's message, by the tree and straight to
 * values, beside saxes, in one run. Times are processor time of this process.
 */
import { join } from 'node:path';
import { loadavg } from 'node:os';
import { defaultLimits } from '../src/config/config.js';
import { projectRoot } from '../src/config/data-file.js';
import { createJobannonceRequest, jobannonceService } from '../src/contract/index.js';
import { validatorFor } from '../src/soap/documents/contract-validator.js';
import { readEnvelope, readVersion } from '../src/soap/message/envelope.js';
import { readRequestHeaders } from '../src/soap/message/request-headers.js';
import { decode } from '../src/xml/codec/decode.js';
import { type Direct, parse } from '../src/xml/parser/parse.js';
import { readBySaxes } from '../test/xml/saxes-reader.js';
import { message } from './message.js';
import { median } from './statistics.js';

const ROUNDS = 25;
const RUNS = 400;

const text = message('CreateJobannonce');
const bytes = Buffer.from(text);
const validator = validatorFor(jobannonceService, join(projectRoot, 'wsdl'));

/** Everything that the gateway does before it knows who is calling and what is asked. */
function read(direct?: Direct): unknown {
  const found = parse(bytes, { limits: defaultLimits, direct });
  const { headers, body } = readEnvelope(found, readVersion(found));
  if (validator.validate(found).length > 0) throw new Error('the message is wrong');
  return [readRequestHeaders(headers, []), decode(body, createJobannonceRequest)];
}

const ANCHOR = 'saxes, to a tree';
const steps: Readonly<Record<string, () => unknown>> = {
  [ANCHOR]: () => readBySaxes(text),
  'bytes to tree': () => parse(bytes, { limits: defaultLimits }),
  'by the tree: read, validate, decode': () => read(),
  'straight to values: the same': () => read(validator.direct),
};

const micros = new Map<string, number[]>(Object.keys(steps).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, step] of Object.entries(steps)) {
    const begin = process.cpuUsage();
    for (let run = 0; run < RUNS; run++) step();
    const { user, system } = process.cpuUsage(begin);
    micros.get(name)?.push((user + system) / RUNS);
  }
}
validator.dispose();

const [load = 0] = loadavg();
console.log(`Node ${process.version}: CreateJobannonce of ${bytes.length} bytes, hot`);
console.log(`${ROUNDS} rounds of ${RUNS}; load of the machine ${load.toFixed(1)}\n`);
console.log(
  `${''.padEnd(38)}${'quickest µs'.padStart(12)}${'median µs'.padStart(12)}${'× saxes'.padStart(10)}`,
);
const anchors = micros.get(ANCHOR) ?? [];
for (const [name, all] of micros) {
  const ratio = median(all.map((one, i) => one / (anchors[i] ?? NaN)));
  const told = [Math.min(...all).toFixed(1), median(all).toFixed(1)].map((one) => one.padStart(12));
  console.log(name.padEnd(38) + told.join('') + ratio.toFixed(2).padStart(10));
}
