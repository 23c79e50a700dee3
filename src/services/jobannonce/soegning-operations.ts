/** Wire ⇄ domain of SearchJobannonce. */
import type {
  SearchJobannonceRequestType,
  SearchJobannonceResponseType,
  SoegeresultatType,
} from '../../contract/index.js';
import { Fault } from '../../faults/fault.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import type { AnyHandler, Call, Handler } from '../../soap/operation.js';
import { kode } from '../codelists/kodelister.js';
import type { Stillingsregister } from '../stilling/stillingsregister.js';
import { refusal } from './adgang.js';
import { readSearchCursor, writeSearchCursor } from './cursor.js';
import { withDanishTimes } from './jobannonce.js';
import { laesSoegning, soegningBrud } from './laes-soegning.js';
import { egetIndhold, offentligtIndhold } from './offentligt-indhold.js';
import type { Fund, Soegeindeks } from './soegning-port.js';
import { statusOf } from './status.js';

/** The contract's number on a page when the request names none. */
const PAGE_SIZE = 25;

export interface SoegningParts {
  readonly indeks: Soegeindeks;
  readonly stillinger: Stillingsregister;
  /** May the caller see everyone's ads as its own? */
  readonly seesAll: (caller: Call['caller']) => boolean;
}

export function soegningOperations({ indeks, stillinger, seesAll }: SoegningParts) {
  const search: Handler<SearchJobannonceRequestType, SearchJobannonceResponseType> = async (
    request,
    call,
  ) => {
    refuseAll(await soegningBrud(request, stillinger, call.now), call);
    const { organisationTypeId, organisationCode } = call.caller;
    const ejer = seesAll(call.caller) ? undefined : { organisationTypeId, organisationCode };
    const soegning = laesSoegning(request, ejer);
    const { PageSize = PAGE_SIZE, FuldtIndhold = false, Fritekst } = request;
    const efter = readSearchCursor(soegning, request.Cursor, call);
    const found = await indeks.find(soegning, call.now, efter, PageSize + 1);
    // A text without words finds nothing, so only who found nothing has to ask.
    if (found.length === 0 && Fritekst !== undefined && !(await indeks.harSoegeord(Fritekst)))
      throw refusal({ kode: 130221, felt: ['Fritekst'], vaerdi: Fritekst }, call);
    const page = found.slice(0, PageSize);
    const last = page.at(-1);
    return {
      SoegeresultatSamling: page.map((fund) => shown(fund, FuldtIndhold, call.now)),
      ...(last && found.length > PageSize && { NextCursor: writeSearchCursor(soegning, last.sted) }),
    };
  };

  return { SearchJobannonce: search } satisfies Record<string, AnyHandler>;
}

function refuseAll(found: readonly FieldViolation[], call: Call): void {
  const violations = call.locate(found);
  const [first] = violations;
  if (first) throw new Fault(first.kode, violations, first.data);
}

function shown(fund: Fund, full: boolean, now: Date): SoegeresultatType {
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
    ...(full && { Annoncetekst, Ansoegning }),
  };
}
