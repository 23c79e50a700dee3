/** Wire ⇄ domain of JobannonceService v2, one function per operation. */
import type {
  CreateJobannonceRequestType,
  CreateJobannonceResponseType,
  GetJobannonceRequestType,
  GetJobannonceResponseType,
  IsValidJobannonceRequestType,
  IsValidJobannonceResponseType,
  JobannonceType,
  VirksomhedFraRegisterType,
} from '../../contract/index.js';
import { Fault } from '../../faults/fault.js';
import { fejlOf } from '../../faults/fejlliste.js';
import { type AnyHandler, type Call, Change, type Handler } from '../../soap/operation.js';
import { writeDateTime } from '../../time/danish-time.js';
import { kode } from '../codelists/kodelister.js';
import type { Virksomhed } from '../virksomhed/virksomhedsregister.js';
import { withDanishTimes } from './jobannonce.js';
import type { GemtJobannonce } from './jobannonce-store-port.js';
import type { JobannonceService } from './service.js';
import { status } from './status.js';

/** The operations that make a Change. */
export const jobannonceChanges: ReadonlySet<string> = new Set(['CreateJobannonce']);

/** The handlers of the operations that are offered; the others answer 139120. */
export function jobannonceOperations(service: JobannonceService) {
  /** @throws Fault 4575 before anything of the ad is judged */
  const judge = async (ad: JobannonceType, call: Call) => {
    const refusal = await service.refusal(ad, call);
    if (refusal) throw new Fault(refusal.kode, call.locate([refusal]), refusal.data);
    return service.judge(ad, call);
  };

  const create: Handler<CreateJobannonceRequestType, CreateJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const judgement = await judge(request.Jobannonce, call);
    const violations = call.locate(judgement.violations);
    const [first] = violations;
    if (first) throw new Fault(first.kode, violations, first.data);
    return new Change(async (transaction) =>
      receipt(await service.create(transaction, judgement, call), call),
    );
  };

  const isValid: Handler<IsValidJobannonceRequestType, IsValidJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const { violations } = await judge(request.Jobannonce, call);
    if (violations.length === 0) return { ErGyldig: true };
    return { ErGyldig: false, Fejlliste: fejlOf(call.locate(violations)) };
  };

  const get: Handler<GetJobannonceRequestType, GetJobannonceResponseType> = async (request, call) => {
    const { JobannonceIdentifier: id } = request;
    const ad = await service.get(id, call);
    if (!ad) throw unknownId(id, call);
    const virksomhed = await service.company(ad.indhold.Virksomhed.CVRnumberIdentifier);
    return {
      ...receipt(ad, call),
      OprettetTidspunkt: writeDateTime(ad.oprettetTidspunkt),
      SenestAendretTidspunkt: writeDateTime(ad.aendretTidspunkt),
      Konfliktramt: ad.konfliktramt,
      Jobannonce: withDanishTimes(ad.indhold),
      ...(virksomhed && { VirksomhedFraRegister: fromRegister(virksomhed) }),
      ...(ad.afvisning && {
        Afvisning: { AfvisningsaarsagSamling: ad.afvisning.aarsagskoder, Tekst: ad.afvisning.tekst },
      }),
    };
  };

  return {
    CreateJobannonce: create,
    GetJobannonce: get,
    IsValidJobannonce: isValid,
  } satisfies Record<string, AnyHandler>;
}

/** Id, version and the status at this very moment. */
function receipt(ad: GemtJobannonce, call: Call) {
  return {
    JobannonceIdentifier: ad.id,
    Version: ad.version,
    Status: kode('JobannonceStatus', statusOf(ad, call.now)),
  };
}

function statusOf(ad: GemtJobannonce, now: Date) {
  return status({
    afgoerelse: ad.afgoerelse,
    ...(ad.publiceringTidspunkt && { publicering: ad.publiceringTidspunkt }),
    ...(ad.afgjortTidspunkt && { afgjort: ad.afgjortTidspunkt }),
    afpublicering: ad.afpubliceringTidspunkt,
    ...(ad.afsluttetTidspunkt && { afsluttet: ad.afsluttetTidspunkt }),
    now,
  });
}

/** One fault for an id that does not exist and for one the caller may not see: nobody learns which it is. */
function unknownId(id: string, call: Call): Fault {
  const data = { vaerdi: id };
  const felt = ['JobannonceIdentifier'];
  return new Fault(130000, call.locate([{ kode: 130000, felt, vaerdi: id, data }]), data);
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
