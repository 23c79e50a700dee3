/**
 * Prints what c8 has measured (`make coverage`): the share of src/ that the tests run, and each
 * file that they do not run whole. Files of types only are left out, as they hold nothing to run,
 * and so is src/contract/, which is generated.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..');

interface Count {
  readonly total: number;
  readonly covered: number;
}

type Measure = 'lines' | 'branches' | 'functions';
type Summary = Readonly<Record<string, Readonly<Record<Measure, Count>>>>;

function hasCode(file: string): boolean {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, removeComments: true },
  });
  return outputText.trim() !== 'export {};';
}

const { total: _, ...files } = JSON.parse(
  readFileSync(join(ROOT, 'coverage/coverage-summary.json'), 'utf8'),
) as Summary;
const measured = Object.entries(files).filter(([file]) => hasCode(file));

const share = (measure: Measure): string => {
  const sum = (key: 'total' | 'covered') =>
    measured.reduce((all, [, { [measure]: count }]) => all + count[key], 0);
  return `${((100 * sum('covered')) / sum('total')).toFixed(1)}% of ${measure}`;
};

const missing = measured
  .map(([file, { lines }]) => ({ file: relative(ROOT, file), lines }))
  .filter(({ lines }) => lines.covered < lines.total)
  .sort((a, b) => b.lines.total - b.lines.covered - (a.lines.total - a.lines.covered));
for (const { file, lines } of missing) {
  const without = String(lines.total - lines.covered).padStart(5);
  console.log(`${without} of ${String(lines.total).padStart(4)} lines not run  ${file}`);
}
console.log(`coverage of src: ${(['lines', 'branches', 'functions'] as const).map(share).join(', ')}`);
