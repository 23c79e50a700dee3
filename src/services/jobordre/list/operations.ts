/** Stands between the contract and the lists of job orders: two operations. */
import { checkCodes } from '../../../codelists/check-codes.js';
import { codeListValue, kode } from '../../../codelists/code-lists.js';
import {
  getJobordrerForVirksomhedRequest,
  type GetJobordrerForVirksomhedRequestType,
  type GetJobordrerForVirksomhedResponseType,
  getJobordrerPaaTypeOgStatusRequest,
  type GetJobordrerPaaTypeOgStatusRequestType,
  type GetJobordrerPaaTypeOgStatusResponseType,
  type JobordrelinjeType,
} from '../../../contract/index.js';
import { refuseAll } from '../../../faults/refusal.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { checkMandate } from '../../access.js';
import { type Page, PAGE_SIZE } from '../../page.js';
import type { JobordreAccess } from '../ordre/access.js';
import type { Sortering } from './list-port.js';
import type { JobordrelisteService, ListItem } from './service.js';

const NUMMER = kode('Jobordresortering', 'Nummer');
const FALDENDE = kode('Sorteringsretning', 'Faldende');

export function jobordrelisteOperations(
  service: JobordrelisteService,
  access: Pick<JobordreAccess, 'checkTakesPart'>,
) {
  const ofCompany: ReadHandler<
    GetJobordrerForVirksomhedRequestType,
    GetJobordrerForVirksomhedResponseType
  > = async (request, call) => {
    const { CVRnumberIdentifier: cvr, Sortering: sortering = NUMMER, Retning = FALDENDE } = request;
    checkMandate(call, cvr, { felt: ['CVRnumberIdentifier'], vaerdi: cvr });
    await access.checkTakesPart(call);
    refuseAll(checkCodes(request, getJobordrerForVirksomhedRequest, call.now), call);
    const query = {
      cvr,
      ...(request.ProductionUnitIdentifierSamling && { pnr: request.ProductionUnitIdentifierSamling }),
      ...statusFilter(request.StatusSamling),
      // The code was held against its list.
      sortering: codeListValue('Jobordresortering', sortering)?.name as Sortering,
      faldende: Retning === FALDENDE,
    };
    const { Cursor: cursor, PageSize: size = PAGE_SIZE } = request;
    return writePage(await service.page(query, { cursor, size }, call));
  };

  const ofType: ReadHandler<
    GetJobordrerPaaTypeOgStatusRequestType,
    GetJobordrerPaaTypeOgStatusResponseType
  > = async (request, call) => {
    await access.checkTakesPart(call);
    refuseAll(checkCodes(request, getJobordrerPaaTypeOgStatusRequest, call.now), call);
    const { Type: type, AnsvarligtJobcenter: jobcenter, UdenTovholder: udenTovholder } = request;
    const query = {
      type,
      ...statusFilter(request.StatusSamling),
      ...(jobcenter !== undefined && { jobcenter }),
      ...(udenTovholder !== undefined && { udenTovholder }),
      ...({ sortering: 'Nummer', faldende: true } as const),
    };
    const { Cursor: cursor, PageSize: size = PAGE_SIZE } = request;
    return writePage(await service.page(query, { cursor, size }, call));
  };

  return {
    GetJobordrerForVirksomhed: ofCompany,
    GetJobordrerPaaTypeOgStatus: ofType,
  } satisfies Record<string, AnyHandler>;
}

const statusFilter = (codes: readonly number[] | undefined) =>
  codes && { statusser: codes.flatMap((code) => codeListValue('Jobordrestatus', code)?.name ?? []) };

const writePage = ({ items, nextCursor }: Page<ListItem>) => ({
  JobordrelinjeSamling: items.map(writeLine),
  ...(nextCursor !== undefined && { NextCursor: nextCursor }),
});

function writeLine(order: ListItem): JobordrelinjeType {
  const { status, lukkeaarsag } = order.computed;
  return {
    JobordreIdentifier: order.id,
    Jobordrenummer: order.nummer,
    Version: order.version,
    Titel: order.titel,
    CVRnumberIdentifier: order.cvr,
    ...(order.pnr !== undefined && { ProductionUnitIdentifier: order.pnr }),
    Kontaktperson: order.kontaktperson,
    Status: kode('Jobordrestatus', status),
    ...(lukkeaarsag && { Lukkeaarsag: kode('Lukkeaarsag', lukkeaarsag) }),
    SenesteHandlingTidspunkt: writeDateTime(order.senesteHandling),
    AntalUafgjorteKandidater: order.uafgjorte,
    Loebende: order.loebende,
    AnsvarligtJobcenter: order.jobcenter,
    HarTovholder: order.hasTovholder,
  };
}
