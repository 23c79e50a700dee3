/**
 * Stands between the contract and what is left of version 1: GetJobannonceByAnnonceId tells what
 * became of one of its ads.
 */
import type {
  GetJobannonceByAnnonceIdRequestType,
  GetJobannonceByAnnonceIdResponseType,
} from '../../contract/index.js';
import { Fault } from '../../faults/fault.js';
import { holdsMandate } from '../../security/caller.js';
import type { AnyHandler, ReadHandler } from '../../operations/handler.js';
import type { RequestContext } from '../../operations/request-context.js';
import { dateInDenmark, writeDateTime } from '../../time/danish-time.js';
import { kode } from '../../codelists/code-lists.js';
import type { V1Annoncer } from './annonce-port.js';

export function v1Operations(annoncer: V1Annoncer) {
  const get: ReadHandler<GetJobannonceByAnnonceIdRequestType, GetJobannonceByAnnonceIdResponseType> = async (
    { AnnonceId },
    call,
  ) => {
    const remains = await annoncer.find(AnnonceId);
    if (remains?.kind === 'gravsten') {
      throw refusal(139002, { annonceId: AnnonceId, dato: dateInDenmark(remains.cutOver) }, AnnonceId, call);
    }
    if (!remains || !maySeeKept(remains.cvr, call)) {
      throw refusal(130000, { vaerdi: AnnonceId }, AnnonceId, call);
    }
    return {
      AnnonceId,
      CVRnumberIdentifier: remains.cvr,
      V1Tilstand: kode('V1Tilstand', remains.tilstand),
      OprettetTidspunkt: writeDateTime(remains.oprettet),
    };
  };
  return { GetJobannonceByAnnonceId: get } satisfies Record<string, AnyHandler>;
}

/**
 * STAR may see every ad that was kept, and a system those of the companies it holds a mandate for.
 * An authority may see none: version 1 knew it by its code alone, which an a-kasse and a
 * sub-jobcentre may share (Releasenote, pkt. 2.1).
 */
function maySeeKept(cvr: string, { scope, caller }: RequestContext): boolean {
  return scope === 'mandate' ? holdsMandate(caller, cvr) : scope === 'alle';
}

function refusal(
  kode: 130000 | 139002,
  data: Readonly<Record<string, string | number>>,
  annonceId: number,
  call: RequestContext,
): Fault {
  return new Fault(kode, call.locate([{ kode, felt: ['AnnonceId'], vaerdi: `${annonceId}`, data }]), data);
}
