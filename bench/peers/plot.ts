/** The rows as bars of an SVG: the server's processor time, PostgreSQL's behind it. Pure. */
import { escapeText } from '../../src/xml/codec/encode.js';
import type { Row } from './summary.js';

const WIDTH = 860;
const LABELS = 250;
const FIGURES = 110;
const LINE = 34;
const TOP = 58;
const BAR = 18;

/** A dot is one process: where they lie apart, identical processes differ. */
export function plot(title: string, rows: readonly Row[]): string {
  const most = Math.max(...rows.flatMap(({ cpu, postgres, processes }) => [cpu + postgres, ...processes]));
  const scale = (value: number) => ((WIDTH - LABELS - FIGURES) * value) / most;
  const bar = (x: number, y: number, value: number, colour: string) =>
    `<rect x="${x.toFixed(1)}" y="${y}" width="${scale(value).toFixed(1)}" height="${BAR}" fill="${colour}"/>`;
  const text = (x: number, y: number, content: string, more = '') =>
    `<text x="${x.toFixed(1)}" y="${y}"${more}>${escapeText(content)}</text>`;
  const lines = rows.flatMap(({ name, cpu, postgres, processes, timesAnchor }, i) => {
    const y = TOP + i * LINE;
    const end = LABELS + scale(Math.max(cpu + postgres, ...processes));
    const figures = `${Math.round(cpu + postgres)} µs, ${timesAnchor.toFixed(1)} ×`;
    return [
      text(LABELS - 8, y + BAR - 4, name, ' text-anchor="end"'),
      bar(LABELS, y, cpu, '#2f6f9f'),
      ...(postgres > 0 ? [bar(LABELS + scale(cpu), y, postgres, '#d9a441')] : []),
      ...processes.map(
        (value) =>
          `<circle cx="${(LABELS + scale(value)).toFixed(1)}" cy="${y + BAR / 2}" r="3.5" fill="#222222"/>`,
      ),
      text(end + 9, y + BAR - 4, figures),
    ];
  });
  const height = TOP + rows.length * LINE + 6;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(10, 20, title, ' font-weight="bold"'),
    text(10, 40, 'Blue: the server. Yellow: PostgreSQL. A dot: one process. ×: of bare node:http'),
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}
