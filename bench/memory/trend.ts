/** What the memory did over the messages: in a sentence, and as lines of an SVG. Pure. */
import { escapeText } from '../../src/xml/codec/encode.js';
import { median } from '../statistics.js';

/** A part of the load, and the resident set of the gateway in it. */
export interface Step {
  /** All that were answered since the start. */
  readonly messages: number;
  readonly perSecond: number;
  /** Bytes. */
  readonly least: number;
  readonly most: number;
}

const MEGABYTE = 1024 ** 2;

export const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(0);

/**
 * A process grows until its caches are full and its code is compiled, so the first quarter is not
 * looked at; the last quarter is compared with the second.
 */
export function trend(steps: readonly Step[]): string {
  const quarter = Math.floor(steps.length / 4);
  if (quarter === 0) return 'too few steps to tell a trend';
  const of = (from: number, what: 'least' | 'most') =>
    median(steps.slice(from, from + quarter).map((step) => step[what]));
  const last = steps.length - quarter;
  const from = `${megabytes(of(quarter, 'least'))}–${megabytes(of(quarter, 'most'))} MB`;
  const to = `${megabytes(of(last, 'least'))}–${megabytes(of(last, 'most'))} MB`;
  return `Medians of least and most: ${from} in the second quarter, ${to} in the last`;
}

const WIDTH = 860;
const HEIGHT = 320;
const LEFT = 70;
const TOP = 50;
const RIGHT = 20;
const BOTTOM = 40;
const LINES = 4;

/** Two lines over the number of messages: the most and the least that was seen in each step. */
export function plot(title: string, steps: readonly Step[]): string {
  const all = steps.at(-1)?.messages ?? 1;
  const top = Math.max(...steps.map(({ most }) => most));
  const x = (messages: number) => LEFT + ((WIDTH - LEFT - RIGHT) * messages) / all;
  const y = (bytes: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * bytes) / top;
  const line = (of: (step: Step) => number, colour: string) =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${steps
      .map((step) => `${x(step.messages).toFixed(1)},${y(of(step)).toFixed(1)}`)
      .join(' ')}"/>`;
  const text = (left: number, base: number, content: string, more = '') =>
    `<text x="${left.toFixed(1)}" y="${base.toFixed(1)}"${more}>${escapeText(content)}</text>`;
  const grid = Array.from({ length: LINES + 1 }, (_, i) => (top * i) / LINES).flatMap((bytes) => [
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(bytes).toFixed(1)}" y2="${y(bytes).toFixed(1)}" stroke="#dddddd"/>`,
    text(LEFT - 8, y(bytes) + 4, `${megabytes(bytes)} MB`, ' text-anchor="end"'),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(10, 20, title, ' font-weight="bold"'),
    text(10, 38, 'The resident set of the gateway. Blue: the most of each step. Yellow: the least'),
    ...grid,
    line(({ most }) => most, '#2f6f9f'),
    line(({ least }) => least, '#d9a441'),
    text(LEFT, HEIGHT - 14, '0'),
    text(WIDTH - RIGHT, HEIGHT - 14, `${all.toLocaleString('en')} messages`, ' text-anchor="end"'),
    '</svg>',
    '',
  ].join('\n');
}
