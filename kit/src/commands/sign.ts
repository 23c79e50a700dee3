import { createPrivateKey, X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Option } from 'commander';
import { CannotSign, signMessage, type Wanted } from '../sign/sign-message.js';
import { EXIT, type KitCommand, KitError, type Work } from './command.js';
import { readBytes, readInstant, readPem } from './input.js';
import { readCount } from './values.js';

interface Options extends Pick<Wanted, 'soap' | 'reference' | 'inclusive'> {
  readonly key: string;
  readonly certificate: string;
  readonly at?: Date;
  readonly life: number;
  readonly out?: string;
}

export const signCommand: KitCommand = (kit, run) => {
  run
    .add(kit, 'sign', 'Signs a message with WS-Security, as the gateway verifies it.', [
      'request.xml --key odense.key.pem --certificate odense.pem',
      'request.xml --key odense.key.pem --certificate odense.pem --soap 1.2 --out signed.xml',
    ])
    .argument('<FILE>', 'a SOAP message without a wsse:Security header')
    .requiredOption('--key <KEY.pem>', 'the private key')
    .requiredOption('--certificate <CERT.pem>', 'the certificate of that key')
    .addOption(
      new Option('--soap <VERSION>', 'makes an envelope of this version of it').choices(['1.1', '1.2']),
    )
    .addOption(
      new Option('--reference <KIND>', 'how the message names the certificate')
        .choices(['certificate', 'thumbprint', 'subjectKeyIdentifier', 'issuerSerial'])
        .default('certificate'),
    )
    .option('--inclusive <PREFIXES...>', 'the PrefixList of InclusiveNamespaces')
    .option('--at <TIME>', 'the time of the Timestamp, as 2026-11-24T09:00:00Z; default: now', readInstant)
    .option('--life <SECONDS>', 'how long the Timestamp says it is good', readCount('--life', 999_999), 300)
    .option('--out <FILE>', 'where the signed message is written; default: it is printed')
    .action(run.action(work));
};

const work: Work<[string, Options]> = async (
  world,
  file,
  { key, certificate: path, at, life, out, ...wanted },
) => {
  const [privateKey, certificate, body] = await Promise.all([
    readPem(key, 'a private key', createPrivateKey),
    readPem(path, 'a certificate', (pem) => new X509Certificate(pem)),
    readBytes(file),
  ]);
  const signer = { privateKey, certificate };
  const text = signed(() =>
    signMessage(body, signer, { ...wanted, now: at ?? world.clock(), lifeSeconds: life }),
  );
  if (out === undefined) world.print(text);
  else await writeFile(out, text);
  return EXIT.done;
};

/** @throws KitError where it cannot be signed */
function signed(work: () => string): string {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof CannotSign)) throw cause;
    throw new KitError(cause.message, EXIT.usage, { cause });
  }
}
