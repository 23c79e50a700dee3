/** What stands in the way of a mediation, or of a change of one: everything at once. */
import { checkCodes } from '../../../codelists/check-codes.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import { kode } from '../../../codelists/code-lists.js';
import { createJobordreFormidlingRequest, type KandidatType } from '../../../contract/index.js';
import type { FaultCode } from '../../../faults/catalogue.js';
import type { FieldPath, FieldViolation } from '../../../faults/field-violation.js';
import { MASK } from '../../../faults/masking.js';
import type { WarningCode } from '../../../faults/warnings.js';
import type { CompanyFacts } from '../../virksomhed/no-access.js';
import { blocksOf } from '../ordre/blocked-company.js';
import { aboutOrder } from '../ordre/judgement.js';
import { statusOf } from '../ordre/status.js';
import type { StoredJobordre } from '../ordre/store-port.js';
import { judgeNames, judgeText } from '../rules/13-synlig-tekst.js';
import { hasCprDate } from '../../text/cpr-date.js';
import type { Formidlingsaendring, StoredFormidling } from './store-port.js';
import { numberIn, type Person, toldIn } from './telling-texts.js';

/** A candidate as it was sent, with what is written of it. */
export interface Formidlingsoenske {
  readonly Kandidat: KandidatType;
  readonly Beskrivelse?: string | undefined;
  readonly Hjemmeside?: string | undefined;
}

/**
 * What is wrong with the candidate itself, whatever the state of the order.
 * @param formidlede the other candidates of the order, whom the texts must not tell either
 */
export function judgeKandidat(
  oenske: Formidlingsoenske,
  formidlede: readonly Person[],
  now: Date,
): FieldViolation[] {
  const { Kandidat, Beskrivelse, Hjemmeside } = oenske;
  const { PersonCivilRegistrationIdentifier: cpr, Foedselsaar, HarSoegbartCv, CvIdentifier } = Kandidat;
  return [
    ...checkCodes(oenske, createJobordreFormidlingRequest, now),
    ...(hasCprDate(cpr) ? [] : [about(140051, 'PersonCivilRegistrationIdentifier', MASK)]),
    ...(Foedselsaar > yearOf(now) ? [about(140059, 'Foedselsaar', MASK)] : []),
    ...(HarSoegbartCv && CvIdentifier === undefined ? [about(140056, 'CvIdentifier')] : []),
    ...judgeNames(['Kandidat'], { Fornavne: Kandidat.Fornavne, Efternavn: Kandidat.Efternavn }),
    ...judgeNames(['Kandidat', 'Adresse'], Kandidat.Adresse ?? {}),
    ...judgeNumbers(['Kandidat'], { Fornavne: Kandidat.Fornavne, Efternavn: Kandidat.Efternavn }, cpr),
    ...judgeNumbers(['Kandidat', 'Adresse'], Kandidat.Adresse ?? {}, cpr),
    ...judgeTexts({ Beskrivelse, Hjemmeside }, [{ kandidat: Kandidat, cpr }, ...formidlede]),
  ];
}

const yearOf = (now: Date): number => Number(dateInDenmark(now).slice(0, 4));

/** The fault for a person who is mediated to the order already. */
export const alreadyMediated: FieldViolation = about(140050, 'PersonCivilRegistrationIdentifier', MASK);

function about(code: FaultCode, element: string, vaerdi?: string): FieldViolation {
  return { kode: code, felt: ['Kandidat', element], ...(vaerdi !== undefined && { vaerdi }) };
}

/** What was written of a person, by the elements of a request. */
export interface Texts {
  readonly Beskrivelse?: string | undefined;
  readonly Begrundelse?: string | undefined;
  readonly Hjemmeside?: string | undefined;
}

/**
 * What the company reads has something to read, and does not tell who any of the persons is. The
 * website of a protected person names that person and is not shown; a number must not stand in it
 * either.
 */
