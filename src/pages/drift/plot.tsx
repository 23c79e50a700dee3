/**
 * A plot over time, drawn by the server: it is as wide as there is room, and its words keep their
 * size. What it shows stands below it as a table too.
 */
import type { Child } from 'hono/jsx';
import type { Say } from '../words.js';
import type { Tick } from './period.js';

const HEIGHT = 208;
const TOP = 10;
const BOTTOM = 178;

export interface Mark {
  readonly value: number;
  readonly label: string;
}

interface PlotProps {
  readonly title: string;
  /** What it shows in a sentence, for whoever does not see it. */
  readonly summary: string;
  readonly legend: readonly (readonly [cssClass: string, words: string])[];
  /** From 0 to the top of the plot. */
  readonly marks: readonly Mark[];
  readonly ticks: readonly Tick[];
  readonly say: Say;
  readonly children?: Child;
}

export const Plot = ({ title, summary, legend, marks, ticks, say, children }: PlotProps) => {
  const top = topOf(marks);
  return (
    <div class="plot">
      <h3>{title}</h3>
      <ul class="plot-forklaring nobullet-list">
        {legend.map(([cssClass, words]) => (
          <li>
            <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true" focusable="false">
              <path class={cssClass} d={cssClass.startsWith('linje') ? 'M0 6H24' : 'M4 0H20V12H4Z'} />
            </svg>
            {words}
          </li>
        ))}
      </ul>
      <div class="plot-flade">
        <svg class="plot-skala" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
          {marks.map(({ value, label }) => (
            <text class="plot-tekst" x="100%" y={yOf(value, top) + 4} text-anchor="end">
              {label}
            </text>
          ))}
        </svg>
        <svg class="plot-tegning" width="100%" height={HEIGHT} role="img" aria-label={summary}>
          {marks.map(({ value }) => (
            <line class="plot-streg" x1="0" x2="100%" y1={yOf(value, top)} y2={yOf(value, top)} />
          ))}
          {children}
          {ticks.map(({ at, words }, nr) => (
            <>
              <line class="plot-streg" x1={percent(at)} x2={percent(at)} y1={BOTTOM} y2={BOTTOM + 6} />
              <text
                class={nr % 2 === 1 ? 'plot-tekst plot-hver-anden' : 'plot-tekst'}
                x={percent(at)}
                y={HEIGHT - 8}
                text-anchor={anchorOf(at)}
              >
                {say(words)}
              </text>
            </>
          ))}
        </svg>
      </div>
    </div>
  );
};

const topOf = (marks: readonly Mark[]): number => marks.at(-1)?.value ?? 1;

const yOf = (value: number, top: number): number =>
  Math.round((BOTTOM - ((BOTTOM - TOP) * value) / top) * 10) / 10;

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** The words of the first and the last stay inside. */
const anchorOf = (at: number): string => (at < 0.05 ? 'start' : at > 0.95 ? 'end' : 'middle');

/** A bar for each slot: what was refused stands on what was not. */
export const Bars = ({
  slots,
  marks,
}: {
  readonly slots: readonly { readonly calls: number; readonly refused: number }[];
  readonly marks: readonly Mark[];
}) => {
  const top = topOf(marks);
  const bar = (cssClass: string, at: number, from: number, to: number) =>
    to > from && (
      <rect
        class={cssClass}
        x={percent((at + 0.1) / slots.length)}
        width={percent(0.8 / slots.length)}
        y={yOf(to, top)}
        // Few among many are seen too.
        height={Math.max(1.5, Math.round((yOf(from, top) - yOf(to, top)) * 10) / 10)}
      />
    );
  return (
    <>
      {slots.map(({ calls, refused }, at) => (
        <>
          {bar('soejle-god', at, 0, calls - refused)}
          {bar('soejle-fejl', at, calls - refused, calls)}
        </>
      ))}
    </>
  );
};

/** A line of steps: a slot without a value has none. */
export const Steps = ({
  cssClass,
  values,
  marks,
}: {
  readonly cssClass: string;
  readonly values: readonly (number | undefined)[];
  readonly marks: readonly Mark[];
}) => {
  const top = topOf(marks);
  const heightOf = (value: number) => Math.round(1000 * (1 - Math.min(1, value / top))) / 10;
  const path = values
    .map((value, at) => {
      if (value === undefined) return '';
      const isBegun = at > 0 && values[at - 1] !== undefined;
      const y = heightOf(value);
      return `${isBegun ? `V${y}` : `M${at} ${y}`}H${at + 1}`;
    })
    .join('');
  return (
    <svg
      x="0"
      y={TOP}
      width="100%"
      height={BOTTOM - TOP}
      viewBox={`0 0 ${values.length} 100`}
      preserveAspectRatio="none"
      class="plot-linjer"
    >
      <path class={cssClass} d={path} />
    </svg>
  );
};
