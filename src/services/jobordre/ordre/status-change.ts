/** What SetJobordreStatus asks for, judged and made. */
import { checkCodes } from '../../../codelists/check-codes.js';
import { codeListValue } from '../../../codelists/code-lists.js';
import { setJobordreStatusRequest, type SetJobordreStatusRequestType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { dateInDenmark, readDate } from '../../../time/danish-time.js';
import { hasVisible } from '../../text/visible.js';
import { judgeSvarfrist } from '../rules/08-svarfrist.js';
import { judgeDate } from '../rules/09-datoer.js';
import { judgeNumber } from '../rules/18-intet-cpr-nummer.js';
import { needsDeadline } from '../rules/17-genaabning.js';
import { statusOf } from './status.js';
import type { Jobordrestatus, Lukkeaarsag, StoredJobordre, Tilstand } from './store-port.js';

type Request = Omit<SetJobordreStatusRequestType, 'JobordreIdentifier' | 'Version'>;

/** The status that is asked for; undefined for a code that is not in the list. */
export const askedStatus = ({ Status }: Pick<Request, 'Status'>): Jobordrestatus | undefined =>
  codeListValue('Jobordrestatus', Status)?.name as Jobordrestatus | undefined;

const askedCause = ({ Lukkeaarsag: code }: Request): Lukkeaarsag | undefined =>
  code === undefined ? undefined : (codeListValue('Lukkeaarsag', code)?.name as Lukkeaarsag | undefined);

/**
 * Everything that is wrong with the request, but for what its company may not do.
 * @param numbers the CPR numbers of the order's candidates, as `judgeNumber` has them
 */
export function judgeStatusChange(
  request: SetJobordreStatusRequestType,
  order: StoredJobordre,
  numbers: readonly string[],
  now: Date,
): readonly FieldViolation[] {
  const today = dateInDenmark(now);
  return [
    ...checkCodes(request, setJobordreStatusRequest, now),
    ...wrongCause(request),
    ...wrongDeadline(request, order, today),
    ...judgeDate('Svarfrist', request.Svarfrist),
    ...wrongOpening(request, order, now),
    ...judgeNote('Kommentar', request.Kommentar, numbers),
  ];
}

/** In a note or a comment something is seen, and no number of a person, as the company reads it. */
export const judgeNote = (
  felt: string,
  tekst: string | undefined,
  numbers: readonly string[],
): readonly FieldViolation[] =>
  tekst === undefined || hasVisible(tekst)
    ? judgeNumber(felt, tekst, numbers)
    : [{ kode: 140022, felt: [felt], data: { felt } }];

function* wrongCause(request: Request): Generator<FieldViolation> {
  const status = askedStatus(request);
  const cause = askedCause(request);
  if (status === undefined || cause === undefined) return;
  const about = { kode: 140023, felt: ['Lukkeaarsag'], vaerdi: String(request.Lukkeaarsag) } as const;
  if (status !== 'Lukket') {
    const hvad = 'den gives kun sammen med status Lukket (3) / it is given only with status Lukket (3)';
    yield { ...about, data: { hvad } };
  } else if (cause === 'FristUdloebet') {
    const hvad = 'at fristen er udløbet, beregnes / that the deadline has passed is computed';
    yield { ...about, forventet: '1 Besat, 3 Andet', data: { hvad } };
  }
}

function wrongDeadline(
  { Svarfrist }: Request,
  { indhold }: StoredJobordre,
  today: string,
): readonly FieldViolation[] {
  if (Svarfrist === undefined) return [];
  if (!indhold.Loebende) return judgeSvarfrist(Svarfrist, today);
  return [{ kode: 140010, felt: ['Svarfrist'], vaerdi: Svarfrist, data: { felt: 'Svarfrist' } }];
}

/** An order whose deadline has passed is closed whatever is set, unless it gets a new one. */
function wrongOpening(request: Request, order: StoredJobordre, now: Date): readonly FieldViolation[] {
  const status = askedStatus(request);
  if (status === undefined || status === 'Lukket' || request.Svarfrist !== undefined) return [];
  const { status: computed } = statusOf({ indhold: order.indhold, statusSat: status }, now);
  return computed === status ? [] : [needsDeadline(order.indhold.Svarfrist, dateInDenmark(now))];
}

/**
 * The state of the order after a request in which nothing was found wrong.
 * @throws Error for a status that is not in the list
 */
export function stateAfter(request: Request, { indhold }: StoredJobordre) {
  const statusSat = askedStatus(request);
  if (statusSat === undefined) throw new Error('an unknown status was let through');
  const asked = askedCause(request) ?? 'Andet';
  const lukkeaarsag = asked === 'FristUdloebet' ? 'Andet' : asked;
  const deadline = request.Svarfrist === undefined ? undefined : readDate(request.Svarfrist);
  return {
    statusSat,
    ...(statusSat === 'Lukket' && { lukkeaarsag }),
    indhold: deadline === undefined ? indhold : { ...indhold, Svarfrist: deadline },
  } satisfies Tilstand;
}
