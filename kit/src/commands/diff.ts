import { cut } from '../compare/print.js';
import { diff, type Difference } from '../diff/diff.js';
import { isWsdl, outlineOf } from '../diff/outline.js';
import { judgementOf } from '../diff/table.js';
import { EXIT, type KitCommand, KitError, type Work } from './command.js';

interface Options {
  readonly json?: boolean;
}

export const diffCommand: KitCommand = (kit, run) => {
  run
    .add(kit, 'diff', 'Says what of a contract has changed, and for whom that is breaking.', [
      'wsdl/released/0.2.0 wsdl',
      'old/JobannonceService.v2.wsdl new/JobannonceService.v2.wsdl',
      'old new --json',
    ])
    .argument('<OLD>', 'a folder with WSDL files and xsd/, or a WSDL file with what it imports beside it')
    .argument('<NEW>', 'another one of the same kind')
    .option('--json', 'prints a list of objects')
    .action(run.action(work));
};

const work: Work<[string, string, Options]> = ({ print }, old, now, { json = false }) => {
  if (isWsdl(old) !== isWsdl(now))
    throw new KitError(
      `${old} and ${now} cannot be compared: give two folders, or two files as JobannonceService.v2.wsdl.`,
    );
  const found = diff(outlined(old), outlined(now));
  if (json) print(JSON.stringify(found, undefined, 2));
  else for (const line of lines(found)) print(line);
  const isBreaking = found.some(({ grade }) => grade === 'breaking');
  return Promise.resolve(isBreaking ? EXIT.found : EXIT.done);
};

function outlined(path: string) {
  try {
    return outlineOf(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const what = isWsdl(path) ? 'no WSDL with what it imports beside it' : 'no folder of a contract';
    throw new KitError(`${path} is ${what}: ${why}`, EXIT.usage, { cause });
  }
}

function lines(found: readonly Difference[]): readonly string[] {
  const order = ['breaking', 'compatible', 'cosmetic'];
  const sorted = found.toSorted((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade));
  const counts = order.map((grade) => `${found.filter((one) => one.grade === grade).length} ${grade}`);
  return [...sorted.map(line), counts.join(', ')];
}

function line({ grade, service, operation, side, element, kind, was, is }: Difference): string {
  const { en, ifAnswer } = judgementOf(kind);
  const about = element === undefined ? '' : ` ${element}`;
  const values = was === undefined && is === undefined ? '' : ` (${cut(was ?? '–')} → ${cut(is ?? '–')})`;
  const rests = side === 'answer' && ifAnswer !== undefined ? `; compatible ${ifAnswer}` : '';
  const where = operation === '' ? service : `${service} ${operation} ${side}${about}`;
  return `${grade}: ${where}: ${en}${values}${rests}`;
}
