/** Takes out of a text what would tell the company behind an anonymous ad. */
import { Parser } from 'htmlparser2';
import type { IndholdMedLogo } from '../logo/logo-port.js';
import type { Stamdata } from './jobannonce-store-port.js';

const SLOERET = '***';

/** Of a company's name these say nothing of who it is. */
const ORDINARY = new Set([
  'aps',
  'amba',
  'smba',
  'fmba',
  'ivs',
  'og',
  'for',
  'med',
  'den',
  'det',
  'the',
  'and',
]);
/** A word of a name is told by itself from so many letters on; shorter ones only as part of the whole name. */
const WORD = 3;

/** Addresses of mail and web, and all that is as long as a CVR, P- or phone number, however it is spaced. */
const ALWAYS = [
  String.raw`(?<!\S)\S*@\S*`,
  String.raw`https?:\/\/\S+`,
  String.raw`(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?`,
  String.raw`\+?\d(?:[\s.\-]?\d){7,}`,
];

/** Soft hyphens and zero-width characters, which could part a name. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Elements that end a line; all others are left out, so that none can part a name. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'br']);

/**
 * Makes the two readers of an anonymous ad's texts: plain text and HTML in, the same with `***` for every address and long
 * number, for each word of the names of company, P-unit and contact persons (and words that begin with one), and for street,
 * town and post code. Never longer than what went in, and never empty.
 */
export function sloering(ad: IndholdMedLogo, stamdata: Stamdata | undefined) {
  const pattern = new RegExp([...ALWAYS, ...hidden(ad, stamdata)].join('|'), 'giu');
  const text = (plain: string): string =>
    plain.replaceAll(UNSEEN, '').replaceAll(pattern, (found) => SLOERET.slice(0, found.length));
  return { text, html: (html: string): string => withText(html, text) };
}

function hidden(ad: IndholdMedLogo, stamdata: Stamdata | undefined): string[] {
  const names = [stamdata?.navn, stamdata?.enhedsnavn];
  const { Arbejdssted } = ad.Job;
  const persons = ad.Ansoegning.KontaktpersonSamling ?? [];
  const whole = [
    ...names,
    ...[stamdata?.adresse.vejnavn, stamdata?.adresse.by, stamdata?.adresse.postnummer],
    ...[Arbejdssted?.Vejnavn, Arbejdssted?.By, Arbejdssted?.Postnummer],
  ];
  const words = [...names, ...persons.flatMap(({ Fornavne, Efternavn }) => [Fornavne, Efternavn])]
    .flatMap((name) => name?.split(/[^\p{L}\p{N}]+/u) ?? [])
    .filter(tells);
  return [
    // The longest first, as the first that fits is taken.
    ...whole
      .filter((phrase) => phrase !== undefined)
      .sort((a, b) => b.length - a.length)
      .map((phrase) => startingWith(phrase)),
    ...words.map((word) => startingWith(word)),
  ];
}

const tells = (word: string): boolean => word.length >= WORD && !ORDINARY.has(word.toLowerCase());

/** The phrase at the beginning of a word, and the rest of that word; white space in it is any white space. */
function startingWith(phrase: string): string {
  const parts = phrase
    .trim()
    .split(/\s+/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return String.raw`(?<![\p{L}\p{N}])${parts.join(String.raw`\s+`)}[\p{L}\p{N}]*`;
}

/** The HTML with its blocks only, their texts rewritten; a text is never cut by a reference or an inline element. */
function withText(html: string, rewrite: (plain: string) => string): string {
  let written = '';
  let line = '';
  const endLine = () => {
    written += escaped(rewrite(line));
    line = '';
  };
  const parser = new Parser(
    {
      ontext: (text) => {
        line += text;
      },
      onopentagname: (name) => {
        if (!BLOCKS.has(name)) return;
        endLine();
        written += `<${name}>`;
      },
      onclosetag: (name) => {
        if (!BLOCKS.has(name) || name === 'br') return;
        endLine();
        written += `</${name}>`;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  endLine();
  return written;
}

/** Only where it would be read as markup, so that nothing grows. */
const escaped = (text: string): string => text.replaceAll(/&(?=[#\w])/g, '&amp;').replaceAll('<', '&lt;');
