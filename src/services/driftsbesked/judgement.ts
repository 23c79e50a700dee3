/** Finds everything that is wrong with a notice. */
import { checkCodes } from '../../codelists/check-codes.js';
import { kode } from '../../codelists/code-lists.js';
import { type DriftsbeskedType, isValidDriftsbeskedRequest } from '../../contract/index.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import { readDateTime, writeDateTime } from '../../time/danish-time.js';
import { readableInstead } from '../../time/readable-instead.js';
import type { HtmlField } from '../html/field.js';
import { readHtml } from '../html/subset.js';
import { hasVisibleText } from '../html/visible-text.js';
import { judgeShortTexts, NOTHING } from '../text/short-text.js';
import { type Driftsbesked, MOST_PUBLIC, type Placering, tilstandOf } from './driftsbesked.js';

export interface DriftsbeskedFacts {
  readonly now: Date;
  /** A new one must not be past; a change may end one. */
  readonly isNew: boolean;
  /** Does the register say that no company has the CVR number? */
  readonly isNobodys: boolean;
  /** How many others before sign-in are not past. */
  readonly othersPublic: number;
}

/** The rule of ads, told by codes of notices. */
const TEKST: HtmlField = {
  felt: 'Tekst',
  koder: {
    element: 150530,
    attribute: 150531,
    address: 150532,
    leftOpen: 150533,
    closesAnother: 150534,
    misplaced: 150535,
    declaration: 150536,
    lessThan: 150537,
    reference: 150538,
    fragment: 150539,
    tooDeep: 150540,
  },
};

/**
 * @param sendt is in the element Driftsbesked of its request
 * @returns the notice, and what is wrong with it; without its times where they cannot be read
 */
export function judge(sendt: DriftsbeskedType, facts: DriftsbeskedFacts): readonly FieldViolation[] {
  const rules = [
    ...unreadableTimes(sendt),
    ...order(sendt, facts),
    ...ofCompany(sendt, facts),
    ...judgeShortTexts(150520, [], { Overskrift: sendt.Overskrift }),
    ...readHtml(sendt.Tekst, TEKST),
    ...(hasVisibleText(sendt.Tekst) ? [] : [nothingSeen()]),
    ...tooMany(sendt, facts),
  ];
  // Every request that brings a notice has it in Driftsbesked, as IsValidDriftsbeskedRequest has.
  return [
    ...checkCodes({ Driftsbesked: sendt }, isValidDriftsbeskedRequest, facts.now),
    ...rules.map((found) => ({ ...found, felt: ['Driftsbesked', ...found.felt] })),
  ];
}

/** @throws Error where it was not judged to be right */
export function contentOf(sendt: DriftsbeskedType): Driftsbesked {
  const gyldigFra = instantOf(sendt.GyldigFra);
  const gyldigTil = sendt.GyldigTil === undefined ? undefined : instantOf(sendt.GyldigTil);
  if (!gyldigFra || (sendt.GyldigTil !== undefined && !gyldigTil))
    throw new Error('a notice without times that can be read was let through');
  return {
    placering: placeringOf(sendt.Placering),
    overskrift: sendt.Overskrift,
    tekst: sendt.Tekst,
    gyldigFra,
    ...(gyldigTil && { gyldigTil }),
    ...(sendt.CVRnumberIdentifier !== undefined && { cvr: sendt.CVRnumberIdentifier }),
  };
}

export const placeringOf = (code: number): Placering =>
  code === kode('Driftsbeskedplacering', 'FoerLogin') ? 'FoerLogin' : 'EfterLogin';

function instantOf(lexical: string): Date | undefined {
  const reading = readDateTime(lexical);
  return reading.kind === 'instant' ? reading.instant : undefined;
}

function* unreadableTimes(sendt: DriftsbeskedType): Generator<FieldViolation> {
  for (const felt of ['GyldigFra', 'GyldigTil'] as const) {
    const vaerdi = sendt[felt];
    if (vaerdi === undefined || instantOf(vaerdi)) continue;
    const { forventet, hvad } = readableInstead(vaerdi);
    yield { kode: 150510, felt: [felt], vaerdi, forventet, data: { felt, vaerdi, hvad } };
  }
}

function* order(
  { GyldigFra, GyldigTil: vaerdi }: DriftsbeskedType,
  { now, isNew }: DriftsbeskedFacts,
): Generator<FieldViolation> {
  const [fra, til] = [instantOf(GyldigFra), vaerdi === undefined ? undefined : instantOf(vaerdi)];
  if (!fra || !til || vaerdi === undefined) return;
  const about = { felt: ['GyldigTil'], vaerdi };
  if (til <= fra) yield { kode: 150511, ...about, forventet: `> ${writeDateTime(fra)}` };
  else if (isNew && til <= now) yield { kode: 150512, ...about, forventet: `> ${writeDateTime(now)}` };
}

function* ofCompany(
  { CVRnumberIdentifier: cvr, Placering }: DriftsbeskedType,
  { isNobodys }: DriftsbeskedFacts,
): Generator<FieldViolation> {
  if (cvr === undefined) return;
  const about = { felt: ['CVRnumberIdentifier'], vaerdi: cvr };
  if (placeringOf(Placering) === 'FoerLogin') yield { kode: 150513, ...about };
  if (isNobodys) yield { kode: 150514, ...about, data: { cvr } };
}

export function* tooMany(
  { Placering, GyldigFra, GyldigTil }: DriftsbeskedType,
  { now, othersPublic }: Pick<DriftsbeskedFacts, 'now' | 'othersPublic'>,
): Generator<FieldViolation> {
  const gyldigTil = GyldigTil === undefined ? undefined : instantOf(GyldigTil);
  const times = { gyldigFra: instantOf(GyldigFra) ?? now, ...(gyldigTil && { gyldigTil }) };
  const isPublic = placeringOf(Placering) === 'FoerLogin' && tilstandOf(times, now) !== 'Udloebet';
  if (isPublic && othersPublic >= MOST_PUBLIC)
    yield { kode: 150515, felt: ['Placering'], vaerdi: `${Placering}`, data: { most: MOST_PUBLIC } };
}

const nothingSeen = (): FieldViolation => ({
  kode: 150520,
  felt: ['Tekst'],
  data: { felt: 'Tekst', hvad: NOTHING },
});
