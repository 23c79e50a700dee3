import type { ListetStilling, ListChange } from './stillingsliste-port.js';
import type { Stilling } from './stillingsregister.js';

interface Post {
  readonly uri: string;
  readonly aliasId?: string;
  readonly navn: string;
  readonly gyldigTil?: Date;
}

/**
 * What an import changes, occupations before aliases. What the new list lacks ends now; what ended and is there again is
 * taken up; the same list twice changes nothing.
 */
export function listChanges(
  before: readonly Stilling[],
  nye: readonly ListetStilling[],
  tidspunkt: Date,
): ListChange[] {
  return [
    ...compare(before, nye, tidspunkt),
    ...compare(before.flatMap(aliasposter), nye.flatMap(aliasposter), tidspunkt),
  ];
}

function aliasposter({ uri, aliasser }: ListetStilling | Stilling): Post[] {
  return aliasser.map(({ id, ...alias }) => ({ ...alias, uri, aliasId: id }));
}

function compare(before: readonly Post[], nye: readonly Post[], tidspunkt: Date): ListChange[] {
  const known = new Map(before.map((post) => [keyOf(post), post]));
  const listed = new Set(nye.map(keyOf));
  const written = nye.flatMap((post) => changeOf(known.get(keyOf(post)), post));
  const ended = before
    .filter((post) => post.gyldigTil === undefined && !listed.has(keyOf(post)))
    .map((post) => ({
      kind: 'udgaaet' as const,
      ...numbersOf(post),
      navn: post.navn,
      gyldigTil: tidspunkt,
    }));
  return [...written, ...ended];
}

function changeOf(before: Post | undefined, ny: Post): ListChange[] {
  const after = { ...numbersOf(ny), navn: ny.navn };
  if (!before) return [{ kind: 'ny', ...after }];
  const renamed = before.navn === ny.navn ? {} : { tidligereNavn: before.navn };
  if (before.gyldigTil) return [{ kind: 'genoptaget', ...after, ...renamed }];
  return before.navn === ny.navn ? [] : [{ kind: 'omdoebt', ...after, ...renamed }];
}

const numbersOf = ({ uri, aliasId }: Post) => ({ uri, ...(aliasId !== undefined && { aliasId }) });
const keyOf = ({ uri, aliasId = '' }: Post) => `${uri} ${aliasId}`;
