import type { ListetStilling, Listeaendring } from './stillingsliste-port.js';
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
export function listeaendringer(
  foer: readonly Stilling[],
  nye: readonly ListetStilling[],
  tidspunkt: Date,
): Listeaendring[] {
  return [
    ...compare(foer, nye, tidspunkt),
    ...compare(foer.flatMap(aliasposter), nye.flatMap(aliasposter), tidspunkt),
  ];
}

function aliasposter({ uri, aliasser }: ListetStilling | Stilling): Post[] {
  return aliasser.map(({ id, ...alias }) => ({ ...alias, uri, aliasId: id }));
}

function compare(foer: readonly Post[], nye: readonly Post[], tidspunkt: Date): Listeaendring[] {
  const known = new Map(foer.map((post) => [keyOf(post), post]));
  const listed = new Set(nye.map(keyOf));
  const written = nye.flatMap((post) => changeOf(known.get(keyOf(post)), post));
  const ended = foer
    .filter((post) => post.gyldigTil === undefined && !listed.has(keyOf(post)))
    .map((post) => ({
      slags: 'udgaaet' as const,
      ...numbersOf(post),
      navn: post.navn,
      gyldigTil: tidspunkt,
    }));
  return [...written, ...ended];
}

function changeOf(foer: Post | undefined, ny: Post): Listeaendring[] {
  const after = { ...numbersOf(ny), navn: ny.navn };
  if (!foer) return [{ slags: 'ny', ...after }];
  const renamed = foer.navn === ny.navn ? {} : { tidligereNavn: foer.navn };
  if (foer.gyldigTil) return [{ slags: 'genoptaget', ...after, ...renamed }];
  return foer.navn === ny.navn ? [] : [{ slags: 'omdoebt', ...after, ...renamed }];
}

const numbersOf = ({ uri, aliasId }: Post) => ({ uri, ...(aliasId !== undefined && { aliasId }) });
const keyOf = ({ uri, aliasId = '' }: Post) => `${uri} ${aliasId}`;
