/** Wire ⇄ domain of SearchJobannonce. */
import type {
  SearchJobannonceRequestType,
  SearchJobannonceResponseType,
  SoegeresultatType,
} from '../../../contract/index.js';
import { refusal, refuseAll } from '../../../faults/refusal.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { kode } from '../../../codelists/code-lists.js';
import type { Stillingsregister } from '../../stilling/stillingsregister.js';
import { PAGE_SIZE, readSearchCursor, writeSearchCursor } from '../ad/cursor.js';
import { withDanishTimes } from '../ad/jobannonce.js';
import { readSearch, searchViolations } from './request.js';
import { egetIndhold, offentligtIndhold } from '../public/content.js';
import type { SearchHit, SearchIndex } from './port.js';
import { statusOf } from '../ad/status.js';

/** Characters of the ads of a page, as they are kept; the ad that goes beyond them begins the next page. */
const MAX_SIDE = 2_000_000;

export interface SearchParts {
  readonly index: SearchIndex;
  readonly stillinger: Stillingsregister;
  /** May the caller see everyone's ads as its own? */
  readonly seesAll: (caller: RequestContext['caller']) => boolean;
  /** Told of a published ad that could not be made public, and so is on no page. */
  readonly omitted: (id: string, error: unknown) => void;
}

export function searchOperations({ index, stillinger, seesAll, omitted }: SearchParts) {
  const search: ReadHandler<SearchJobannonceRequestType, SearchJobannonceResponseType> = async (
    request,
    call,
  ) => {
    refuseAll(await searchViolations(request, stillinger, call.now), call);
    const { organisationTypeId, organisationCode } = call.caller;
    const ejer = seesAll(call.caller) ? undefined : { organisationTypeId, organisationCode };
    const query = readSearch(request, ejer);
    const { PageSize = PAGE_SIZE, FuldtIndhold: complete = false, Fritekst } = request;
    const { now } = call;
    const efter = readSearchCursor(query, request.Cursor, call);
    const found = await index.find(query, { now, efter, count: PageSize + 1, complete });
    // A text without words finds nothing, so only who found nothing has to ask.
    if (found.length === 0 && Fritekst !== undefined && !(await index.hasSearchWords(Fritekst)))
      throw refusal({ kode: 130221, felt: ['Fritekst'], vaerdi: Fritekst }, call);
    const page = found.slice(0, Math.min(PageSize, complete ? fitting(found) : PageSize));
    const last = page.at(-1);
    const shownOrNone = (fund: SearchHit): SoegeresultatType[] => {
      try {
        return [shown(fund, complete, now)];
      } catch (error) {
        if (fund.tilstand) throw error;
        omitted(fund.id, error);
        return [];
      }
    };
    return {
      SoegeresultatSamling: page.flatMap(shownOrNone),
      ...(last && found.length > page.length && { NextCursor: writeSearchCursor(query, last.position) }),
    };
  };

  return { SearchJobannonce: search } satisfies Record<string, AnyHandler>;
}

/** How many of these ads make a page of at most so many characters: always one. */
function fitting(found: readonly SearchHit[]): number {
  let left = MAX_SIDE;
  const over = found.findIndex(({ indhold }) => {
    left -= JSON.stringify(indhold).length;
    return left < 0;
  });
  return over < 0 ? found.length : Math.max(1, over);
}

function shown(fund: SearchHit, full: boolean, now: Date): SoegeresultatType {
  const { id, version, indhold, virksomhed, tilstand } = fund;
  const ad = withDanishTimes(indhold);
  const { Annoncetekst, Ansoegning, ...short } = tilstand
    ? egetIndhold(ad, virksomhed)
    : offentligtIndhold(ad, virksomhed);
  return {
    JobannonceIdentifier: id,
    Version: version,
    Status: kode('JobannonceStatus', tilstand ? statusOf(tilstand, now) : 'PaaJobnet'),
    ...short,
    ...(full && Annoncetekst !== undefined && { Annoncetekst }),
    ...(full && Ansoegning && { Ansoegning }),
  };
}
