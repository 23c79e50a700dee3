/** Stands between the contract and the roles of users: each operation is a function. */
import { checkCodes } from '../../../codelists/check-codes.js';
import { kode } from '../../../codelists/code-lists.js';
import {
  type AdgangType,
  fjernRolleRequest,
  type FjernRolleRequestType,
  type FjernRolleResponseType,
  type GetBrugeradgangeRequestType,
  type GetBrugeradgangeResponseType,
  type RolleaendringType,
  tildelRolleRequest,
  type TildelRolleRequestType,
  type TildelRolleResponseType,
} from '../../../contract/index.js';
import { refuseAll } from '../../../faults/refusal.js';
import {
  type AnyHandler,
  Change,
  type ChangeHandler,
  type ReadHandler,
} from '../../../operations/handler.js';
import { writeDateTime } from '../../../time/danish-time.js';
import type { RolleService } from './service.js';
import type { Adgang, Rolleaendring } from './store-port.js';

export function rolleOperations(service: RolleService) {
  const get: ReadHandler<GetBrugeradgangeRequestType, GetBrugeradgangeResponseType> = async (
    { UserIdentifier },
    call,
  ) => {
    const found = await service.find(UserIdentifier, call);
    return {
      Brugeradgange: {
        UserIdentifier: found.userIdentifier,
        OrganisationTypeIdentifier: found.organisationTypeId,
        OrganisationCode: found.organisationCode,
        AdgangSamling: found.adgange.map(writeAdgang),
      },
    };
  };

  const tildel: ChangeHandler<TildelRolleRequestType, TildelRolleResponseType> = async (request, call) => {
    refuseAll(checkCodes(request, tildelRolleRequest, call.now), call);
    const write = await service.tildel(asked(request), call);
    return new Change(async (transaction) => ({
      FraTidspunkt: writeDateTime(await write(transaction)),
    }));
  };

  const fjern: ChangeHandler<FjernRolleRequestType, FjernRolleResponseType> = async (request, call) => {
    refuseAll(checkCodes(request, fjernRolleRequest, call.now), call);
    const write = await service.fjern(asked(request), call);
    return new Change(async (transaction) => ({
      TilTidspunkt: writeDateTime(await write(transaction)),
    }));
  };

  return { GetBrugeradgange: get, TildelRolle: tildel, FjernRolle: fjern } satisfies Record<
    string,
    AnyHandler
  >;
}

const asked = (request: TildelRolleRequestType | FjernRolleRequestType) => ({
  userIdentifier: request.UserIdentifier,
  rolle: request.Adgangsrolle,
  supportanmodning: request.SupportanmodningIdentifier,
});

const writeAdgang = ({ rolle, tildelt, fjernet }: Adgang): AdgangType => ({
  Adgangsrolle: kode('Adgangsrolle', rolle),
  Tildelt: writeAendring(tildelt),
  ...(fjernet && { Fjernet: writeAendring(fjernet) }),
});

const writeAendring = ({ tidspunkt, af, supportanmodning }: Rolleaendring): RolleaendringType => ({
  Tidspunkt: writeDateTime(tidspunkt),
  UserIdentifier: af,
  ...(supportanmodning !== undefined && { SupportanmodningIdentifier: supportanmodning }),
});
