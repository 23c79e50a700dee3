/** The request of SearchJobannonce as a search, once nothing is wrong with it. */
import { searchJobannonceRequest, type SearchJobannonceRequestType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { checkCodes } from '../../../codelists/check-codes.js';
import { codeListValue } from '../../../codelists/code-lists.js';
import type { Stillingsregister } from '../../stilling/stillingsregister.js';
import { isCvrNumber } from '../../../codelists/modulus11.js';
import { instantOf } from '../ad/jobannonce.js';
import type { SearchQuery } from './port.js';
import { timeViolation } from '../ad/time-violation.js';

/** Everything that is wrong with the filters: unknown codes and occupations, statuses of published ads, a number that is no CVR number, times. */
export async function searchViolations(
  request: SearchJobannonceRequestType,
  stillinger: Stillingsregister,
  now: Date,
): Promise<FieldViolation[]> {
  const { CVRnumberIdentifier: cvr, EgneJobannoncer, StatusSamling = [] } = request;
  return [
    ...checkCodes(request, searchJobannonceRequest, now),
    // Published ads are all on Jobnet: who asks for those that wait would be answered with others.
    ...(!EgneJobannoncer && StatusSamling.length > 0
      ? [{ kode: 130222, felt: ['StatusSamling'], forventet: 'EgneJobannoncer=true' } as const]
      : []),
    ...(cvr !== undefined && !isCvrNumber(cvr)
      ? [{ kode: 130012, felt: ['CVRnumberIdentifier'], vaerdi: cvr, data: { cvr } } as const]
      : []),
    ...(await unknownOccupations(request, stillinger)),
    ...periodViolation(request),
  ];
}

async function unknownOccupations(
  { ConceptUriDaSamling = [] }: SearchJobannonceRequestType,
  stillinger: Stillingsregister,
): Promise<FieldViolation[]> {
  const found = await Promise.all(ConceptUriDaSamling.map((uri) => stillinger.findStilling(uri)));
  return ConceptUriDaSamling.flatMap((stilling, i) =>
    found[i]
      ? []
      : [{ kode: 130101, felt: ['ConceptUriDaSamling', i], vaerdi: stilling, data: { stilling } } as const],
  );
}

function periodViolation({ PeriodeFra: fra, PeriodeTil: til }: SearchJobannonceRequestType): FieldViolation[] {
  const unreadable = [
    fra === undefined ? undefined : timeViolation(['PeriodeFra'], fra),
    til === undefined ? undefined : timeViolation(['PeriodeTil'], til),
  ].filter((violations) => violations !== undefined);
  if (unreadable.length > 0 || fra === undefined || til === undefined) return unreadable;
  const begin = instantOf(fra);
  if (begin < instantOf(til)) return [];
  return [{ kode: 130220, felt: ['PeriodeTil'], vaerdi: til, forventet: `> ${writeDateTime(begin)}` }];
}

/**
 * A request in which nothing is wrong, as a search.
 * @param ejer whose own ads; undefined: those of all
 */
export function readSearch(request: SearchJobannonceRequestType, ejer: OwnAds['ejer']): SearchQuery {
  const { EgneJobannoncer, Fritekst, PeriodeFra, PeriodeTil, StatusSamling = [] } = request;
  const statusser = StatusSamling.flatMap((code) => codeListValue('JobannonceStatus', code)?.name ?? []);
  return {
    ...(EgneJobannoncer && {
      egne: { ...(ejer && { ejer }), statusser },
    }),
    ...(Fritekst !== undefined && { fritekst: Fritekst }),
    facets: facets(request),
    ...(PeriodeFra !== undefined && { fra: instantOf(PeriodeFra) }),
    ...(PeriodeTil !== undefined && { til: instantOf(PeriodeTil) }),
  };
}

type OwnAds = NonNullable<SearchQuery['egne']>;
type Values = readonly (string | number | boolean)[] | string | boolean | undefined;

/** Filter by filter the texts that jobannonce_facets makes of an ad; an empty list filters nothing. */
function facets(request: SearchJobannonceRequestType): (readonly string[])[] {
  const filters: readonly (readonly [string, Values])[] = [
    ['cvr', request.CVRnumberIdentifier],
    ['pnr', request.ProductionUnitIdentifier],
    ['stilling', request.ConceptUriDaSamling?.map((uri) => uri.toLowerCase())],
    ['kommune', request.KommunekodeSamling],
    ['post', request.PostnummerSamling],
    ['land', request.LandekodeSamling],
    ['type', request.AnnoncetypeSamling],
    ['tid', request.ArbejdstidsforholdSamling],
    ['deltid', request.Deltid],
    ['eures', request.Eures],
  ];
  return filters
    .map(([name, values]) => [values ?? []].flat().map((value) => `${name}:${value}`))
    .filter((anyOf) => anyOf.length > 0);
}
