import type { FejlType } from '../../contract/index.js';
import { catalogue, type CatalogueEntry, type FaultCode } from '../../faults/catalogue.js';
import { type Fault, MAX_VIOLATIONS, type Violation } from '../../faults/fault.js';
import { carriable } from '../../xml/codec/encode.js';

/** The most characters of the caller's own value that are told. */
const MAX_VALUE_LENGTH = 80;

/**
 * The most characters of an address of ours, which must not be cut; a host name has at most 253.
 */
const MAX_ADDRESS_LENGTH = 400;

/**
 * The most characters of a path. A longer one spells foreign names out again and again; it is left
 * out, and line and column tell the place.
 */
const MAX_PATH_LENGTH = 2500;

type Data = Readonly<Record<string, string | number>>;

/**
 * The sentences of a code in Danish and English, with their `{name}` places filled from `data`. Of
 * `hvad`, which holds words of our own as `dansk / English`, each sentence takes its half.
 */
export function sentences(kode: FaultCode, data: Data = {}): { readonly da: string; readonly en: string } {
  const { da, en } = catalogue[kode];
  return { da: fill(da, data, 0), en: fill(en, data, 1) };
}

/** The violations of a fault, 1 to 50; a fault without any tells its own code. */
export function fejlOfFault(fault: Fault): FejlType[] {
  return fejlOf(fault.violations.length > 0 ? fault.violations : [{ kode: fault.kode, data: fault.data }]);
}

/** The violations as the contract has them, at most 50. */
export function fejlOf(violations: readonly Violation[]): FejlType[] {
  return violations.slice(0, MAX_VIOLATIONS).map(toFejl);
}

function toFejl(violation: Violation): FejlType {
  const { kode, sti, linje, kolonne, vaerdi, forventet, data } = violation;
  const { regel, kilde, kanGentages }: CatalogueEntry = catalogue[kode];
  const { da, en } = violation.sentences ?? sentences(kode, data);
  return {
    Kode: kode,
    Tekst: cut(da, 1000),
    Text: cut(en, 1000),
    ...(sti !== undefined && sti.length <= MAX_PATH_LENGTH && { Sti: sti }),
    ...(linje !== undefined && { Linje: linje }),
    ...(kolonne !== undefined && { Kolonne: kolonne }),
    ...(vaerdi !== undefined && { Vaerdi: cut(vaerdi, MAX_VALUE_LENGTH) }),
    ...(forventet !== undefined && { Forventet: forventet }),
    ...(regel !== undefined && { Regel: regel }),
    Kilde: kilde,
    KanGentages: kanGentages,
  };
}

function fill(template: string, data: Data, half: 0 | 1): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = data[name];
    if (value === undefined) return place;
    const halves = name === 'hvad' ? String(value).split(' / ') : [];
    const max = name === 'afloeser' ? MAX_ADDRESS_LENGTH : MAX_VALUE_LENGTH;
    return cut((halves.length === 2 ? halves[half] : undefined) ?? String(value), max);
  });
}

/**
 * Cuts by characters, never through a surrogate pair, and marks what was cut. A value from an HTTP
 * header may hold what XML cannot carry.
 */
function cut(raw: string, max: number): string {
  const text = carriable(raw);
  if (text.length <= max) return text;
  const characters = Array.from(text);
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}
