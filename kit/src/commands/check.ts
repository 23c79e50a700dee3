import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { checkMessage } from '../check/check.js';
import { type Language, printVerdict } from '../check/print.js';
import { EXIT, type KitCommand, KitError, type Work } from './command.js';
import { readInstant } from './input.js';

interface Options {
  readonly language: Language;
  readonly at?: Date;
}

export const checkCommand: KitCommand = (kit, run) => {
  run
    .add(kit, 'check', 'Says what the gateway would say of a message, offline.', [
      'request.xml',
      'request.xml --language en --at 2026-12-24T10:00:00+01:00',
    ])
    .argument('<FILE>', 'a SOAP message')
    .addOption(new Option('--language <LANGUAGE>', 'of the texts').choices(['da', 'en']).default('da'))
    .option('--at <TIME>', 'the time by which it is judged, as 2026-12-24T10:00:00+01:00', readInstant)
    .action(run.action(work));
};

const work: Work<[string, Options]> = async ({ clock, print }, file, { language, at }) => {
  const body = await readFile(file).catch((cause: unknown) => {
    throw new KitError(`${file} cannot be read: ${String(cause)}`, EXIT.usage, { cause });
  });
  const verdict = await checkMessage({ body }, at ?? clock());
  const text = new TextDecoder().decode(body);
  for (const line of printVerdict(verdict, { file, text, language })) print(line);
  return verdict.fejl.length === 0 ? EXIT.done : EXIT.found;
};
