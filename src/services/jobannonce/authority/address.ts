/** Says whether the addresses of an anonymous ad are those of its authority. */
import { domainToASCII, domainToUnicode } from 'node:url';
import type { AnsoegningType } from '../../../contract/index.js';

export type Adresser = Pick<AnsoegningType, 'Url' | 'Email'>;

/** Where an address leads. */
export interface Adresse {
  readonly felt: keyof Adresser;
  readonly vaerdi: string;
  /** Its host in ASCII and small letters; undefined where readers could differ about it. */
  readonly vaert: string | undefined;
  /** What a fault says of the host: never the name before an @. */
  readonly sted: string;
}

/** The addresses to apply to, in the order of the contract. */
function adresserOf({ Url, Email }: Adresser): Adresse[] {
  return [
    ...(Url === undefined ? [] : [adresse('Url', Url, hostOfUrl(Url), Url)]),
    ...(Email === undefined ? [] : [adresse('Email', Email, normalHost(behindAt(Email)), behindAt(Email))]),
  ];
}

const adresse = (
  felt: keyof Adresser,
  vaerdi: string,
  vaert: string | undefined,
  skrevet: string,
): Adresse => ({ felt, vaerdi, vaert, sted: vaert ?? skrevet });

/** The addresses that lie under none of the domains. */
export const foreignAdresser = (ansoegning: Adresser, domaener: readonly string[]): Adresse[] =>
  adresserOf(ansoegning).filter(({ vaert }) => !isUnder(vaert, domaener));

/** The addresses that lie under one of the domains. */
export function ownAdresser(ansoegning: Adresser, domaener: readonly string[]): Adresser {
  const own = adresserOf(ansoegning).filter(({ vaert }) => isUnder(vaert, domaener));
  return Object.fromEntries(own.map(({ felt, vaerdi }) => [felt, vaerdi]));
}

/** What of an address the authority chose for this ad, as it is read. */
export interface ChosenPart {
  readonly felt: keyof Adresser;
  readonly text: string;
}

/**
 * Of each address under one of the domains all but that domain, which is the authority's name, in
 * the letters that a browser shows.
 */
export const chosenParts = (ansoegning: Adresser, domaener: readonly string[]): ChosenPart[] =>
  adresserOf(ansoegning).flatMap(({ felt, vaerdi, vaert }) => {
    const domaene = longestAbove(vaert, domaener);
    if (vaert === undefined || domaene === undefined) return [];
    const below = domainToUnicode(vaert.slice(0, -domaene.length).replace(/\.$/, ''));
    return [{ felt, text: `${felt === 'Url' ? aroundHost(new URL(vaerdi)) : beforeAt(vaerdi)} ${below}` }];
  });

const longestAbove = (host: string | undefined, domaener: readonly string[]): string | undefined =>
  domaener.filter((domaene) => isUnder(host, [domaene])).toSorted((a, b) => b.length - a.length)[0];

const aroundHost = ({ username, password, pathname, search, hash }: URL): string =>
  unescaped(`${username} ${password} ${pathname} ${search} ${hash}`);

/** As `%46` is read; what is no escape stays. */
const unescaped = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });

/** Is it one of the domains, or a name below one? @param domaener as `normalHost` has them */
const isUnder = (host: string | undefined, domaener: readonly string[]): boolean =>
  host !== undefined && domaener.some((domaene) => host === domaene || host.endsWith(`.${domaene}`));

/** Some programs take a backslash for a slash and others do not, so that each sees another host. */
const hostOfUrl = (url: string): string | undefined =>
  URL.canParse(url) && !url.includes('\\') ? normalHost(new URL(url).hostname) : undefined;

const beforeAt = (email: string): string => email.slice(0, email.lastIndexOf('@'));

const behindAt = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/**
 * A host as domains are compared: IDNA in ASCII, small letters, without the dot of the root.
 * @returns undefined for what is no name of a host
 */
export function normalHost(text: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(text)) return undefined;
  const host = domainToASCII(text).replace(/\.$/, '');
  return host === '' || !isReadable(host) ? undefined : host;
}

/**
 * Does every label in ASCII stand for a name in letters, and for this one only? Node 20 refuses
 * others by itself, Node 24 takes them.
 */
function isReadable(host: string): boolean {
  const shown = domainToUnicode(host);
  return !/(?:^|\.)xn--/.test(shown) && domainToASCII(shown) === host;
}
