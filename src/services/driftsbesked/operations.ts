/** Stands between the contract and the service: DriftsbeskedService v1. */
import { checkCodes } from '../../codelists/check-codes.js';
import { kode } from '../../codelists/code-lists.js';
import {
  type CreateDriftsbeskedRequestType,
  type CreateDriftsbeskedResponseType,
  type DeleteDriftsbeskedRequestType,
  type DeleteDriftsbeskedResponseType,
  type DriftsbeskedType,
  type GetDriftsbeskederRequestType,
  getDriftsbeskederRequest,
  type GetDriftsbeskederResponseType,
  type IsValidDriftsbeskedRequestType,
  type IsValidDriftsbeskedResponseType,
  type UpdateDriftsbeskedRequestType,
  type UpdateDriftsbeskedResponseType,
} from '../../contract/index.js';
import { refusal, refuseAll } from '../../faults/refusal.js';
import { type AnyHandler, Change, type ChangeHandler, type ReadHandler } from '../../operations/handler.js';
import { roleOf } from '../../operations/organisation-role.js';
import type { RequestContext } from '../../operations/request-context.js';
import { fejlOf } from '../../soap/faults/fejlliste.js';
import { writeDateTime } from '../../time/danish-time.js';
import { checkMandate } from '../access.js';
import { PAGE_SIZE } from '../page.js';
import { type Driftsbeskedtilstand, type StoredDriftsbesked, tilstandOf } from './driftsbesked.js';
import { placeringOf } from './judgement.js';
import type { DriftsbeskedService } from './service.js';
import type { DriftsbeskedQuery } from './store-port.js';

const TILSTANDE: readonly Driftsbeskedtilstand[] = ['Kommende', 'Gaeldende', 'Udloebet'];

export function driftsbeskedOperations(service: DriftsbeskedService) {
  const create: ChangeHandler<CreateDriftsbeskedRequestType, CreateDriftsbeskedResponseType> = async (
    { Driftsbesked },
    call,
  ) => {
    const write = await service.create(Driftsbesked, call);
    return new Change(async (transaction) => receipt(await write(transaction), call));
  };

  const isValid: ReadHandler<IsValidDriftsbeskedRequestType, IsValidDriftsbeskedResponseType> = async (
    { Driftsbesked },
    call,
  ) => {
    const violations = await service.judge(Driftsbesked, call);
    if (violations.length === 0) return { ErGyldig: true };
    return { ErGyldig: false, Fejlliste: fejlOf(call.locate(violations)) };
  };

  const update: ChangeHandler<UpdateDriftsbeskedRequestType, UpdateDriftsbeskedResponseType> = async (
    request,
    call,
  ) => {
    const write = await service.update(request, call);
    return new Change(async (transaction) => receipt(await write(transaction), call));
  };

  const remove: ChangeHandler<DeleteDriftsbeskedRequestType, DeleteDriftsbeskedResponseType> = (
    { DriftsbeskedIdentifier: id, Version: version },
    call,
  ) =>
    Promise.resolve(
      new Change(async (transaction) => ({
        DriftsbeskedIdentifier: await service.remove(transaction, { id, version }, call),
      })),
    );

  const list: ReadHandler<GetDriftsbeskederRequestType, GetDriftsbeskederResponseType> = async (
    request,
    call,
  ) => {
    refuseAll(checkCodes(request, getDriftsbeskederRequest, call.now), call);
    const { Cursor: cursor, PageSize: size = PAGE_SIZE } = request;
    const { items, nextCursor } = await service.page(queryOf(request, call), { cursor, size }, call);
    return {
      DriftsbeskedvisningSamling: items.map((one) => ({ ...receipt(one, call), Driftsbesked: written(one) })),
      ...(nextCursor !== undefined && { NextCursor: nextCursor }),
    };
  };

  return {
    CreateDriftsbesked: create,
    IsValidDriftsbesked: isValid,
    UpdateDriftsbesked: update,
    DeleteDriftsbesked: remove,
    GetDriftsbeskeder: list,
  } satisfies Record<string, AnyHandler>;
}

/** What the caller may see of what it asks for. @throws Fault 150502, 4575 */
function queryOf(
  { Placering, CVRnumberIdentifier: cvr, DriftsbeskedtilstandSamling: koder }: GetDriftsbeskederRequestType,
  call: RequestContext,
): DriftsbeskedQuery {
  const isStar = roleOf(call.caller.organisationTypeId) === 'STAR';
  const asked = TILSTANDE.filter((one) => koder?.includes(kode('Driftsbeskedtilstand', one)));
  const tilstande = asked.length > 0 ? asked : (['Gaeldende'] as const);
  if (!isStar && tilstande.some((one) => one !== 'Gaeldende'))
    throw refusal({ kode: 150502, felt: ['DriftsbeskedtilstandSamling'], forventet: '2' }, call);
  if (cvr !== undefined) checkMandate(call, cvr, { felt: ['CVRnumberIdentifier'], vaerdi: cvr });
  return {
    tilstande,
    ...(Placering !== undefined && { placering: placeringOf(Placering) }),
    companies: cvr === undefined ? (isStar ? 'all' : 'none') : { cvr },
  };
}

/** Id, version and the state at this very moment. */
const receipt = (besked: StoredDriftsbesked, { now }: RequestContext) => ({
  DriftsbeskedIdentifier: besked.id,
  Version: besked.version,
  Driftsbeskedtilstand: kode('Driftsbeskedtilstand', tilstandOf(besked, now)),
});

const written = ({ gyldigTil, cvr, ...besked }: StoredDriftsbesked): DriftsbeskedType => ({
  Placering: kode('Driftsbeskedplacering', besked.placering),
  Overskrift: besked.overskrift,
  Tekst: besked.tekst,
  GyldigFra: writeDateTime(besked.gyldigFra),
  ...(gyldigTil && { GyldigTil: writeDateTime(gyldigTil) }),
  ...(cvr !== undefined && { CVRnumberIdentifier: cvr }),
});
