/**
 * Reads what a search asks for: finds everything that may be wrong with it, and makes the query of
 * it.
 */
import type { FieldViolation } from '../../../faults/field-violation.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { codeListValue, kode } from '../../../codelists/code-lists.js';
import { isCvrNumber } from '../../../codelists/modulus11.js';
import type { Stillingsregister } from '../../stilling/stillingsregister.js';
import { instantOf } from '../ad/jobannonce.js';
import { timeViolation } from '../ad/time-violation.js';
import type { SearchQuery } from './port.js';

/**
 * The filters of a search, which hold together. Of a list the ad must have one; an empty list
 * filters nothing.
 */
export interface SearchFilters {
  /** Are own ads searched by their newest version, instead of all ads on Jobnet? */
  readonly own?: boolean | undefined;
  /** Codes of the code list JobannonceStatus; only for own ads. */
  readonly statusser?: readonly number[] | undefined;
  /** A code of the code list Sortering; only for own ads. */
  readonly sortering?: number | undefined;
  /** Words that all must occur. */
  readonly fritekst?: string | undefined;
  readonly cvr?: string | undefined;
  readonly pnr?: string | undefined;
  /** Each of them is a ConceptUriDa. */
  readonly stillinger?: readonly string[] | undefined;
  /** Each of them is an AliasIdentifier. */
  readonly aliasser?: readonly string[] | undefined;
  readonly kommuner?: readonly string[] | undefined;
  readonly postnumre?: readonly string[] | undefined;
  readonly lande?: readonly string[] | undefined;
  readonly annoncetyper?: readonly number[] | undefined;
  readonly arbejdstidsforhold?: readonly number[] | undefined;
  readonly deltid?: boolean | undefined;
  readonly eures?: boolean | undefined;
  /**
   * The ad is (own ads: is meant to be) on Jobnet at some time from `fra` on and before `til`; each
   * an xsd:dateTime.
   */
  readonly fra?: string | undefined;
  readonly til?: string | undefined;
}

/**
 * Everything that is wrong with the filters: statuses of published ads, a number that is no CVR
 * number, unknown occupations, times. The codes are held against their lists by whoever reads the
 * request.
 * @returns the findings, with the paths of SearchJobannonceRequest
 */
export async function filterViolations(
  filters: SearchFilters,
  stillinger: Stillingsregister,
): Promise<FieldViolation[]> {
  const { own = false, statusser = [], sortering, cvr } = filters;
  return [
    // Published ads are all on Jobnet: who asks for those that wait would be answered with others.
    ...(!own && statusser.length > 0 ? [forOwnAdsOnly('StatusSamling')] : []),
    ...(!own && sortering !== undefined ? [forOwnAdsOnly('Sortering')] : []),
    ...(cvr !== undefined && !isCvrNumber(cvr)
      ? [{ kode: 130012, felt: ['CVRnumberIdentifier'], vaerdi: cvr, data: { cvr } } as const]
      : []),
    ...(await unknownStillinger(filters, stillinger)),
    ...periodViolations(filters),
  ];
}

const forOwnAdsOnly = (element: string): FieldViolation => ({
  kode: 130222,
  felt: [element],
  forventet: 'EgneJobannoncer=true',
  data: { element },
});

async function unknownStillinger(
  { stillinger: uris = [] }: SearchFilters,
  stillinger: Stillingsregister,
): Promise<FieldViolation[]> {
  const found = await Promise.all(uris.map((uri) => stillinger.findStilling(uri)));
  return uris.flatMap((stilling, i) =>
    found[i]
      ? []
      : [{ kode: 130101, felt: ['ConceptUriDaSamling', i], vaerdi: stilling, data: { stilling } } as const],
  );
}

function periodViolations({ fra, til }: SearchFilters): FieldViolation[] {
  const unreadable = [
    fra === undefined ? undefined : timeViolation(['PeriodeFra'], fra),
    til === undefined ? undefined : timeViolation(['PeriodeTil'], til),
  ].filter((violation) => violation !== undefined);
  if (unreadable.length > 0 || fra === undefined || til === undefined) return unreadable;
  const begin = instantOf(fra);
  if (begin < instantOf(til)) return [];
  return [{ kode: 130220, felt: ['PeriodeTil'], vaerdi: til, forventet: `> ${writeDateTime(begin)}` }];
}

const SENEST_SENDT = kode('Sortering', 'SenestSendt');

type OwnAds = NonNullable<SearchQuery['own']>;

/**
 * Filters in which nothing is wrong, as a query.
 * @param ejer whose own ads; undefined: those of all
 */
export function queryOf(filters: SearchFilters, ejer: OwnAds['ejer']): SearchQuery {
  const { own = false, statusser = [], sortering = SENEST_SENDT, fritekst, fra, til } = filters;
  const names = statusser.flatMap((code) => codeListValue('JobannonceStatus', code)?.name ?? []);
  return {
    ...(own && { own: { ...(ejer && { ejer }), statusser: names } }),
    ...(own && sortering === SENEST_SENDT && { latestSentFirst: true as const }),
    ...(fritekst !== undefined && { fritekst }),
    facets: facetsOf(filters),
    ...(fra !== undefined && { fra: instantOf(fra) }),
    ...(til !== undefined && { til: instantOf(til) }),
  };
}

type Values = readonly (string | number | boolean)[] | string | boolean | undefined;

/** Filter by filter, the texts that the database's function jobannonce_facets makes of an ad. */
function facetsOf(filters: SearchFilters): (readonly string[])[] {
  const facets: readonly (readonly [string, Values])[] = [
    ['cvr', filters.cvr],
    ['pnr', filters.pnr],
    ['stilling', filters.stillinger?.map((uri) => uri.toLowerCase())],
    ['alias', filters.aliasser?.map((id) => id.toLowerCase())],
    ['kommune', filters.kommuner],
    ['post', filters.postnumre],
    ['land', filters.lande],
    ['type', filters.annoncetyper],
    ['tid', filters.arbejdstidsforhold],
    ['deltid', filters.deltid],
    ['eures', filters.eures],
  ];
  return facets
    .map(([name, values]) => [values ?? []].flat().map((value) => `${name}:${value}`))
    .filter((anyOf) => anyOf.length > 0);
}
