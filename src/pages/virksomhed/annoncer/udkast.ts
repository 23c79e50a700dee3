/**
 * What somebody has written of an ad so far. All of it stands in the form itself, from step to
 * step: nothing is kept anywhere before the ad is sent.
 */
import {
  isValidJobannonceRequest,
  type GetJobannonceResponseType,
  type PubliceretJobannonceType,
} from '../../../contract/index.js';
import { kode } from '../../../codelists/code-lists.js';
import { addDaysInDenmark, dateInDenmark } from '../../../time/danish-time.js';
import { htmlOfText, textOfHtml } from '../../annonce/tekst.js';
import { lastOf, numbersOf, type Values } from '../../forms/body-xml.js';
import { isAsSaved, SAVED, savedOf, withSaved } from '../../forms/saved.js';
import { valuesIn } from '../../forms/values-in.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { egenEnhed } from '../valg/produktionsenhed.js';
import { valueOfStilling, withStilling } from '../valg/stilling.js';
import {
  ANSOEGNING,
  ENHED,
  FRA,
  FRA_LISTE,
  FRIST,
  LOGO,
  JOB,
  SKREVNE,
  SOM_HTML,
  STED,
  TEKST,
  TIL,
} from './stier.js';

/** The version of the ad that is changed. */
export const VERSION = 'Version';
/** What the ad has already. */
const KEPT: readonly string[] = [FRA, TIL, FRIST];

const WEEKS_SUGGESTED = 4;

/** A new ad: what most have is set already. */
export function nytUdkast(visit: CompanyVisit): Values {
  const end = dateInDenmark(addDaysInDenmark(visit.now, WEEKS_SUGGESTED * 7));
  const no = ['IntetFastArbejdssted', 'Tidsbegraenset', 'Handicapvenlig'].map((local) => `${JOB}/${local}`);
  return new Map(
    Object.entries({
      [`${JOB}/Annoncetype`]: [String(kode('Annoncetype', 'Ordinaert'))],
      [`${JOB}/AntalStillinger`]: ['1'],
      [`${STED}/Landekode`]: ['DK'],
      [ENHED]: [egenEnhed(visit) ?? ''],
      [TIL]: [`${end}T23:59`],
      ...Object.fromEntries(
        [...no, ...['PrBrev', 'HurtigstMuligt'].map((local) => `${ANSOEGNING}/${local}`)].map((path) => [
          path,
          ['false'],
        ]),
      ),
      'Jobannonce/Publicering/Eures': ['false'],
      'Jobannonce/Publicering/Workindenmark': ['false'],
    }),
  );
}

/** An ad that is there already. */
export function udkastAf({
  Jobannonce,
  Version,
}: Pick<GetJobannonceResponseType, 'Jobannonce' | 'Version'>): Values {
  const values = new Map(valuesIn(isValidJobannonceRequest, { Jobannonce }));
  const { ConceptUriDa, AliasIdentifier } = Jobannonce.Job;
  values.set(`${JOB}/ConceptUriDa`, [valueOfStilling(ConceptUriDa, AliasIdentifier)]);
  values.delete(`${JOB}/AliasIdentifier`);
  const text = textOfHtml(Jobannonce.Annoncetekst);
  if (text === undefined) values.set(SOM_HTML, ['true']);
  else values.set(TEKST, [text]);
  for (const path of KEPT) {
    const saved = values.get(path);
    if (saved) values.set(`${SAVED}${path}`, saved);
  }
  return values.set(VERSION, [String(Version)]);
}

const isKept = (name: string): boolean =>
  name.startsWith('Jobannonce/') || name.startsWith(SAVED) || name === SOM_HTML || name === VERSION;

/** What came back of a form; items that were left empty are gone, and the others numbered anew. */
export function udkastI(all: Values): Values {
  const values = new Map([...all].filter(([name]) => isKept(name)));
  return [SKREVNE, FRA_LISTE].reduce(numberedAnew, values);
}

function numberedAnew(values: Values, list: string): Values {
  const given = numbersOf(list, values).filter((number) =>
    [...values].some(
      ([name, one]) => isIn(name, `${list}[${number}]`) && !['', 'false'].includes(one.at(-1) ?? ''),
    ),
  );
  return new Map(
    [...values].flatMap(([name, value]) => {
      const number = numbersOf(list, new Map([[name, value]]))[0];
      if (number === undefined) return [[name, value] as const];
      const at = given.indexOf(number);
      return at < 0 ? [] : [[name.replace(`${list}[${number}]`, () => `${list}[${at + 1}]`), value] as const];
    }),
  );
}

const isIn = (name: string, item: string): boolean => name.startsWith(`${item}/`);

