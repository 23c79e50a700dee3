/** The table of imports in ARCHITECTURE.md, written from the table of rooms. */
import { KINDS, type Row, ROWS } from './rooms.js';

const BEGIN = '<!-- imports -->';
const END = '<!-- /imports -->';

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function line(room: string, { may = [], packages = [], node = [] }: Row): string {
  const rooms = may.includes('*') ? 'everything' : code(may);
  return `| ${room} | ${rooms} | ${code([...packages, ...node.map((name) => `node:${name}`)])} |`;
}

/** @returns the lines between the markers */
const importTable = (): string =>
  [
    '| Room | may import | and may use |',
    '|---|---|---|',
    ...Object.entries(ROWS).map(([room, row]) => line(`\`${room}\``, row)),
    ...KINDS.map((kind) => line(`anywhere, ${kind.files}`, kind)),
  ].join('\n');

/** @throws Error when the markers are not there */
export function withImportTable(document: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`ARCHITECTURE.md must have ${BEGIN} and ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${importTable()}\n\n${document.slice(end)}`;
}
