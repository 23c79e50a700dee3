/**
 * Stands between the contract and the service of logins: VirksomhedsLoginService v1, one function
 * for each of its operations on logins.
 */
import type {
  GetVirksomhedLoginRequestType,
  GetVirksomhedLoginResponseType,
  GetVirksomhedLoginsRequestType,
  GetVirksomhedLoginsResponseType,
  SetVirksomhedLoginRequestType,
  SetVirksomhedLoginResponseType,
} from '../../contract/index.js';
import { type AnyHandler, Change, type ChangeHandler, type ReadHandler } from '../../operations/handler.js';
import { writeDateTime } from '../../time/danish-time.js';
import type { VirksomhedsloginService } from './service.js';
import type { Enhed, LoginTimes } from './virksomhedslogin-port.js';

/** The contract's number of units on a page when the request names none. */
const PAGE_SIZE = 100;

export function virksomhedsloginOperations(service: VirksomhedsloginService) {
  const get: ReadHandler<GetVirksomhedLoginRequestType, GetVirksomhedLoginResponseType> = async (
    { CVRnumberIdentifier },
    call,
  ) => ({ CVRnumberIdentifier, ...times(await service.ofVirksomhed(CVRnumberIdentifier, call)) });

  const list: ReadHandler<GetVirksomhedLoginsRequestType, GetVirksomhedLoginsResponseType> = async (
    { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr, Cursor, PageSize = PAGE_SIZE },
    call,
  ) => {
    const selection = { ...(cvr !== undefined && { cvr }), ...(pnr.length > 0 && { pnr }) };
    const { items, nextCursor } = await service.page(selection, { cursor: Cursor, size: PageSize }, call);
    return {
      VirksomhedLoginSamling: items.map((login) => ({ ...enhed(login), ...times(login) })),
      ...(nextCursor !== undefined && { NextCursor: nextCursor }),
    };
  };

  const set: ChangeHandler<SetVirksomhedLoginRequestType, SetVirksomhedLoginResponseType> = async (
    request,
    call,
  ) => {
    const login = await service.judge(request, call);
    return new Change(async (transaction) => {
      const found = await service.record(transaction, login);
      return { ...enhed(login.enhed), Medregnet: login.isCounted, ...(found && times(found)) };
    });
  };

  return {
    GetVirksomhedLogin: get,
    GetVirksomhedLogins: list,
    SetVirksomhedLogin: set,
  } satisfies Record<string, AnyHandler>;
}

const enhed = ({ cvr, pnr }: Enhed) => ({ CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr });

const times = ({ first, latest }: LoginTimes) => ({
  TidligsteLoginTidspunkt: writeDateTime(first),
  SenesteLoginTidspunkt: writeDateTime(latest),
});
