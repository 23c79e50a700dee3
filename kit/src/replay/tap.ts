/** What came of a replay as TAP version 14, a line as soon as a fixture is played. */
import { printDifference } from '../compare/print.js';
import type { Outcome } from './play.js';

export const tapHead = (count: number): readonly string[] => ['TAP version 14', `1..${count}`];

/** @param number of the test point, from 1 */
export function tapLines(outcome: Outcome, number: number): readonly string[] {
  const { name } = outcome.fixture;
  const point = `${number} - ${name.replace(/[\\#]/g, '\\$&')}`;
  if (outcome.verdict === 'same') return [`ok ${point}`];
  if (outcome.verdict === 'skipped') return [`ok ${point} # SKIP ${outcome.reason}`];
  return [
    `not ok ${point}`,
    '  ---',
    `  request: ${outcome.request}`,
    '  differences: |',
    ...outcome.differences.flatMap((one) => printDifference(one).map((line) => `    ${line}`)),
    '  ...',
  ];
}
