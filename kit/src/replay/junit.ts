/** What came of a replay as JUnit XML, which CI systems show. */
import { carriable, escapeAttribute, escapeText } from '../../../src/xml/codec/encode.js';
import { printDifference } from '../compare/print.js';
import type { Outcome } from './play.js';

/** A suite for each operation, a case for each fixture. */
export function junit(outcomes: readonly Outcome[]): string {
  const suites = new Map<string, Outcome[]>();
  for (const one of outcomes) {
    const name = `${one.fixture.service.name}.${one.fixture.operation}`;
    suites.set(name, [...(suites.get(name) ?? []), one]);
  }
  const inside = [...suites].flatMap(([name, cases]) => [
    `  <testsuite name="${attribute(name)}"${counts(cases)}>`,
    ...cases.map((one) => testcase(name, one)),
    '  </testsuite>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="jobnet-kit replay"${counts(outcomes)}>`,
    ...inside,
    '</testsuites>',
    '',
  ].join('\n');
}

function counts(outcomes: readonly Outcome[]): string {
  const count = (verdict: Outcome['verdict']) => outcomes.filter((one) => one.verdict === verdict).length;
  const time = seconds(outcomes.reduce((sum, { ms }) => sum + ms, 0));
  return ` tests="${outcomes.length}" failures="${count('different')}" errors="0" skipped="${count('skipped')}" time="${time}"`;
}

function testcase(suite: string, outcome: Outcome): string {
  const { fixture, ms } = outcome;
  const head = `    <testcase classname="${attribute(suite)}" name="${attribute(fixture.name)}" time="${seconds(ms)}"`;
  if (outcome.verdict === 'same') return `${head}/>`;
  if (outcome.verdict === 'skipped')
    return `${head}><skipped message="${attribute(outcome.reason)}"/></testcase>`;
  const [first] = outcome.differences;
  const message = `request ${outcome.request}: ${first?.path ?? ''}`;
  const text = outcome.differences.flatMap(printDifference).join('\n');
  return `${head}><failure message="${attribute(message)}">${escapeText(carriable(text))}</failure></testcase>`;
}

const seconds = (ms: number) => (ms / 1000).toFixed(3);

const attribute = (text: string) => escapeAttribute(carriable(text));
