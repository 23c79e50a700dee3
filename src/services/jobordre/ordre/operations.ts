/**
 * Stands between the contract and the service: the operations on one job order, each a function.
 */
import type {
  CreateJobordreRequestType,
  CreateJobordreResponseType,
  GetJobordreRequestType,
  GetJobordreResponseType,
  IsValidJobordreRequestType,
  IsValidJobordreResponseType,
  SetJobordreStatusRequestType,
  SetJobordreStatusResponseType,
  SetTovholderRequestType,
  SetTovholderResponseType,
  UpdateJobordreRequestType,
  UpdateJobordreResponseType,
} from '../../../contract/index.js';
import {
  type AnyHandler,
  Change,
  type ChangeHandler,
  type ReadHandler,
} from '../../../operations/handler.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { fejlOf } from '../../../soap/faults/fejlliste.js';
import { namesOfParts } from './part.js';
import type { JobordreService } from './service.js';
import type { StoredJobordre } from './store-port.js';
import {
  jobcenterName,
  namesFor,
  type Registers,
  writeStatus,
  writeTovholder,
  writeVisning,
} from './visning.js';

export function jobordreOperations(service: JobordreService, registers: Registers) {
  const create: ChangeHandler<CreateJobordreRequestType, CreateJobordreResponseType> = async (
    { JobordreIdentifier, Jobordre },
    call,
  ) => {
    const creation = await service.create(JobordreIdentifier, Jobordre, call);
    const names = await namesFor(creation.order, registers);
    return new Change(async (transaction) => {
      const { order, at, isOthers } = await creation.write(transaction);
      // Whose it is was not known before; a second connection would be one that others wait for.
      const parts = isOthers && (await namesOfParts([order.oprettetAf], registers.myndigheder, transaction));
      return { Jobordrevisning: writeVisning(order, parts ? { ...names, parts } : names, call, at) };
    });
  };

  const isValid: ReadHandler<IsValidJobordreRequestType, IsValidJobordreResponseType> = async (
    { Jobordre },
    call,
  ) => {
    const violations = await service.judge(Jobordre, call);
    if (violations.length === 0) return { ErGyldig: true };
    return { ErGyldig: false, Fejlliste: fejlOf(call.locate(violations)) };
  };

  const update: ChangeHandler<UpdateJobordreRequestType, UpdateJobordreResponseType> = async (
    request,
    call,
  ) => {
    const write = await service.update(request, call);
    return new Change(async (transaction) => receipt(await write(transaction), call));
  };

  const setStatus: ChangeHandler<SetJobordreStatusRequestType, SetJobordreStatusResponseType> = async (
    request,
    call,
  ) => {
    const write = await service.setStatus(request, call);
    return new Change(async (transaction) => receipt(await write(transaction), call));
  };

  const get: ReadHandler<GetJobordreRequestType, GetJobordreResponseType> = async (
    { JobordreIdentifier },
    call,
  ) => {
    const order = await service.get(JobordreIdentifier, call);
    const names = await namesFor(order, registers);
    return { Jobordrevisning: writeVisning(order, names, call, call.now) };
  };

  const setTovholder: ChangeHandler<SetTovholderRequestType, SetTovholderResponseType> = async (
    { JobordreIdentifier: id, Version: version, Medarbejder },
    call,
  ) => {
    const { jobcenter, write } = await service.setTovholder({ id, version }, Medarbejder, call);
    const navn = await jobcenterName(jobcenter, registers.myndigheder);
    return new Change(async (transaction) => {
      const order = await write(transaction);
      return {
        JobordreIdentifier: order.id,
        Version: order.version,
        Tovholder: writeTovholder(order, navn),
      };
    });
  };

  return {
    CreateJobordre: create,
    IsValidJobordre: isValid,
    UpdateJobordre: update,
    SetJobordreStatus: setStatus,
    GetJobordre: get,
    SetTovholder: setTovholder,
  } satisfies Record<string, AnyHandler>;
}

/** Id, version and the status at this very moment. */
function receipt(order: StoredJobordre, call: RequestContext) {
  const { Status } = writeStatus(order, call.now);
  return { JobordreIdentifier: order.id, Version: order.version, Status };
}