/** Without an item of a list, or a group. */
export const uden = (values: Values, item: string): Values =>
  udkastI(new Map([...values].filter(([name]) => !isIn(name, item))));

/** With one more, empty, item of a list. */
export function medEnMere(values: Values, list: string): Values {
  const next = (numbersOf(list, values).at(-1) ?? 0) + 1;
  return new Map([...values, [`${list}[${next}]/SkjulTelefonnummer`, ['false']]]);
}

/** With the address that the register has of the production unit that is chosen. */
export function medAdresse(values: Values, { signedIn }: CompanyVisit): Values {
  const adresse = signedIn.standing.enheder.find(({ pnr }) => pnr === lastOf(values, ENHED))?.adresse;
  if (!adresse) return values;
  const { vejnavn, husnummer, postnummer, by, kommunekode, landekode } = adresse;
  const told = {
    ...{ Vejnavn: vejnavn, Husnummer: husnummer, Postnummer: postnummer, By: by },
    ...{ Kommunekode: kommunekode, Landekode: landekode, Etage: undefined, Doer: undefined },
  };
  return new Map([
    ...values,
    ...Object.entries(told).map(([local, value]) => [`${STED}/${local}`, [value ?? '']] as const),
  ]);
}

/** The values of the message: of what was written, as the contract has it. */
export function beskedAf(udkast: Values, cvr: string): Values {
  const values = new Map(withStilling(withSaved(udkast, [FRA, TIL]), JOB));
  values.set('Jobannonce/Virksomhed/CVRnumberIdentifier', [cvr]);
  values.set('Jobannonce/AnonymArbejdsgiver', ['false']);
  if (!udkast.has(SOM_HTML)) values.set(TEKST, [htmlOfText(lastOf(udkast, TEKST))]);
  // A country alone is no address: it was set already when the form was opened.
  const place = [...values].filter(([name, given]) => isIn(name, STED) && (given.at(-1) ?? '').trim() !== '');
  if (lastOf(values, `${JOB}/IntetFastArbejdssted`) === 'true' && place.length === 1)
    values.delete(`${STED}/Landekode`);
  for (const number of numbersOf(FRA_LISTE, values))
    if (lastOf(values, `${FRA_LISTE}[${number}]/KontaktpersonIdentifier`) === '')
      values.delete(`${FRA_LISTE}[${number}]/SkjulTelefonnummer`);
  return values;
}

/**
 * The message of a dry run. It knows nothing of the ad as it is: a time on Jobnet that has begun,
 * and a deadline that has passed, may stay when an ad is changed (docs/life-of-an-ad.md), and only
 * UpdateJobannonce can tell. They are left out where they are as they were.
 */
export function proeveAf(udkast: Values, { cvr, now }: Pick<CompanyVisit, 'cvr' | 'now'>): Values {
  const values = new Map(beskedAf(udkast, cvr));
  const { fra, frist } = udeladt(udkast, now);
  if (fra !== undefined) values.delete(FRA);
  if (frist !== undefined) {
    values.delete(FRIST);
    values.set(`${ANSOEGNING}/HurtigstMuligt`, ['true']);
  }
  return values;
}

/** The times that a dry run leaves out. */
function udeladt(udkast: Values, now: Date) {
  const [fra, frist] = [savedOf(udkast, FRA), savedOf(udkast, FRIST)];
  const hasNoDeadline = lastOf(udkast, `${ANSOEGNING}/HurtigstMuligt`) === 'true';
  return {
    fra: isAsSaved(udkast, FRA) && new Date(fra) <= now ? fra : undefined,
    frist: isAsSaved(udkast, FRIST) && frist < dateInDenmark(now) && !hasNoDeadline ? frist : undefined,
  };
}

/** With the logo as it was converted, which is small: it goes along in the form from there on. */
export function medOmdannetLogo(udkast: Values, vist: PubliceretJobannonceType | undefined): Values {
  const logo = vist?.VistLogo;
  if (logo?.Logokilde !== kode('Logokilde', 'Annonce') || !udkast.has(`${LOGO}/Indhold`)) return udkast;
  return new Map([...udkast, [`${LOGO}/Indhold`, [logo.Indhold]], [`${LOGO}/MimeType`, [logo.MimeType]]]);
}

/** What a dry run showed, with the times that were left out of it. */
export function vistMedTider(
  vist: PubliceretJobannonceType,
  udkast: Values,
  now: Date,
): PubliceretJobannonceType {
  const { fra, frist } = udeladt(udkast, now);
  return {
    ...vist,
    ...(vist.Ansoegning && {
      Ansoegning: { ...vist.Ansoegning, ...(frist !== undefined && { Frist: frist }) },
    }),
    Publicering: { ...vist.Publicering, ...(fra !== undefined && { PubliceringTidspunkt: fra }) },
  };
}
