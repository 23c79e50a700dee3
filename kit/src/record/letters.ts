/** Letters and digits apart from how they are written. */

const LETTER = /[\p{L}\p{N}]/u;
/** Nobody sees them, or they belong to the letter before. */
const UNSEEN = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

export const isLetter = (char: string): boolean => LETTER.test(char);
export const isUnseen = (char: string): boolean => UNSEEN.test(char);

/** One letter for all its spellings: small, without accents, of usual width. */
export function folded(char: string): string {
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length === 1) return plain;
  const small = char.toLowerCase();
  return small.length === 1 ? small : '\ue000';
}

/**
 * The letters of inventions.ts, in letters of more bytes than one, which fold to them where there
 * are such.
 */
const PLAIN = 'aeiouybdfghklmnprstvz';
const BY_BYTES: Readonly<Record<number, string>> = {
  2: 'āēīōūŷďďğğĥķļņņŗŗşţţž',
  3: 'ạẹịọụỵḅḍḟḡḥḳḷṃṇṗṛṣṭṿẓ',
  4: '𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯𐐰𐐱𐐲𐐳𐐴𐐵𐐶𐐷𐐸𐐹𐐺𐐻𐐼',
};

/**
 * A letter or digit, written in place of another one: in its case, and within an escape as many
 * bytes long, so that the escape is as long as it was.
 *
 * @param plain a to z, or 0 to 9
 */
export function dressed(
  plain: string,
  { char, raw }: { readonly char: string; readonly raw: string },
): string {
  const isLarge = char !== char.toLowerCase();
  const bytes = raw === char ? 1 : Buffer.byteLength(char);
  if (bytes === 1) return isLarge ? plain.toUpperCase() : plain;
  if (bytes === 3 && /\d/.test(plain)) return String.fromCodePoint(0xff_10 + Number(plain));
  const letters = Array.from(BY_BYTES[bytes] ?? '');
  const letter = letters[Math.max(0, PLAIN.indexOf(plain))] ?? plain;
  return isLarge ? letter.toUpperCase() : letter;
}
