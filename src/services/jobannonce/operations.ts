/** Wire ⇄ domain of JobannonceService v2, one function per operation; the event log has its own (haendelse-operations.ts). */
import type {
  CloseJobannonceRequestType,
  CloseJobannonceResponseType,
  CreateJobannonceRequestType,
  CreateJobannonceResponseType,
  DeleteJobannonceRequestType,
  DeleteJobannonceResponseType,
  GetJobannonceRequestType,
  GetJobannonceResponseType,
  IsValidJobannonceRequestType,
  IsValidJobannonceResponseType,
  UpdateJobannonceRequestType,
  UpdateJobannonceResponseType,
  VirksomhedFraRegisterType,
} from '../../contract/index.js';
import { Fault } from '../../faults/fault.js';
import { fejlOf } from '../../faults/fejlliste.js';
import { type AnyHandler, type Call, Change, type Handler } from '../../soap/operation.js';
import { writeDateTime } from '../../time/danish-time.js';
import { kode } from '../codelists/kodelister.js';
import type { Virksomhed } from '../virksomhed/virksomhedsregister.js';
import type { SetVersion } from './adgang.js';
import { writeAfvisning } from './afvisning.js';
import { withDanishTimes } from './jobannonce.js';
import type { GemtJobannonce } from './jobannonce-store-port.js';
import type { JobannonceService, Judgement } from './service.js';
import { statusOf } from './status.js';

/** The operations that make a Change. */
export const jobannonceChanges: ReadonlySet<string> = new Set([
  'CreateJobannonce',
  'UpdateJobannonce',
  'CloseJobannonce',
  'DeleteJobannonce',
]);

/** The handlers of the operations that are offered; the others answer 139120. */
export function jobannonceOperations(service: JobannonceService) {
  const create: Handler<CreateJobannonceRequestType, CreateJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const judgement = await service.judge(request.Jobannonce, call);
    refuseViolations(judgement, call);
    return new Change(async (transaction) =>
      receipt(await service.create(transaction, judgement, call), call),
    );
  };

  const update: Handler<UpdateJobannonceRequestType, UpdateJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const ad = await service.getToChange('Aendret', seen(request), call);
    const judgement = await service.judge(request.Jobannonce, call, ad);
    refuseViolations(judgement, call);
    const aendring = service.newContent(judgement);
    return new Change(async (transaction) =>
      receipt(await service.change(transaction, ad, aendring, call), call),
    );
  };

  const close: Handler<CloseJobannonceRequestType, CloseJobannonceResponseType> = async (request, call) => {
    const ad = await service.getToChange('Afsluttet', seen(request), call);
    return new Change(async (transaction) =>
      receipt(await service.change(transaction, ad, { slags: 'Afsluttet' }, call), call),
    );
  };

  const remove: Handler<DeleteJobannonceRequestType, DeleteJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const ad = await service.getToChange('Slettet', seen(request), call);
    return new Change(async (transaction) => {
      const { id, version } = await service.change(transaction, ad, { slags: 'Slettet' }, call);
      return { JobannonceIdentifier: id, Version: version, SlettetTidspunkt: writeDateTime(call.now) };
    });
  };

  const isValid: Handler<IsValidJobannonceRequestType, IsValidJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const { violations } = await service.judge(request.Jobannonce, call);
    if (violations.length === 0) return { ErGyldig: true };
    return { ErGyldig: false, Fejlliste: fejlOf(call.locate(violations)) };
  };

  const get: Handler<GetJobannonceRequestType, GetJobannonceResponseType> = async (request, call) => {
    const ad = await service.get(request.JobannonceIdentifier, call);
    const virksomhed = await service.company(ad.indhold.Virksomhed.CVRnumberIdentifier);
    const isRefused = statusOf(ad, call.now) === 'IkkeGodkendt';
    return {
      ...receipt(ad, call),
      ...(ad.godkendt && { GodkendtVersion: ad.godkendt.version }),
      OprettetTidspunkt: writeDateTime(ad.oprettetTidspunkt),
      SenestAendretTidspunkt: writeDateTime(ad.aendretTidspunkt),
      Konfliktramt: ad.konfliktramt,
      Jobannonce: withDanishTimes(ad.indhold),
      ...(virksomhed && { VirksomhedFraRegister: fromRegister(virksomhed) }),
      ...(isRefused && ad.afvisning && { Afvisning: writeAfvisning(ad.afvisning) }),
    };
  };

  return {
    CreateJobannonce: create,
    UpdateJobannonce: update,
    CloseJobannonce: close,
    DeleteJobannonce: remove,
    GetJobannonce: get,
    IsValidJobannonce: isValid,
  } satisfies Record<string, AnyHandler>;
}

/** @throws Fault with all of them, when there are any */
export function refuseViolations({ violations: found }: Pick<Judgement, 'violations'>, call: Call): void {
  const violations = call.locate(found);
  const [first] = violations;
  if (first) throw new Fault(first.kode, violations, first.data);
}

export function seen(request: {
  readonly JobannonceIdentifier: string;
  readonly Version: number;
}): SetVersion {
  return { id: request.JobannonceIdentifier, version: request.Version };
}

/** Id, version and the status at this very moment. */
export function receipt(ad: GemtJobannonce, call: Call) {
  return {
    JobannonceIdentifier: ad.id,
    Version: ad.version,
    Status: kode('JobannonceStatus', statusOf(ad, call.now)),
  };
}

function fromRegister({ navn, adresse }: Virksomhed): VirksomhedFraRegisterType {
  return {
    Navn: navn,
    ...(adresse.vejnavn !== undefined && { Vejnavn: adresse.vejnavn }),
    ...(adresse.husnummer !== undefined && { Husnummer: adresse.husnummer }),
    ...(adresse.postnummer !== undefined && { Postnummer: adresse.postnummer }),
    ...(adresse.by !== undefined && { By: adresse.by }),
    Landekode: adresse.landekode,
  };
}