export function judgeTexts({ Hjemmeside, ...texts }: Texts, persons: readonly Person[]): FieldViolation[] {
  const told = Object.entries(texts).map(([felt, text]) => [felt, text && toldIn(text, persons)] as const);
  const inWebsite = Hjemmeside === undefined ? undefined : numberIn(Hjemmeside, persons);
  return [
    ...Object.entries(texts).flatMap(([felt, text]) => judgeText([felt], text)),
    ...[...told, ['Hjemmeside', inWebsite] as const].flatMap(([felt, hvad]) =>
      hvad ? [telling([felt], hvad)] : [],
    ),
  ];
}

/** A name or an address is shown as it is, and kept where numbers are not. */
const judgeNumbers = (felt: FieldPath, element: object, cpr: string): FieldViolation[] =>
  Object.entries(element).flatMap(([name, value]: [string, unknown]) => {
    const hvad = typeof value === 'string' ? numberIn(value, [{ cpr }]) : undefined;
    return hvad ? [telling([...felt, name], hvad)] : [];
  });

const telling = (felt: FieldPath, hvad: string): FieldViolation => ({
  ...{ kode: 140057, felt, vaerdi: MASK },
  data: { felt: String(felt.at(-1)), hvad },
});

/** A closed order takes no candidates. */
export function judgeOrdre(ordre: StoredJobordre, now: Date): FieldViolation[] {
  return statusOf(ordre, now).status === 'Lukket' ? [ofOrdre(ordre, { kode: 140053 })] : [];
}

/** Nor does one of a company that is blocked. */
export const judgeVirksomhed = (ordre: StoredJobordre, facts: CompanyFacts): FieldViolation[] =>
  blocksOf(facts).map((block) => ofOrdre(ordre, block));

const ofOrdre = (ordre: StoredJobordre, found: Pick<FieldViolation, 'kode' | 'data'>): FieldViolation => ({
  ...found,
  ...aboutOrder(ordre),
});

/** What a company may not change, and what nobody may set. */
export function judgeAendring(aendring: Formidlingsaendring, isCompany: boolean): FieldViolation[] {
  const { status, beskrivelse, hjemmeside } = aendring;
  const given = [
    ...(beskrivelse === undefined ? [] : ['Beskrivelse']),
    ...(hjemmeside === undefined ? [] : ['Hjemmeside']),
  ];
  if (status === undefined && given.length === 0) return [{ kode: 140058, felt: [] }];
  return [
    ...(status === 'Fjernet'
      ? [
          {
            kode: 140054,
            felt: ['Status'],
            vaerdi: `${FJERNET}`,
            data: { status: FJERNET, hvad: ONLY_BY_DELETE },
          } as const,
        ]
      : []),
    ...(isCompany ? given.map((felt) => ({ kode: 140055, felt: [felt], data: { felt } }) as const) : []),
  ];
}

const FJERNET = kode('Formidlingsstatus', 'Fjernet');
const ONLY_BY_DELETE =
  'en kandidat fjernes med DeleteJobordreFormidling / a candidate is removed with DeleteJobordreFormidling';

/** One who is removed stays so. */
export function judgeRemoved({ id, status }: StoredFormidling): FieldViolation[] {
  return status === 'Fjernet' ? [{ kode: 140052, felt: ['FormidlingIdentifier'], vaerdi: id }] : [];
}

/**
 * What whoever has just mediated should know. More candidates than the company wants are the job
 * centre's business and not ours.
 * @param ordre before the mediation
 */
export function warningsOf(ordre: StoredJobordre, now: Date): WarningCode[] {
  const { Formidlet, Ansat, IkkeAnsat } = ordre.kandidater;
  const { MaxAntalKandidater: most = Infinity } = ordre.indhold;
  return [
    ...(Formidlet + Ansat + IkkeAnsat + 1 > most ? [140060 as const] : []),
    ...(statusOf(ordre, now).status === 'MidlertidigInaktiv' ? [140061 as const] : []),
  ];
}
