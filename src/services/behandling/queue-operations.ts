/** Stands between the contract and the approval desk: GetAfventendeJobannoncer, its queue. */
import {
  type AfventendeJobannonceType,
  getAfventendeJobannoncerRequest,
  type GetAfventendeJobannoncerRequestType,
  type GetAfventendeJobannoncerResponseType,
} from '../../contract/index.js';
import type { AnyHandler, ReadHandler } from '../../operations/handler.js';
import { writeDateTime } from '../../time/danish-time.js';
import { checkCodes } from '../../codelists/check-codes.js';
import { kode } from '../../codelists/code-lists.js';
import { refuseAll } from '../../faults/refusal.js';
import { PAGE_SIZE } from '../page.js';
import { type Behandling, behandlingstilstande } from './behandling-port.js';
import type { BehandlingService, QueuedJobannonce } from './service.js';

export function queueOperations(service: BehandlingService) {
  const queue: ReadHandler<
    GetAfventendeJobannoncerRequestType,
    GetAfventendeJobannoncerResponseType
  > = async (request, call) => {
    refuseAll(checkCodes(request, getAfventendeJobannoncerRequest, call.now), call);
    const { BehandlingstilstandSamling: koder = [], KunEgne, Konfliktramt, CVRnumberIdentifier } = request;
    const selection = {
      tilstande: behandlingstilstande.filter((one) => koder.includes(kode('Behandlingstilstand', one))),
      onlyOwn: KunEgne ?? false,
      ...(Konfliktramt !== undefined && { konfliktramt: Konfliktramt }),
      ...(CVRnumberIdentifier !== undefined && { cvr: CVRnumberIdentifier }),
    };
    const { Cursor: cursor, PageSize: size = PAGE_SIZE } = request;
    const { items, nextCursor } = await service.queue(selection, { cursor, size }, call);
    return {
      AfventendeJobannonceSamling: items.map(writeAfventende),
      ...(nextCursor !== undefined && { NextCursor: nextCursor }),
    };
  };

  return { GetAfventendeJobannoncer: queue } satisfies Record<string, AnyHandler>;
}

function writeAfventende(ad: QueuedJobannonce): AfventendeJobannonceType {
  const { behandling, tilstand } = ad;
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
    AfpubliceringTidspunkt: writeDateTime(ad.afpubliceringTidspunkt),
    Konfliktramt: ad.konfliktramt,
    ...(ad.hindringer.length > 0 && {
      HindringSamling: ad.hindringer.map((navn) => kode('Godkendelseshindring', navn)),
    }),
    OpretterKanFaaMail: ad.hasMailAddress,
    Behandlingstilstand: kode('Behandlingstilstand', tilstand),
    ...(behandling && writeBehandling(behandling)),
    ...(til && { ParkeretTilTidspunkt: writeDateTime(til) }),
  };
}

/** Says who has an ad, and since when. */
export function writeBehandling({ behandler, paabegyndtTidspunkt }: Behandling) {
  return {
    Behandler: { BehandlerIdentifier: behandler.identifier, BehandlerNavn: behandler.navn },
    BehandlingPaabegyndtTidspunkt: writeDateTime(paabegyndtTidspunkt),
  };
}
