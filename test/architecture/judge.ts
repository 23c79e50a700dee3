/** Holds imports against the table of rooms. */
import { type Import, isFile } from './imports.js';
import { type Kind, KINDS, type Row, ROWS } from './rooms.js';

/** The folder directly below src/, the service, or the file itself without `.ts`. */
export function roomOf(path: string): string {
  const [first = '', second, ...deeper] = path.replace(/\.tsx?$/, '').split('/');
  return first === 'services' && deeper.length > 0 ? `${first}/${second ?? ''}` : first;
}

/** Modules of Node that compute and hold on to nothing outside the process. */
export const FREE = ['buffer', 'crypto', 'events', 'path', 'util', 'zlib'].map((name) => `node:${name}`);

export const kindOf = (file: string): Kind | undefined => KINDS.find(({ path }) => path.test(file));

/** One thing that a row or a kind allows; `row` and `what` say where it stands in the table. */
export interface Permit {
  readonly row: string;
  readonly what: string;
  readonly fits: (target: string) => boolean;
}

const permitsOfRow = (row: string, { may = [], packages = [], node = [] }: Row): readonly Permit[] => [
  ...may.map((what) => ({ row, what, fits: (target: string) => isFile(target) && isBelow(target, what) })),
  ...packages.map((what) => ({ row, what, fits: (target: string) => target === what })),
  ...node.map((name) => ({ row, what: `node:${name}`, fits: (target: string) => target === `node:${name}` })),
];

const isBelow = (file: string, what: string): boolean =>
  what === '*' || file.replace(/x$/, '') === `${what}.ts` || file.startsWith(`${what}/`);

/**
 * Everything the table allows a file: the rows of its folders, from the room inwards, and what the
 * end of its name says.
 */
export function permitsOf(file: string): readonly Permit[] {
  const kind = kindOf(file);
  return [
    ...Object.entries(ROWS)
      .filter(([row]) => isBelow(file, row) && isBelow(`${row}.ts`, roomOf(file)))
      .flatMap(([row, permits]) => permitsOfRow(row, permits)),
    ...(kind ? permitsOfRow(kind.kind, kind) : []),
  ];
}

/** Every permit of the table, to find the ones that nobody uses. */
export const allPermits = (): readonly Permit[] => [
  ...Object.entries(ROWS).flatMap(([row, permits]) => permitsOfRow(row, permits)),
  ...KINDS.flatMap((kind) => permitsOfRow(kind.kind, kind)),
];

/** Does the table allow the importing file this import? `isWelcome` asks the imported one. */
export const isAllowed = ({ from, to }: Import): boolean =>
  FREE.includes(to) ||
  (isFile(to) && roomOf(from) === roomOf(to)) ||
  permitsOf(from).some(({ fits }) => fits(to));

/** May a file of that name be imported from there? A pure one may, from wherever its room may. */
export function isWelcome({ from, to }: Import): boolean {
  const kind = isFile(to) ? kindOf(to) : undefined;
  if (kind === undefined || roomOf(to) === 'store') return true;
  const { rooms, kinds } = kind.importers;
  if (rooms.includes(roomOf(from))) return true;
  const isItsKind = kinds.includes(kindOf(from)?.kind ?? 'pure');
  return isItsKind && (!kind.ownRoomOnly || roomOf(from) === roomOf(to));
}

/**
 * Tarjan's algorithm.
 * @param nodeOf what an import goes from and to: the file, or its room
 * @returns the nodes of each circle; none when there is no circle
 */
export function circles(
  imports: readonly Import[],
  nodeOf: (file: string) => string,
): readonly (readonly string[])[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of imports.filter(({ to }) => isFile(to))) {
    const node = nodeOf(from);
    if (node === nodeOf(to)) continue;
    targets.set(node, (targets.get(node) ?? new Set()).add(nodeOf(to)));
  }
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string): number => {
    const number = numbers.size;
    numbers.set(node, number);
    stack.push(node);
    let lowest = number;
    for (const target of targets.get(node) ?? []) {
      const known = numbers.get(target);
      if (known === undefined) lowest = Math.min(lowest, visit(target));
      else if (stack.includes(target)) lowest = Math.min(lowest, known);
    }
    if (lowest < number) return lowest;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) found.push(circle.sort());
    return lowest;
  };
  for (const node of targets.keys()) if (!numbers.has(node)) visit(node);
  return found;
}

/** Every file that is loaded when `start` is, by imports that are neither types nor late. */
export function loadedWith(start: string, imports: readonly Import[]): ReadonlySet<string> {
  const loaded = new Set([start]);
  for (const file of loaded)
    for (const { from, to, isType, isLate } of imports)
      if (from === file && isFile(to) && !isType && !isLate) loaded.add(to);
  return loaded;
}
