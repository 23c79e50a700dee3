/**
 * `make bench-wss`: verifying a signed message, beside one raw RSA-2048 verify and beside
 * xml-crypto, in one run.
 */
import { loadavg } from 'node:os';
import { sign as signOctets, verify as verifyOctets } from 'node:crypto';
import { defaultLimits } from '../src/config/config.js';
import { canonicalise } from '../src/soap/wss/c14n.js';
import { DS } from '../src/soap/wss/names.js';
import { defaultWssSettings } from '../src/soap/wss/settings.js';
import { sign } from '../src/soap/wss/sign.js';
import { verify } from '../src/soap/wss/verify.js';
import { parse } from '../src/xml/parser/parse.js';
import { registryOf, throwawaySigner } from '../test/soap/wss/certificates.js';
import { parseDom, SignedXml } from '../test/soap/wss/xml-crypto.js';
import { message } from './message.js';
import { median } from './statistics.js';

const ROUNDS = 15;
const ROUND_MS = 100;
const WARM_MS = 1000;
/** Issue 5 asks for at most this many times one raw verify. */
const TARGET = 6;

/**
 * Microseconds of processor time a run, over at least that many milliseconds of it: what else the
 * machine does counts less than by the clock. All threads of this process are in it, so the garbage
 * is, too.
 */
async function perRun(step: Step, ms: number): Promise<number> {
  const start = process.cpuUsage();
  let runs = 0;
  for (;;) {
    for (let i = 0; i < 10; i++) await step();
    runs += 10;
    const { user, system } = process.cpuUsage(start);
    if (user + system >= ms * 1000) return (user + system) / runs;
  }
}

type Step = () => unknown;

const print = (text: string): unknown => process.stdout.write(`${text}\n`);

const signer = await throwawaySigner('RSA-2048');
const now = new Date();
const options = { now, lifeSeconds: 300 };
/** The message has 9 KB, as the issue asks, and more with the certificate in it. */
const text = sign(message('CreateJobannonce'), signer, { ...options, reference: 'thumbprint' });
const bytes = Buffer.from(text);
const read = parse(bytes, { limits: defaultLimits });
const withToken = Buffer.from(sign(message('CreateJobannonce'), signer, options));
const readWithToken = parse(withToken, { limits: defaultLimits });
const registry = registryOf(signer);
const key = signer.certificate.publicKey;
const octets = Buffer.from('x'.repeat(1500));
const signature = signOctets('sha256', octets, signer.privateKey);
const publicCert = key.export({ type: 'spki', format: 'pem' }).toString();

function byXmlCrypto(): void {
  const signed = new SignedXml({ idMode: 'wssecurity', publicCert, getCertFromKeyInfo: () => null });
  const [element] = Array.from(parseDom(text).getElementsByTagNameNS(DS, 'Signature'));
  if (!element) throw new Error('no Signature');
  signed.loadSignature(element);
  if (!signed.checkSignature(text)) throw new Error('xml-crypto refused it');
}

const steps: Readonly<Record<string, Step>> = {
  'one raw RSA-2048 verify of 1.5 KB': () => {
    if (!verifyOctets('sha256', octets, key, signature)) throw new Error('raw verify failed');
  },
  'verify, of the tree that is there': () => verify(read, defaultWssSettings, registry, now),
  'verify, with the certificate in it': () => verify(readWithToken, defaultWssSettings, registry, now),
  '  as a measure: canonicalise all of it': () => canonicalise(read.root),
  'parse and verify': () =>
    verify(parse(bytes, { limits: defaultLimits }), defaultWssSettings, registry, now),
  sign: () => sign(message('CreateJobannonce'), signer, options),
  'xml-crypto: parse and verify': byXmlCrypto,
};

const names = Object.keys(steps);
for (const step of Object.values(steps)) await perRun(step, WARM_MS);
const rounds: Record<string, number>[] = [];
for (let i = 0; i < ROUNDS; i++) {
  const round: Record<string, number> = {};
  for (const [name, step] of Object.entries(steps)) round[name] = await perRun(step, ROUND_MS);
  rounds.push(round);
}

const [raw = '', verified = ''] = names;
const timesOf = (name: string) => rounds.map((round) => round[name] ?? NaN);
const quickest = (name: string) => Math.min(...timesOf(name));
const over = (name: string, anchor: string) =>
  median(rounds.map((round) => (round[name] ?? NaN) / (round[anchor] ?? NaN)));

print(
  `\n${now.toISOString().slice(0, 10)}, Node ${process.version}: a signed message of ${bytes.length} bytes (with its certificate ${withToken.length})`,
);
print(
  `${ROUNDS} rounds of ${ROUND_MS} ms of processor time; load of the machine ${loadavg()[0]?.toFixed(1)}\n`,
);
print(`${''.padEnd(40)}quickest µs   × raw   median µs   × raw`);
for (const name of names) {
  const figures = [
    quickest(name).toFixed(1).padStart(11),
    (quickest(name) / quickest(raw)).toFixed(2).padStart(7),
    median(timesOf(name)).toFixed(1).padStart(11),
    over(name, raw).toFixed(2).padStart(7),
  ];
  print(name.padEnd(40) + figures.join(' '));
}
const times = quickest(verified) / quickest(raw);
const oracle = 'xml-crypto: parse and verify';
print(
  `\nverify at most ${TARGET} × one raw RSA-2048 verify: ${times <= TARGET ? 'yes' : 'no'} (quickest rounds ${times.toFixed(2)}, median ${over(verified, raw).toFixed(2)})`,
);
print(`xml-crypto takes ${over(oracle, 'parse and verify').toFixed(1)} × parse and verify\n`);
