/** Wire ⇄ domain of VirksomhedsLoginService v1, one function per operation. */
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
import { readCursor, writeCursor } from './cursor.js';
import type { VirksomhedsloginService } from './service.js';
import type { Enhed, Logintider } from './virksomhedslogin-port.js';

/** The contract's number on a page when the request names none. */
const PAGE_SIZE = 100;

export function virksomhedsloginOperations(service: VirksomhedsloginService) {
  const get: ReadHandler<GetVirksomhedLoginRequestType, GetVirksomhedLoginResponseType> = async (
    { CVRnumberIdentifier },
    call,
  ) => ({ CVRnumberIdentifier, ...tider(await service.ofVirksomhed(CVRnumberIdentifier, call)) });

  const list: ReadHandler<GetVirksomhedLoginsRequestType, GetVirksomhedLoginsResponseType> = async (
    { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr, Cursor, PageSize = PAGE_SIZE },
    call,
  ) => {
    const efter = readCursor(Cursor, cvr, call);
    const selection = {
      ...(cvr !== undefined && { cvr }),
      ...(pnr.length > 0 && { pnr }),
      ...(efter && { efter }),
    };
    const found = await service.page(selection, PageSize + 1);
    const page = found.slice(0, PageSize);
    const last = page.at(-1);
    return {
      VirksomhedLoginSamling: page.map((login) => ({ ...enhed(login), ...tider(login) })),
      ...(last && found.length > PageSize && { NextCursor: writeCursor(last, cvr) }),
    };
  };

  const set: ChangeHandler<SetVirksomhedLoginRequestType, SetVirksomhedLoginResponseType> = async (
    request,
    call,
  ) => {
    const login = await service.judge(request, call);
    return new Change(async (transaction) => {
      const found = await service.record(transaction, login);
      return { ...enhed(login.enhed), Medregnet: login.medregnes, ...(found && tider(found)) };
    });
  };

  return {
    GetVirksomhedLogin: get,
    GetVirksomhedLogins: list,
    SetVirksomhedLogin: set,
  } satisfies Record<string, AnyHandler>;
}

const enhed = ({ cvr, pnr }: Enhed) => ({ CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr });

const tider = ({ tidligste, seneste }: Logintider) => ({
  TidligsteLoginTidspunkt: writeDateTime(tidligste),
  SenesteLoginTidspunkt: writeDateTime(seneste),
});
