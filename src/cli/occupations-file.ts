/** Reads a list of occupations from CSV or JSON, and names all that is wrong by line and field. */
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { createAjv } from '../json-schema.js';
import { stillingerSchema } from '../services/stilling/import-schema.js';
import type { ListedStilling } from '../services/stilling/stillingsliste-port.js';
import { CommandError } from './failure.js';

const MAX_SENTENCES = 50;

/** The file is not a list of occupations: a sentence a line, the first fifty. */
function fileError(sentences: readonly string[]): CommandError {
  const rest = sentences.length - MAX_SENTENCES;
  const more = rest > 0 ? [`… and ${rest} more.`] : [];
  return new CommandError([...sentences.slice(0, MAX_SENTENCES), ...more].join('\n'));
}

/**
 * Holds what stands in a file, in the shape of the schema as far as it is right, and where it
 * stands.
 */
interface Read {
  readonly data: unknown;
  /** @param path e.g. `[0, 'aliasser', 1, 'id']` @returns e.g. `line 3, alias_id` */
  readonly place: (path: Path) => string;
}

type Path = readonly (string | number)[];

const validate = createAjv({ allErrors: true }).compile<ListedStilling[]>(stillingerSchema);

/**
 * @param name of the file; its end says what it is: .csv or .json
 * @throws CommandError the file is not such a list
 */
export function readStillinger(name: string, bytes: Uint8Array): ListedStilling[] {
  const { data, place } = readerOf(name)(utf8(bytes));
  if (!validate(data)) {
    throw fileError(
      (validate.errors ?? []).map(({ instancePath, params, message = '' }) => {
        const path = instancePath.split('/').slice(1);
        const about = String(params.missingProperty ?? params.additionalProperty ?? '');
        return `${place(path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)))}: ${message} ${about}`.trim();
      }),
    );
  }
  const stillinger = data.map(({ uri, navn, aliasser }) => ({
    uri: uri.toLowerCase(),
    navn,
    aliasser: aliasser.map((alias) => ({ ...alias, id: alias.id.toLowerCase() })),
  }));
  const twice = repeated(stillinger, place);
  if (twice.length > 0) throw fileError(twice);
  return stillinger;
}

function readerOf(name: string): (text: string) => Read {
  if (/\.csv$/i.test(name)) return readCsv;
  if (/\.json$/i.test(name)) return readJson;
  throw fileError([`${name} must end in .csv or .json.`]);
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fileError(['The file is not UTF-8: save it as "CSV UTF-8".']);
  }
}

/** An occupation stands once, and an alias belongs to one. */
function repeated(stillinger: readonly ListedStilling[], place: Read['place']): string[] {
  const seen = new Map<string, string>();
  const meet = (key: string, path: Path) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place(path));
    return first === undefined ? [] : [`${place(path)}: ${key} stands in ${first} already`];
  };
  return stillinger.flatMap(({ uri, aliasser }, i) => [
    ...meet(uri, [i, 'uri']),
    ...aliasser.flatMap(({ id }, j) => meet(id, [i, 'aliasser', j, 'id'])),
  ]);
}

function readJson(text: string): Read {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const lineAt = (offset: number) => `line ${text.slice(0, offset).split('\n').length}`;
  if (errors.length > 0)
    throw fileError(errors.map(({ error, offset }) => `${lineAt(offset)}: ${printParseErrorCode(error)}`));
  const place = (path: Path): string => {
    let node: Node | undefined;
    for (let depth = path.length; !node && depth >= 0; depth -= 1)
      node = root && findNodeAtLocation(root, path.slice(0, depth));
    const field = path.filter((part) => typeof part === 'string').join('.');
    return [lineAt(node?.offset ?? 0), ...(field === '' ? [] : [field])].join(', ');
  };
  return { data: JSON.parse(text), place };
}

const COLUMNS = ['uri', 'navn', 'alias_id', 'alias_navn'] as const;
interface Line {
  readonly record: CsvRecord;
  readonly line: number;
}
type CsvRecord = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Each line has an alias and its occupation. An occupation without aliases has one line, whose
 * last two columns are empty.
 */
function readCsv(text: string): Read {
  const [header = ''] = text.split(/\r?\n/, 1);
  const delimiter = header.includes(';') ? ';' : ',';
  if (header.replaceAll('"', '') !== COLUMNS.join(delimiter))
    throw fileError([`line 1: the columns must be ${COLUMNS.join(';')}`]);
  const lines = csvRecords(text, delimiter);
  const grouped = new Map<string, typeof lines>();
  for (const line of lines) {
    const uri = line.record.uri.toLowerCase();
    const group = grouped.get(uri);
    if (group) group.push(line);
    else grouped.set(uri, [line]);
  }
  const groups = [...grouped.values()].map((all) => ({
    all,
    aliasser: all.filter(({ record }) => record.alias_id !== '' || record.alias_navn !== ''),
  }));
  const wrong = groups.flatMap(({ all }) => contradictions(all));
  if (wrong.length > 0) throw fileError(wrong);
  return {
    data: groups.map(({ all, aliasser }) => ({
      uri: all[0]?.record.uri,
      navn: all[0]?.record.navn,
      aliasser: aliasser.map(({ record }) => ({ id: record.alias_id, navn: record.alias_navn })),
    })),
    place: ([i = 0, field, j, aliasField]) => {
      const group = groups[Number(i)];
      const line = j === undefined ? group?.all[0] : group?.aliasser[Number(j)];
      const column = aliasField === undefined ? field : `alias_${aliasField}`;
      return [`line ${line?.line ?? 1}`, ...(column === undefined ? [] : [String(column)])].join(', ');
    },
  };
}

function csvRecords(text: string, delimiter: string) {
  try {
    return parseCsv<Line, CsvRecord>(text, {
      columns: true,
      delimiter,
      skip_empty_lines: true,
      on_record: (record, { lines }) => ({ record, line: lines }),
    });
  } catch (error) {
    if (error instanceof CsvError) throw fileError([error.message]);
    throw error;
  }
}

/** Lines of one occupation must agree on its name; where there are several, each has an alias. */
function contradictions(lines: readonly Line[]): string[] {
  const [first] = lines;
  return lines.flatMap(({ record, line }) => [
    ...(record.navn === first?.record.navn
      ? []
      : [`line ${line}, navn: line ${first?.line ?? 0} calls the same occupation otherwise`]),
    ...(lines.length > 1 && record.alias_id + record.alias_navn === ''
      ? [`line ${line}, alias_id: the occupation has other lines, so each needs its alias`]
      : []),
  ]);
}
