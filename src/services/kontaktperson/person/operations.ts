/**
 * Stands between the contract and the service: the operations on one contact person, each a
 * function.
 */
import type {
  CreateKontaktpersonRequestType,
  CreateKontaktpersonResponseType,
  DeleteKontaktpersonRequestType,
  DeleteKontaktpersonResponseType,
  GetKontaktpersonRequestType,
  GetKontaktpersonResponseType,
  IsValidKontaktpersonRequestType,
  IsValidKontaktpersonResponseType,
  UpdateKontaktpersonRequestType,
  UpdateKontaktpersonResponseType,
} from '../../../contract/index.js';
import {
  type AnyHandler,
  Change,
  type ChangeHandler,
  type ReadHandler,
} from '../../../operations/handler.js';
import { fejlOf } from '../../../soap/faults/fejlliste.js';
import { writeDateTime } from '../../../time/danish-time.js';
import type { KontaktpersonService } from './service.js';

export function kontaktpersonOperations(service: KontaktpersonService) {
  const create: ChangeHandler<CreateKontaktpersonRequestType, CreateKontaktpersonResponseType> = async (
    { CVRnumberIdentifier: cvr, Kontaktperson },
    call,
  ) => {
    const write = await service.create(cvr, Kontaktperson, call);
    return new Change(async (transaction) => {
      const { id } = await write(transaction);
      return { KontaktpersonIdentifier: id, Version: 1 };
    });
  };

  const isValid: ReadHandler<IsValidKontaktpersonRequestType, IsValidKontaktpersonResponseType> = async (
    { CVRnumberIdentifier: cvr, Kontaktperson },
    call,
  ) => {
    const violations = await service.judge(cvr, Kontaktperson, call);
    if (violations.length === 0) return { ErGyldig: true };
    return { ErGyldig: false, Fejlliste: fejlOf(call.locate(violations)) };
  };

  const update: ChangeHandler<UpdateKontaktpersonRequestType, UpdateKontaktpersonResponseType> = async (
    { KontaktpersonIdentifier: id, Version: version, Kontaktperson },
    call,
  ) => {
    const write = await service.update({ id, version }, Kontaktperson, call);
    return new Change(async (transaction) => {
      const after = await write(transaction);
      return { KontaktpersonIdentifier: after.id, Version: after.version };
    });
  };

  const remove: ChangeHandler<DeleteKontaktpersonRequestType, DeleteKontaktpersonResponseType> = async (
    { KontaktpersonIdentifier: id, Version: version },
    call,
  ) => {
    const write = await service.delete({ id, version }, call);
    return new Change(async (transaction) => {
      await write(transaction);
      return { KontaktpersonIdentifier: id };
    });
  };

  const get: ReadHandler<GetKontaktpersonRequestType, GetKontaktpersonResponseType> = async (
    { KontaktpersonIdentifier },
    call,
  ) => {
    const found = await service.get(KontaktpersonIdentifier, call);
    return {
      Kontaktpersonvisning: {
        KontaktpersonIdentifier: found.id,
        Version: found.version,
        CVRnumberIdentifier: found.cvr,
        Kontaktperson: found.indhold,
        KanArbejde: found.kanArbejde,
        Konverteret: found.konverteret,
        OprettetTidspunkt: writeDateTime(found.oprettetTidspunkt),
      },
    };
  };

  return {
    CreateKontaktperson: create,
    IsValidKontaktperson: isValid,
    UpdateKontaktperson: update,
    DeleteKontaktperson: remove,
    GetKontaktperson: get,
  } satisfies Record<string, AnyHandler>;
}
