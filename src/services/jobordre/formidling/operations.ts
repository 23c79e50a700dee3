/** Stands between the contract and the services of mediations: each operation is a function. */
import { checkCodes } from '../../../codelists/check-codes.js';
import { codeListValue, kode } from '../../../codelists/code-lists.js';
import {
  type CreateJobordreFormidlingRequestType,
  type CreateJobordreFormidlingResponseType,
  type DeleteJobordreFormidlingRequestType,
  type DeleteJobordreFormidlingResponseType,
  type FormidlingType,
  type GetJobordreFormidlingerRequestType,
  type GetJobordreFormidlingerResponseType,
  getJobordreFormidlingerRequest,
  type UpdateJobordreFormidlingRequestType,
  type UpdateJobordreFormidlingResponseType,
  updateJobordreFormidlingRequest,
} from '../../../contract/index.js';
import { refuseAll } from '../../../faults/refusal.js';
import { type WarningCode, warnings } from '../../../faults/warnings.js';
import {
  type AnyHandler,
  Change,
  type ChangeHandler,
  type ReadHandler,
} from '../../../operations/handler.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { PAGE_SIZE } from '../../page.js';
import type { Formidlingsstatus } from '../ordre/store-port.js';
import type { FormidlingChanges } from './changes.js';
import type { FormidlingService, VistFormidling } from './service.js';

export function formidlingOperations(service: FormidlingService, changes: FormidlingChanges) {
  const create: ChangeHandler<
    CreateJobordreFormidlingRequestType,
    CreateJobordreFormidlingResponseType
  > = async ({ JobordreIdentifier, ...oenske }, call) => {
    const write = await service.create(JobordreIdentifier, oenske, call);
    return new Change(async (transaction) => {
      const { id, warnings: found } = await write(transaction);
      return { FormidlingIdentifier: id, Version: 1, ...writeAdvarsler(found) };
    });
  };

  const update: ChangeHandler<
    UpdateJobordreFormidlingRequestType,
    UpdateJobordreFormidlingResponseType
  > = async (request, call) => {
    const { FormidlingIdentifier: id, Version: version, Status, Beskrivelse, Hjemmeside } = request;
    refuseAll(checkCodes(request, updateJobordreFormidlingRequest, call.now), call);
    const aendring = {
      ...(Status !== undefined && { status: statusOf(Status) }),
      ...(Beskrivelse !== undefined && { beskrivelse: Beskrivelse }),
      ...(Hjemmeside !== undefined && { hjemmeside: Hjemmeside }),
    };
    const write = await changes.update({ id, version }, aendring, call);
    return new Change(async (transaction) => ({
      FormidlingIdentifier: id,
      Version: await write(transaction),
    }));
  };

  const remove: ChangeHandler<
    DeleteJobordreFormidlingRequestType,
    DeleteJobordreFormidlingResponseType
  > = async ({ FormidlingIdentifier: id, Version: version, Begrundelse }, call) => {
    const write = await changes.remove({ id, version }, Begrundelse, call);
    return new Change(async (transaction) => ({
      FormidlingIdentifier: id,
      Version: await write(transaction),
    }));
  };

  const list: ReadHandler<GetJobordreFormidlingerRequestType, GetJobordreFormidlingerResponseType> = async (
    request,
    call,
  ) => {
    const { JobordreIdentifier, StatusSamling, Cursor, PageSize = PAGE_SIZE } = request;
    refuseAll(checkCodes(request, getJobordreFormidlingerRequest, call.now), call);
    const statusser = StatusSamling?.map(statusOf);
    const selection = { cursor: Cursor, size: PageSize };
    const { items, nextCursor } = await service.list(JobordreIdentifier, statusser, selection, call);
    return {
      FormidlingSamling: items.map(writeFormidling),
      ...(nextCursor !== undefined && { NextCursor: nextCursor }),
    };
  };

  return {
    CreateJobordreFormidling: create,
    UpdateJobordreFormidling: update,
    DeleteJobordreFormidling: remove,
    GetJobordreFormidlinger: list,
  } satisfies Record<string, AnyHandler>;
}

/** The name of a status that was checked against its list. */
const statusOf = (code: number): Formidlingsstatus =>
  codeListValue('Formidlingsstatus', code)?.name as Formidlingsstatus;

/** The warnings as an answer has them: no element where there is none. */
const writeAdvarsler = (koder: readonly WarningCode[]) =>
  koder.length === 0
    ? {}
    : {
        AdvarselSamling: koder.map((one) => ({ Kode: one, Tekst: warnings[one].da, Text: warnings[one].en })),
      };

const writeFormidling = (formidling: VistFormidling): FormidlingType => ({
  FormidlingIdentifier: formidling.id,
  Version: formidling.version,
  Status: kode('Formidlingsstatus', formidling.status),
  FormidletTidspunkt: writeDateTime(formidling.formidletTidspunkt),
  FormidletAf: formidling.formidletAf,
  Kandidat: formidling.kandidat,
  ...(formidling.beskrivelse !== undefined && { Beskrivelse: formidling.beskrivelse }),
  ...(formidling.hjemmeside !== undefined && { Hjemmeside: formidling.hjemmeside }),
});
