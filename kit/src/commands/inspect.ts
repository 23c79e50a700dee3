import { X509Certificate } from 'node:crypto';
import { inspectMessage } from '../inspect/inspect.js';
import { printInspection } from '../inspect/print.js';
import { EXIT, type KitCommand, type Work } from './command.js';
import { type Language, languageOption, readBytes, readInstant, readPem } from './input.js';

interface Options {
  readonly language: Language;
  readonly at?: Date;
  readonly certificate?: string;
}

export const inspectCommand: KitCommand = (kit, run) => {
  run
    .add(kit, 'inspect', 'Says what a signed message signs, by whom, and why it fails.', [
      'signed.xml',
      'signed.xml --at 2026-11-24T09:00:00Z --certificate odense.pem --language en',
    ])
    .argument('<FILE>', 'a SOAP message')
    .option('--at <TIME>', 'the time by which it is judged, as 2026-11-24T09:00:00Z', readInstant)
    .option('--certificate <CERT.pem>', "the sender's, where the message only names it")
    .addOption(languageOption())
    .action(run.action(work));
};

const work: Work<[string, Options]> = async ({ clock, print }, file, { language, at, certificate: path }) => {
  const certificate =
    path === undefined ? undefined : await readPem(path, 'a certificate', (pem) => new X509Certificate(pem));
  const inspection = inspectMessage(await readBytes(file), { now: at ?? clock(), certificate });
  for (const line of printInspection(inspection, file, language)) print(line);
  return inspection.reasons.length === 0 ? EXIT.done : EXIT.found;
};
