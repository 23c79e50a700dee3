/** Who called what, and which faults it got: tables of a period. */
import type { Child } from 'hono/jsx';
import { catalogue, type FaultCode } from '../../faults/catalogue.js';
import { quantileOf } from '../../traffic/quantile.js';
import type { Totals, TrafficReport } from '../../traffic/traffic-port.js';
import { OperationName } from '../layout/operation-name.js';
import { Badge, Table } from '../layout/parts.js';
import type { Visit } from '../visit/visit.js';
import type { Say, Words } from '../words.js';
import { Bar } from '../layout/bar.js';
import { countText, secondsText } from './numbers.js';
import { MEDIAN, SLOW } from './over-time.js';
import { type Period, PERIOD_FIELD } from './period.js';

/** WSDL, messages that cannot be read, and those to version 1. */
export const NO_OPERATION: Words = [
  'Uden operation: WSDL, ulæselige, version 1',
  'No operation: WSDL, unreadable, version 1',
];
export const NOBODY: Words = ['Ukendt system', 'Unknown system'];

/** In an address, for what has no name. */
const NONE = '-';

export const operationHref = (name: string, { key }: Period): string => hrefOf('operation', name, key);
export const systemHref = (id: string, { key }: Period): string => hrefOf('system', id, key);

const hrefOf = (kind: string, name: string, period: string): string =>
  `/drift/${kind}/${name === '' ? NONE : encodeURIComponent(name)}?${PERIOD_FIELD}=${period}`;

/** The name in an address as it was written by `hrefOf`; undefined where nothing is so written. */
export function nameIn(param: string | undefined): string | undefined {
  if (param === undefined || param === NONE) return param && '';
  try {
    return decodeURIComponent(param);
  } catch {
    return undefined;
  }
}

export const operationWords = (name: string): Words => (name === '' ? NO_OPERATION : [name, name]);

export const Operation = ({ name, say }: { readonly name: string; readonly say: Say }) =>
  name === '' ? <>{say(NO_OPERATION)}</> : <OperationName name={name} />;

/** @param names of the registry, by id; an id that it does not have is shown itself */
export function systemWords(id: string, names: ReadonlyMap<string, string>): Words {
  const name = names.get(id) ?? id;
  return id === '' ? NOBODY : [name, name];
}

interface Props {
  readonly visit: Visit;
  readonly caption: Words;
  /** What a row is about. */
  readonly heading: Words;
  readonly rows: readonly (readonly [name: string, totals: Totals])[];
  readonly link: (name: string) => Child;
}

export function CallTable({ visit, caption, heading, rows, link }: Props) {
  const { say } = visit;
  const timed = rows.map(([name, totals]) => ({
    ...{ name, calls: totals.calls, refused: totals.refused },
    median: quantileOf(totals, MEDIAN),
    slow: quantileOf(totals, SLOW),
  }));
  const most = Math.max(1, ...rows.map(([, { calls }]) => calls));
  const slowest = Math.max(0.001, ...timed.map(({ slow = 0 }) => (slow === Infinity ? 0 : slow)));
  return (
    <Table
      visit={visit}
      caption={say(caption)}
      columns={[
        { words: heading },
        { words: ['Kald', 'Calls'], isNumber: true },
        { words: ['Afvist', 'Refused'], isNumber: true },
        { words: ['Median', 'Median'], isNumber: true },
        { words: ['95 %', '95%'], isNumber: true },
      ]}
      rows={timed.map(({ name, calls, refused, median, slow }) => [
        link(name),
        <>
          {countText(calls, say)}
          <Bar share={calls / most} part={refused / calls} />
        </>,
        countText(refused, say),
        secondsText(median, say),
        <>
          {secondsText(slow, say)}
          <Bar share={Math.min(1, (slow ?? 0) / slowest)} />
        </>,
      ])}
      empty={say(['Ingen kald i perioden.', 'No calls in this period.'])}
    />
  );
}

/** A sentence whose places are not filled: one that is but a place says nothing. */
const templateText = (sentence: string): string =>
  sentence.replace(/^\{\w+\}\. /, '').replace(/\{\w+\}/g, '…');

/** More faults than these are seldom, and stand in the metrics. */
const MOST_FAULTS = 15;

export function FaultTable({
  visit,
  faults,
}: {
  readonly visit: Visit;
  readonly faults: TrafficReport['faults'];
}) {
  const { say } = visit;
  return (
    <Table
      visit={visit}
      caption={say(['Fejl, de hyppigste først', 'Faults, the most frequent first'])}
      columns={[
        { words: ['Kode', 'Code'] },
        { words: ['Hvad den siger', 'What it says'] },
        { words: ['Hvem skal handle', 'Who has to act'] },
        { words: ['Antal', 'Count'], isNumber: true },
      ]}
      rows={faults.slice(0, MOST_FAULTS).map(([code, count]) => {
        // A code may have been one of an earlier version.
        const entry = Object.hasOwn(catalogue, code) ? catalogue[code as FaultCode] : undefined;
        const isOurs = entry?.side === 'server';
        return [
          code,
          entry ? templateText(say([entry.da, entry.en])) : '–',
          <Badge colour={isOurs ? 'roed' : 'graa'}>
            {isOurs ? say(['Vi', 'We']) : say(['Den, der kalder', 'The caller'])}
          </Badge>,
          countText(count, say),
        ];
      })}
      empty={say(['Ingen fejl.', 'No faults.'])}
    />
  );
}
