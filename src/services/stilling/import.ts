import type { ListedStilling, ListChange } from './stillingsliste-port.js';
import type { Stilling } from './stillingsregister.js';

interface Entry {
  readonly uri: string;
  readonly aliasId?: string;
  readonly navn: string;
  readonly gyldigTil?: Date;
}

/**
 * Finds what an import changes, occupations before aliases. What the new list lacks ends now; what
 * had ended and is there again is resumed; the same list twice changes nothing.
 */
export function listChanges(
  before: readonly Stilling[],
  next: readonly ListedStilling[],
  tidspunkt: Date,
): ListChange[] {
  return [
    ...compare(before, next, tidspunkt),
    ...compare(before.flatMap(aliasEntries), next.flatMap(aliasEntries), tidspunkt),
  ];
}

function aliasEntries({ uri, aliasser }: ListedStilling | Stilling): Entry[] {
  return aliasser.map(({ id, ...alias }) => ({ ...alias, uri, aliasId: id }));
}

function compare(before: readonly Entry[], next: readonly Entry[], tidspunkt: Date): ListChange[] {
  const known = new Map(before.map((post) => [keyOf(post), post]));
  const listed = new Set(next.map(keyOf));
  const written = next.flatMap((post) => changeOf(known.get(keyOf(post)), post));
  const ended = before
    .filter((post) => post.gyldigTil === undefined && !listed.has(keyOf(post)))
    .map((post) => ({
      kind: 'ended' as const,
      ...numbersOf(post),
      navn: post.navn,
      gyldigTil: tidspunkt,
    }));
  return [...written, ...ended];
}

function changeOf(before: Entry | undefined, next: Entry): ListChange[] {
  const after = { ...numbersOf(next), navn: next.navn };
  if (!before) return [{ kind: 'added', ...after }];
  const renamed = before.navn === next.navn ? {} : { tidligereNavn: before.navn };
  if (before.gyldigTil) return [{ kind: 'resumed', ...after, ...renamed }];
  return before.navn === next.navn ? [] : [{ kind: 'renamed', ...after, ...renamed }];
}

const numbersOf = ({ uri, aliasId }: Entry) => ({ uri, ...(aliasId !== undefined && { aliasId }) });
const keyOf = ({ uri, aliasId = '' }: Entry) => `${uri} ${aliasId}`;
