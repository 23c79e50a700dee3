/** Finds occupations by a part of a name, as a person types it. */
import type { Stilling } from './stillingsregister.js';

/** So many letters or digits a text must have: fewer are in nearly every name. */
export const MIN_LETTERS = 3;

interface Searchable {
  /** The occupation with those of its aliases that have not ended. */
  readonly stilling: Stilling;
  readonly navn: string;
  readonly aliasser: readonly string[];
}

const danish = new Intl.Collator('da');

/** A list is made ready once: it stays the same until the next import. */
const ready = new WeakMap<readonly Stilling[], readonly Searchable[]>();

/**
 * The occupations that have the text anywhere in their name or an alias, capitals and accents
 * aside: those whose name begins with it first, then in Danish order. What has ended is left out.
 */
export function searchStillinger(list: readonly Stilling[], tekst: string): readonly Stilling[] {
  const text = folded(tekst);
  const found = searchable(list).filter(
    ({ navn, aliasser }) => navn.includes(text) || aliasser.some((alias) => alias.includes(text)),
  );
  const begins = ({ navn }: Searchable) => navn.startsWith(text);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].map(({ stilling }) => stilling);
}

export const hasEnoughLetters = (tekst: string): boolean =>
  (folded(tekst).match(/[\p{L}\p{N}]/gu) ?? []).length >= MIN_LETTERS;

/**
 * The text in small letters without accents. Æ, ø and å are letters and no accents: whoever writes
 * `bas` does not mean `bås`.
 */
function folded(text: string): string {
  const small = text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return small.replaceAll(/[^\p{ASCII}æøå]/gu, (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}

function searchable(list: readonly Stilling[]): readonly Searchable[] {
  const known = ready.get(list);
  if (known) return known;
  const made = list
    .filter(({ gyldigTil }) => gyldigTil === undefined)
    .map((stilling) => {
      const aliasser = stilling.aliasser.filter(({ gyldigTil }) => gyldigTil === undefined);
      return {
        stilling: { ...stilling, aliasser },
        navn: folded(stilling.navn),
        aliasser: aliasser.map(({ navn }) => folded(navn)),
      };
    })
    .sort((a, b) => danish.compare(a.stilling.navn, b.stilling.navn));
  ready.set(list, made);
  return made;
}
