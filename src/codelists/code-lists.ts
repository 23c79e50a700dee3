import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dateInDenmark } from '../time/danish-time.js';
import { projectRoot, readDataFile } from '../config/data-file.js';
import { codeListSchema } from './schema.js';

/** A period from one Danish day to another, both included; without `to` it has no end. */
export interface Period {
  readonly from: string;
  readonly to?: string;
}

/** A value of a code list: a row of its file in wsdl/codelists. */
export interface CodeListValue {
  /** It is a number, and for countries two letters. */
  readonly code: number | string;
  /** The name by which our code knows the value; it never changes. */
  readonly name: string;
  readonly da: string;
  readonly en: string;
  /** Danish days, both included; before them the value is unknown, and after them expired. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly source: string;
  /** Countries have this: when each is in the EU, and when in the EEA without being in the EU. */
  readonly eu?: Period;
  readonly eea?: Period;
}

export interface CodeList {
  readonly name: string;
  readonly da: string;
  readonly en: string;
  readonly source: string;
  readonly values: readonly CodeListValue[];
}

const FOLDER = 'wsdl/codelists';

/** All lists, which are read and checked once, when the process starts. */
const lists = loadAll();

/** Names of all code lists. */
export const codeListNames: readonly string[] = [...lists.keys()];

/** A code list by name. @throws Error when there is none: that is a mistake in the contract */
export function kodeliste(name: string): CodeList {
  return find(name).list;
}

/** The value of a list with that code, expired or not. */
export function codeListValue(name: string, code: number | string): CodeListValue | undefined {
  return find(name).byCode.get(code);
}

/** The code of a value that our code knows by name, so that numbers stand in the data only. */
export function kode(name: string, value: string): number {
  const code = find(name).list.values.find((row) => row.name === value)?.code;
  if (typeof code !== 'number') throw new Error(`code list ${name} has no number for ${value}`);
  return code;
}

/** May this code be used at that time? */
export function check(name: string, code: number | string, at: Date): 'ok' | 'unknown' | 'expired' {
  const value = codeListValue(name, code);
  if (value === undefined) return 'unknown';
  if (value.validFrom === undefined && value.validTo === undefined) return 'ok';
  const today = dateInDenmark(at);
  if (value.validFrom !== undefined && today < value.validFrom) return 'unknown';
  return value.validTo !== undefined && today > value.validTo ? 'expired' : 'ok';
}

/** The values of a list that may be used at that time, in the order of the list. */
export function validValues(name: string, at: Date): readonly CodeListValue[] {
  return kodeliste(name).values.filter(({ code }) => check(name, code, at) === 'ok');
}

interface Loaded {
  readonly list: CodeList;
  readonly byCode: ReadonlyMap<number | string, CodeListValue>;
}

function find(name: string): Loaded {
  const loaded = lists.get(name);
  if (loaded === undefined) throw new Error(`there is no code list ${name} in ${FOLDER}`);
  return loaded;
}

function loadAll(): ReadonlyMap<string, Loaded> {
  const files = readdirSync(join(projectRoot, FOLDER)).filter((file) => file.endsWith('.json'));
  return new Map(files.sort().map((file) => [file.slice(0, -'.json'.length), load(file)]));
}

function load(file: string): Loaded {
  const list = readDataFile<CodeList>(`${FOLDER}/${file}`, codeListSchema);
  const byCode = new Map(list.values.map((value) => [value.code, value]));
  const names = new Set(list.values.map((value) => value.name));
  if (`${list.name}.json` !== file) throw new Error(`${FOLDER}/${file}: its name is ${list.name}`);
  if (byCode.size !== list.values.length || names.size !== list.values.length) {
    throw new Error(`${FOLDER}/${file}: a code or a name occurs twice`);
  }
  return { list, byCode };
}
