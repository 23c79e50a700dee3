import { checkMessage } from '../check/check.js';
import { printVerdict } from '../check/print.js';
import { EXIT, type KitCommand, type Work } from './command.js';
import { type Language, languageOption, readBytes, readInstant } from './input.js';

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
    .addOption(languageOption())
    .option('--at <TIME>', 'the time by which it is judged, as 2026-12-24T10:00:00+01:00', readInstant)
    .action(run.action(work));
};

const work: Work<[string, Options]> = async ({ clock, print }, file, { language, at }) => {
  const body = await readBytes(file);
  const verdict = await checkMessage({ body }, at ?? clock());
  const text = new TextDecoder().decode(body);
  for (const line of printVerdict(verdict, { file, text, language })) print(line);
  return verdict.fejl.length === 0 ? EXIT.done : EXIT.found;
};
