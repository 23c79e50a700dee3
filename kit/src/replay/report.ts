/** Tells people what came of a replay. */
import { printDifference } from '../compare/print.js';
import type { Outcome } from './play.js';

/** What differs, as soon as it is known: the fixture, the request, and each difference. */
export function printOutcome(outcome: Outcome): readonly string[] {
  if (outcome.verdict !== 'different') return [];
  const { fixture, request, differences } = outcome;
  const ofMany = fixture.steps.length > 1 ? `, request ${request} of ${fixture.steps.length}` : '';
  return [
    `DIFFERENT  ${fixture.name}${ofMany}: ${fixture.title}`,
    ...differences.slice(0, SHOWN).flatMap((one) => printDifference(one).map((line) => `    ${line}`)),
    ...(differences.length > SHOWN ? [`    and ${differences.length - SHOWN} more`] : []),
  ];
}

/** After that many a person has seen that it is another answer altogether. */
const SHOWN = 10;

/** What could not be played by its reason, and how many there are of each kind. */
export function printSummary(outcomes: readonly Outcome[], seconds: number): readonly string[] {
  const count = (verdict: Outcome['verdict']) => outcomes.filter((one) => one.verdict === verdict).length;
  const reasons = new Map<string, string[]>();
  for (const one of outcomes)
    if (one.verdict === 'skipped')
      reasons.set(one.reason, [...(reasons.get(one.reason) ?? []), one.fixture.name]);
  return [
    ...[...reasons].flatMap(([reason, names]) => [
      `NOT PLAYED  ${names.length}: ${reason}`,
      ...names.slice(0, NAMED).map((name) => `    ${name}`),
      ...(names.length > NAMED ? [`    and ${names.length - NAMED} more`] : []),
    ]),
    `${count('same')} as recorded, ${count('different')} different, ${count('skipped')} not played, in ${seconds.toFixed(1)} s`,
  ];
}

const NAMED = 5;
