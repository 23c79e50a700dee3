/**
 * Stands between the contract and the service of job ads: the operations on one ad, each a
 * function.
 */
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
} from '../../../contract/index.js';
import { fejlOf } from '../../../soap/faults/fejlliste.js';
import { refuseAll } from '../../../faults/refusal.js';
import {
  type AnyHandler,
  Change,
  type ChangeHandler,
  type LastingHandler,
  type Logged,
  type ReadHandler,
} from '../../../operations/handler.js';
import { lastingAnswers } from '../../../operations/lasting.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { kode } from '../../../codelists/code-lists.js';
import type { SeenVersion } from './access.js';
import { writeAdvarsler } from './advarsler.js';
import { writeAfvisning } from './afvisning.js';
import { writeStilling } from './stilling-fra-liste.js';
import { withDanishTimes } from './jobannonce.js';
import type { StoredJobannonce } from './store-port.js';
import { writeVirksomhed } from '../public/content.js';
import { image } from '../public/view.js';
import type { JobannonceService } from './service.js';
import { statusOf } from './status.js';

/** What answers of GetJobannonce are kept, as long as they stand. */
const KEPT_BYTES = 32 * 1024 * 1024;

export function jobannonceOperations(service: JobannonceService) {
  const answers = lastingAnswers<Omit<GetJobannonceResponseType, keyof Logged>>(KEPT_BYTES);

  const receiptWithWarnings = async (
    transaction: Transaction,
    ad: StoredJobannonce,
    call: RequestContext,
  ) => ({ ...receipt(ad, call), ...writeAdvarsler(await service.warnings(transaction, ad, call)) });

  const create: ChangeHandler<CreateJobannonceRequestType, CreateJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const judgement = await service.judge(request.Jobannonce, call);
    refuseAll(judgement.violations, call);
    return new Change(async (transaction) =>
      receiptWithWarnings(transaction, await service.create(transaction, judgement, call), call),
    );
  };

  const update: ChangeHandler<UpdateJobannonceRequestType, UpdateJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const ad = await service.getToChange('Aendret', seen(request), call);
    const judgement = await service.judge(request.Jobannonce, call, ad);
    refuseAll(judgement.violations, call);
    return new Change(async (transaction) =>
      receiptWithWarnings(transaction, await service.update(transaction, ad, judgement, call), call),
    );
  };

  const close: ChangeHandler<CloseJobannonceRequestType, CloseJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const ad = await service.getToChange('Afsluttet', seen(request), call);
    return new Change(async (transaction) =>
      receipt(await service.change(transaction, ad, { kind: 'Afsluttet' }, call), call),
    );
  };

  const remove: ChangeHandler<DeleteJobannonceRequestType, DeleteJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const ad = await service.getToChange('Slettet', seen(request), call);
    return new Change(async (transaction) => {
      const { id, version } = await service.change(transaction, ad, { kind: 'Slettet' }, call);
      return { JobannonceIdentifier: id, Version: version, SlettetTidspunkt: writeDateTime(call.now) };
    });
  };

  const isValid: ReadHandler<IsValidJobannonceRequestType, IsValidJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const judgement = await service.judge(request.Jobannonce, call);
    const { violations } = judgement;
    if (violations.length === 0)
      return { ErGyldig: true, VistPubliceret: await service.preview(judgement, call) };
    return { ErGyldig: false, Fejlliste: fejlOf(call.locate(violations)) };
  };

  const get: LastingHandler<GetJobannonceRequestType, GetJobannonceResponseType> = async (request, call) => {
    const ad = await service.getRefreshed(request.JobannonceIdentifier, call);
    const [konfliktramt, stilling, { own, shown }] = await Promise.all([
      service.isKonfliktramt(ad),
      service.stilling(ad),
      service.logoer(ad),
    ]);
    const isRefused = statusOf(ad, call.now) === 'IkkeGodkendt';
    const about = {
      ...receipt(ad, call),
      ...(ad.godkendt && { GodkendtVersion: ad.godkendt.version }),
      OprettetTidspunkt: writeDateTime(ad.oprettetTidspunkt),
      SenestAendretTidspunkt: writeDateTime(ad.aendretTidspunkt),
      Konfliktramt: konfliktramt,
      ...(ad.virksomhed && { VirksomhedFraRegister: writeVirksomhed(ad.virksomhed) }),
      ...(stilling && { StillingFraListe: writeStilling(stilling, ad.indhold.Job.AliasIdentifier) }),
      ...(isRefused && ad.afvisning && { Afvisning: writeAfvisning(ad.afvisning) }),
    };
    // A logo has its hash for a name.
    const key = JSON.stringify([about, own?.sha256, shown?.logo.sha256, shown?.kilde]);
    return answers(ad.id, ad.indhold, key, () => ({
      ...about,
      Jobannonce: { ...withDanishTimes(ad.indhold), ...(own && { Logo: image(own) }) },
      ...(shown && { VistLogo: { ...image(shown.logo), Logokilde: kode('Logokilde', shown.kilde) } }),
    }));
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

/** The version of an ad that the sender of a request has seen. */
export function seen(request: {
  readonly JobannonceIdentifier: string;
  readonly Version: number;
}): SeenVersion {
  return { id: request.JobannonceIdentifier, version: request.Version };
}

/** Id, version and the status at this very moment. */
export function receipt(ad: StoredJobannonce, call: RequestContext) {
  return {
    JobannonceIdentifier: ad.id,
    Version: ad.version,
    Status: kode('JobannonceStatus', statusOf(ad, call.now)),
  };
}
