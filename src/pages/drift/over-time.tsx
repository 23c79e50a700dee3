/** Calls and their times over a period, as two plots and a table. */
import { quantileOf } from '../../traffic/quantile.js';
import type { Totals, TrafficReport, Window } from '../../traffic/traffic-port.js';
import { momentText } from '../layout/times.js';
import { hrefWith, Table } from '../layout/parts.js';
import type { Visit } from '../visit/visit.js';
import type { Say } from '../words.js';
import { countText, marksTo, secondsText } from './numbers.js';
import { type Period, PERIOD_FIELD, PERIODS, slotsOf, ticksOf } from './period.js';
import { Bars, Plot, Steps } from './plot.js';

export const MEDIAN = 0.5;
export const SLOW = 0.95;

/** What takes longer than is measured is drawn at the top. */
const LONGEST_SECONDS = 30;

/** The same page for another period. */
export const Periods = ({ visit, period }: { readonly visit: Visit; readonly period: Period }) => (
  <nav class="perioder" aria-label={visit.say(['Periode', 'Period'])}>
    <ul class="nobullet-list">
      {PERIODS.map(({ key, words }) => (
        <li>
          <a
            href={hrefWith(visit.request, { [PERIOD_FIELD]: key })}
            {...(key === period.key && { 'aria-current': 'true' })}
          >
            {visit.say(words)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

interface Props {
  readonly visit: Visit;
  readonly period: Period;
  readonly window: Window;
  readonly slots: TrafficReport['slots'];
}

const NOTHING: Totals = { calls: 0, refused: 0, seconds: 0, buckets: [] };

export function OverTime({ visit, period, window, slots }: Props) {
  const { say } = visit;
  const begins = slotsOf(period, window);
  const shown = begins.map((slot) => ({ slot, ...(slots.get(slot) ?? NOTHING) }));
  const timed = shown.map((one) => ({
    ...one,
    median: quantileOf(one, MEDIAN),
    slow: quantileOf(one, SLOW),
  }));
  const ticks = ticksOf(period, window);
  const bySlot = say(period.slot);
  const counts = marksTo(Math.max(...shown.map(({ calls }) => calls)), 1).map((value) => ({
    value,
    label: countText(value, say),
  }));
  const slowest = Math.max(0, ...timed.map(({ slow }) => Math.min(slow ?? 0, LONGEST_SECONDS)));
  const times = marksTo(slowest, 0.001).map((value) => ({ value, label: secondsText(value, say) }));
  return (
    <>
      <div class="plots no-max-width">
        <Plot
          title={say([`Kald pr. ${bySlot}`, `Calls per ${bySlot}`])}
          summary={countSummary(timed, say)}
          legend={[
            ['soejle-god', say(['Besvaret', 'Answered'])],
            ['soejle-fejl', say(['Afvist', 'Refused'])],
          ]}
          marks={counts}
          ticks={ticks}
          say={say}
        >
          <Bars slots={shown} marks={counts} />
        </Plot>
        <Plot
          title={say(['Svartid', 'Time to answer'])}
          summary={timeSummary(timed, say)}
          legend={[
            ['linje-median', say(['Median', 'Median'])],
            ['linje-95', say(['95 % var hurtigere', '95% were faster'])],
          ]}
          marks={times}
          ticks={ticks}
          say={say}
        >
          <Steps cssClass="linje-95" values={timed.map(({ slow }) => slow)} marks={times} />
          <Steps cssClass="linje-median" values={timed.map(({ median }) => median)} marks={times} />
        </Plot>
      </div>
      <details class="plot-tal">
        <summary>{say(['Vis tallene som tabel', 'Show the numbers as a table'])}</summary>
        <Table
          visit={visit}
          caption={say(['Kald og svartider over tid', 'Calls and times over time'])}
          columns={[
            { words: ['Fra', 'From'] },
            { words: ['Kald', 'Calls'], isNumber: true },
            { words: ['Afvist', 'Refused'], isNumber: true },
            { words: ['Median', 'Median'], isNumber: true },
            { words: ['95 %', '95%'], isNumber: true },
          ]}
          rows={timed
            .filter(({ calls }) => calls > 0)
            .toReversed()
            .map(({ slot, calls, refused, median, slow }) => [
              momentText(new Date(slot), say),
              countText(calls, say),
              countText(refused, say),
              secondsText(median, say),
              secondsText(slow, say),
            ])}
          empty={say(['Ingen kald i perioden.', 'No calls in this period.'])}
        />
      </details>
    </>
  );
}

interface Timed extends Totals {
  readonly slot: number;
  readonly slow: number | undefined;
}

function countSummary(timed: readonly Timed[], say: Say): string {
  const calls = sum(timed, 'calls');
  if (calls === 0) return say(['Ingen kald i perioden.', 'No calls in this period.']);
  const busiest = timed.reduce((most, one) => (one.calls > most.calls ? one : most));
  const [all, refused, most] = [calls, sum(timed, 'refused'), busiest.calls].map((count) =>
    countText(count, say),
  );
  const when = momentText(new Date(busiest.slot), say);
  return say([
    `${all} kald i alt, heraf ${refused} afvist; flest fra ${when}: ${most}.`,
    `${all} calls in all, ${refused} of them refused; most from ${when}: ${most}.`,
  ]);
}

function timeSummary(timed: readonly Timed[], say: Say): string {
  const slowest = timed.reduce<Timed | undefined>(
    (most, one) => ((one.slow ?? -1) > (most?.slow ?? -1) ? one : most),
    undefined,
  );
  if (slowest?.slow === undefined) return say(['Ingen kald i perioden.', 'No calls in this period.']);
  const [when, time] = [momentText(new Date(slowest.slot), say), secondsText(slowest.slow, say)];
  return say([
    `Langsomst fra ${when}: 95 % var hurtigere end ${time}.`,
    `Slowest from ${when}: 95% were faster than ${time}.`,
  ]);
}

const sum = (timed: readonly Timed[], of: 'calls' | 'refused'): number =>
  timed.reduce((all, one) => all + one[of], 0);
