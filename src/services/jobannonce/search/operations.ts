/** Stands between the contract and the search service: SearchJobannonce. */
import {
  searchJobannonceRequest,
  type SearchJobannonceRequestType,
  type SearchJobannonceResponseType,
  type SoegeresultatType,
} from '../../../contract/index.js';
import { checkCodes } from '../../../codelists/check-codes.js';
import { kode } from '../../../codelists/code-lists.js';
import { refuseAll } from '../../../faults/refusal.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import { PAGE_SIZE } from '../../page.js';
import type { SearchFilters } from './filters.js';
import type { SearchResult, SearchService } from './service.js';

export function searchOperations(service: SearchService) {
  const search: ReadHandler<SearchJobannonceRequestType, SearchJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const filters = readFilters(request);
    const codes = checkCodes(request, searchJobannonceRequest, call.now);
    refuseAll([...codes, ...(await service.judge(filters))], call);
    const { Cursor: cursor, PageSize: size = PAGE_SIZE, FuldtIndhold: complete = false } = request;
    const { items, nextCursor } = await service.search(filters, { cursor, size, complete }, call);
    return {
      SoegeresultatSamling: items.map(writeResult),
      ...(nextCursor !== undefined && { NextCursor: nextCursor }),
    };
  };

  return { SearchJobannonce: search } satisfies Record<string, AnyHandler>;
}

const readFilters = (request: SearchJobannonceRequestType): SearchFilters => ({
  own: request.EgneJobannoncer,
  statusser: request.StatusSamling,
  sortering: request.Sortering,
  fritekst: request.Fritekst,
  cvr: request.CVRnumberIdentifier,
  pnr: request.ProductionUnitIdentifier,
  stillinger: request.ConceptUriDaSamling,
  aliasser: request.AliasIdentifierSamling,
  kommuner: request.KommunekodeSamling,
  postnumre: request.PostnummerSamling,
  lande: request.LandekodeSamling,
  annoncetyper: request.AnnoncetypeSamling,
  arbejdstidsforhold: request.ArbejdstidsforholdSamling,
  deltid: request.Deltid,
  eures: request.Eures,
  fra: request.PeriodeFra,
  til: request.PeriodeTil,
});

const writeResult = ({ id, version, status, indhold }: SearchResult): SoegeresultatType => ({
  JobannonceIdentifier: id,
  Version: version,
  Status: kode('JobannonceStatus', status),
  ...indhold,
});
