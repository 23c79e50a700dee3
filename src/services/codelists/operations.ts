/**
 * Stands between the contract and the code lists: CodeListsService v1 answers from the very lists
 * that messages are held against.
 */
import type {
  GetCodeListNamesRequestType,
  GetCodeListNamesResponseType,
  GetCodeListRequestType,
  GetCodeListResponseType,
  KodelistevaerdiType,
  LandemedlemskabType,
} from '../../contract/index.js';
import { refusal, refuseAll } from '../../faults/refusal.js';
import type { AnyHandler, ReadHandler } from '../../operations/handler.js';
import type { RequestContext } from '../../operations/request-context.js';
import { dateInDenmark, FIRST_YEAR, LAST_YEAR, readDate } from '../../time/danish-time.js';
import { judgeCode } from '../../codelists/check-codes.js';
import {
  kodeliste,
  codeListNames,
  type CodeListValue,
  type Period,
  validValues,
} from '../../codelists/code-lists.js';
import { versionOf } from '../../codelists/version.js';

export function codeListOperations() {
  const names: ReadHandler<GetCodeListNamesRequestType, GetCodeListNamesResponseType> = (request, call) => {
    const at = timeOf(request.Dato, call);
    const lists = codeListNames.map((name) => ({
      ...titles(name),
      Version: versionOf(validValues(name, at)),
    }));
    return Promise.resolve({ KodelisteSamling: lists });
  };

  const values: ReadHandler<GetCodeListRequestType, GetCodeListResponseType> = (request, call) => {
    const { Navn, Kode } = request;
    const at = timeOf(request.Dato, call);
    if (!codeListNames.includes(Navn)) throw unknownList(Navn, call);
    const list = kodeliste(Navn);
    const valid = validValues(Navn, at);
    if (Kode !== undefined) {
      const code = list.values.find((value) => String(value.code) === Kode)?.code ?? Kode;
      refuseAll(judgeCode(Navn, code, at, ['Kode']), call);
    }
    return Promise.resolve({
      ...titles(Navn),
      Kilde: list.source,
      Dato: dateInDenmark(at),
      ...daysOf(list.values),
      Version: versionOf(valid),
      KodelistevaerdiSamling: valid
        .filter(({ code }) => Kode === undefined || String(code) === Kode)
        .map(written),
    });
  };

  return { GetCodeListNames: names, GetCodeList: values } satisfies Record<string, AnyHandler>;
}

/**
 * A time on the day that is asked about, as lists are valid by whole Danish days.
 * @throws Fault 139150
 */
function timeOf(date: string | undefined, call: RequestContext): Date {
  if (date === undefined) return call.now;
  const day = readDate(date);
  // Noon in UTC is the same day in Denmark.
  if (day !== undefined) return new Date(`${day}T12:00:00Z`);
  const data = { vaerdi: date, fra: FIRST_YEAR, til: LAST_YEAR };
  const forventet = `${FIRST_YEAR}..${LAST_YEAR}`;
  throw refusal({ kode: 139150, felt: ['Dato'], vaerdi: date, forventet, data }, call);
}

function unknownList(name: string, call: RequestContext) {
  const forventet = codeListNames.join(', ');
  return refusal({ kode: 2001, felt: ['Navn'], vaerdi: name, forventet, data: { kodeliste: name } }, call);
}

function titles(name: string) {
  const { da, en } = kodeliste(name);
  return { Navn: name, Tekst: da, Text: en };
}

/**
 * The first and the last day on which a list has any value; neither where it has always had, or
 * will always have.
 */
function daysOf(values: readonly CodeListValue[]) {
  const from = values.map(({ validFrom }) => validFrom ?? '').sort()[0];
  const isEnded = values.every(({ validTo }) => validTo !== undefined);
  const to = isEnded
    ? values
        .map(({ validTo }) => validTo ?? '')
        .sort()
        .at(-1)
    : undefined;
  return { ...(from && { GyldigFra: from }), ...(to !== undefined && { GyldigTil: to }) };
}

function written(value: CodeListValue): KodelistevaerdiType {
  const { code, name, da, en, validFrom, validTo, source, eu, eea } = value;
  return {
    Kode: String(code),
    Navn: name,
    Tekst: da,
    Text: en,
    ...(validFrom !== undefined && { GyldigFra: validFrom }),
    ...(validTo !== undefined && { GyldigTil: validTo }),
    Kilde: source,
    ...(eu && { EUMedlemskab: membership(eu) }),
    ...(eea && { EOESMedlemskab: membership(eea) }),
  };
}

const membership = ({ from, to }: Period): LandemedlemskabType => ({
  Fra: from,
  ...(to !== undefined && { Til: to }),
});
