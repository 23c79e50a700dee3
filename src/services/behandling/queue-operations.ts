/** Wire ⇄ domain of GetAfventendeJobannoncer, the queue of the approval desk. */
import {
  type AfventendeJobannonceType,
  getAfventendeJobannoncerRequest,
  type GetAfventendeJobannoncerRequestType,
  type GetAfventendeJobannoncerResponseType,
} from '../../contract/index.js';
import type { AnyHandler, ReadHandler } from '../../operations/handler.js';
import type { RequestContext } from '../../operations/request-context.js';
import { writeDateTime } from '../../time/danish-time.js';
import { checkCodes } from '../../codelists/check-codes.js';
import { kode } from '../../codelists/code-lists.js';
import { refuseAll } from '../../faults/refusal.js';
import { PAGE_SIZE } from '../jobannonce/ad/cursor.js';
import { iKraft, tilstandOf } from './behandling.js';
import type { AfventendeJobannonce, Behandling, Behandlingstilstand } from './behandling-port.js';
import { readQueueCursor, writeQueueCursor } from './cursor.js';
import { behandlerOf, type BehandlingService } from './service.js';

const TILSTANDE: readonly Behandlingstilstand[] = ['Ledig', 'UnderBehandling', 'Parkeret'];

/** What is shown of the queue when the request does not say. */
const UNPARKED = TILSTANDE.filter((tilstand) => tilstand !== 'Parkeret');

export function queueOperations(service: BehandlingService) {
  const queue: ReadHandler<
    GetAfventendeJobannoncerRequestType,
    GetAfventendeJobannoncerResponseType
  > = async (request, call) => {
    refuseAll(checkCodes(request, getAfventendeJobannoncerRequest, call.now), call);
    const { KunEgne = false, Konfliktramt, CVRnumberIdentifier, Cursor, PageSize = PAGE_SIZE } = request;
    const efter = readQueueCursor(Cursor, call);
    const filter = {
      tilstande: tilstandeOf(request.BehandlingstilstandSamling),
      ...(KunEgne && { behandler: behandlerOf(call) }),
      ...(Konfliktramt !== undefined && { konfliktramt: Konfliktramt }),
      ...(CVRnumberIdentifier !== undefined && { cvr: CVRnumberIdentifier }),
    };
    const found = await service.queue(filter, efter, PageSize + 1, call.now);
    const page = found.slice(0, PageSize);
    const last = page.at(-1);
    return {
      AfventendeJobannonceSamling: page.map((ad) => afventende(ad, call)),
      ...(last && found.length > PageSize && { NextCursor: writeQueueCursor(last.position) }),
    };
  };

  return { GetAfventendeJobannoncer: queue } satisfies Record<string, AnyHandler>;
}

function tilstandeOf(koder: readonly number[] = []): readonly Behandlingstilstand[] {
  if (koder.length === 0) return UNPARKED;
  return TILSTANDE.filter((tilstand) => koder.includes(kode('Behandlingstilstand', tilstand)));
}

function afventende(ad: AfventendeJobannonce, { now }: RequestContext): AfventendeJobannonceType {
  const behandling = iKraft(ad.behandling, now);
  const til = behandling?.parkeretTilTidspunkt;
  return {
    JobannonceIdentifier: ad.position.id,
    Version: ad.version,
    Titel: ad.titel,
    Virksomhed: ad.virksomhed,
    Opretter: {
      OrganisationTypeId: ad.ejer.organisationTypeId,
      OrganisationCode: ad.ejer.organisationCode,
    },
    AfventerSidenTidspunkt: writeDateTime(ad.afventerSiden),
    ...(ad.publiceringTidspunkt && { PubliceringTidspunkt: writeDateTime(ad.publiceringTidspunkt) }),
    Konfliktramt: ad.konfliktramt,
    Behandlingstilstand: kode('Behandlingstilstand', tilstandOf(behandling, now)),
    ...(behandling && writeBehandling(behandling)),
    ...(til && { ParkeretTilTidspunkt: writeDateTime(til) }),
  };
}

/** Who has an ad, and since when. */
export function writeBehandling({ behandler, paabegyndtTidspunkt }: Behandling) {
  return {
    Behandler: { BehandlerIdentifier: behandler.identifier, BehandlerNavn: behandler.navn },
    BehandlingPaabegyndtTidspunkt: writeDateTime(paabegyndtTidspunkt),
  };
}
