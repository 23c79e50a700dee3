/** Reads the users of the old JobAG from CSV, and names all that is wrong by line and field. */
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { isCvrNumber } from '../codelists/modulus11.js';
import {
  efternavnType,
  emailType,
  fornavneType,
  productionUnitIdentifierType,
  stillingType,
  telefonnummerType,
} from '../contract/index.js';
import type { GammelBruger } from '../services/kontaktperson/conversion/conversion-port.js';
import { judgePerson } from '../services/kontaktperson/rules/index.js';
import { compileCheck } from '../xml/schema/facets.js';
import { CommandError } from './failure.js';

const MAX_SENTENCES = 50;

/** The columns of a line; those that may be empty are said so. */
export const COLUMNS = [
  'bruger_id',
  'cvr',
  'fornavne',
  'efternavn',
  'stilling',
  'telefonnummer',
  'email',
  'pnr',
] as const;
type Column = (typeof COLUMNS)[number];
type CsvRecord = Readonly<Record<Column, string>>;

interface Line {
  readonly record: CsvRecord;
  readonly info: { readonly lines: number };
}

/** What a column must be; an empty one of these is left out. */
const OPTIONAL: readonly Column[] = ['stilling', 'telefonnummer', 'email'];
const isEach = (check: (text: string) => boolean) => (text: string) => text.split(' ').every(check);
const matches = (type: Parameters<typeof compileCheck>[0]) => {
  const check = compileCheck(type);
  return (text: string) => check(text) === undefined;
};

const CHECKS: Readonly<Record<Column, { readonly is: (text: string) => boolean; readonly words: string }>> = {
  bruger_id: {
    is: (text) => /^\S{1,100}$/.test(text),
    words: '1 to 100 characters without blanks, e.g. 4711',
  },
  cvr: { is: isCvrNumber, words: 'eight digits that pass modulus 11, e.g. 12345674' },
  fornavne: { is: matches(fornavneType), words: '1 to 50 characters, e.g. Mette Marie' },
  efternavn: { is: matches(efternavnType), words: '1 to 40 characters, e.g. Holm' },
  stilling: { is: matches(stillingType), words: '1 to 100 characters or empty, e.g. Butikschef' },
  telefonnummer: { is: matches(telefonnummerType), words: '3 to 20 digits or empty, e.g. +4570252589' },
  email: { is: matches(emailType), words: 'an e-mail address or empty, e.g. mette@job.eksempel.dk' },
  pnr: {
    is: isEach(matches(productionUnitIdentifierType)),
    words: '1 to 100 production units with a blank between them, e.g. 1012345674 1099000143',
  },
};

/** @throws CommandError naming what is wrong by line and field, a sentence a line */
export function readGamleBrugere(file: string, text: string): GammelBruger[] {
  const lines = linesOf(file, text);
  const seen = new Set<string>();
  const wrong = lines.flatMap(({ record, info }) => {
    const at = (felt: string) => `${file}, line ${info.lines}, ${felt}:`;
    const values = COLUMNS.filter((name) => !(OPTIONAL.includes(name) && record[name] === ''))
      .filter((name) => !CHECKS[name].is(record[name]))
      .map((name) => `${at(name)} must be ${CHECKS[name].words}.`);
    if (values.length > 0) return values;
    const isTwice = seen.has(record.bruger_id) || !seen.add(record.bruger_id);
    const found = judgePerson(brugerOf(record).indhold).map(({ kode, felt }) => {
      const name = felt.find((part) => typeof part === 'string' && part !== 'Kontaktperson');
      return `${at(name === 'ProductionUnitIdentifierSamling' ? 'pnr' : String(name).toLowerCase())} ${WORDS[kode] ?? `is refused with ${kode}`}.`;
    });
    return [...(isTwice ? [`${at('bruger_id')} stands twice.`] : []), ...found];
  });
  if (wrong.length === 0) return lines.map(({ record }) => brugerOf(record));
  const rest = wrong.length - MAX_SENTENCES;
  throw new CommandError(
    [...wrong.slice(0, MAX_SENTENCES), ...(rest > 0 ? [`… and ${rest} more.`] : [])].join('\n'),
  );
}

/** What the rules of a contact person find, by their codes. */
const WORDS: Readonly<Record<number, string>> = {
  150011: 'names a production unit twice',
  150012: 'has a hidden character, or none that is seen',
  150013: 'has a CPR number',
};

function linesOf(file: string, text: string): readonly Line[] {
  const [header = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  if (header !== COLUMNS.join(';'))
    throw new CommandError(`${file}, line 1: the columns must be ${COLUMNS.join(';')}.`);
  try {
    return parseCsv<Line, CsvRecord>(text, {
      ...{ bom: true, columns: true, delimiter: ';', info: true, skip_empty_lines: true, trim: true },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new CommandError(`${file} is no CSV: ${error.message}.`);
    throw error;
  }
}

const brugerOf = (record: CsvRecord): GammelBruger => ({
  brugerId: record.bruger_id,
  cvr: record.cvr,
  indhold: {
    Fornavne: record.fornavne,
    Efternavn: record.efternavn,
    ...(record.stilling !== '' && { Stilling: record.stilling }),
    ...(record.telefonnummer !== '' && { Telefonnummer: record.telefonnummer }),
    ...(record.email !== '' && { Email: record.email }),
    ProductionUnitIdentifierSamling: record.pnr.split(' '),
  },
});
