import { diff, type Difference } from '../diff/diff.js';
import { outlineOf } from '../diff/outline.js';
import { judgementOf } from '../diff/table.js';
import { EXIT, type KitCommand, KitError, type Work } from './command.js';

interface Options {
  readonly json?: boolean;
}

export const diffCommand: KitCommand = (kit, run) => {
  run
    .add(kit, 'diff', 'Says what of a contract has changed, and for whom that is breaking.', [
      'wsdl/released/0.2.0 wsdl',
      'old new --json',
    ])
    .argument('<OLD>', 'a folder with WSDL files and xsd/')
    .argument('<NEW>', 'another one')
    .option('--json', 'prints a list of objects')
    .action(run.action(work));
};

const work: Work<[string, string, Options]> = ({ print }, old, now, { json = false }) => {
  const found = diff(outlined(old), outlined(now));
  if (json) print(JSON.stringify(found, undefined, 2));
  else for (const line of lines(found)) print(line);
  const isBreaking = found.some(({ grade }) => grade === 'breaking');
  return Promise.resolve(isBreaking ? EXIT.found : EXIT.done);
};

function outlined(folder: string) {
  try {
    return outlineOf(folder);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KitError(`${folder} is no folder of a contract: ${why}`, EXIT.usage, { cause });
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
  const values = was === undefined && is === undefined ? '' : ` (${was ?? '–'} → ${is ?? '–'})`;
  const rests = side === 'answer' && ifAnswer !== undefined ? `; compatible ${ifAnswer}` : '';
  return `${grade}: ${service} ${operation} ${side}${about}: ${en}${values}${rests}`;
}
