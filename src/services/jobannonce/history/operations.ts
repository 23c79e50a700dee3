/** Wire ⇄ domain of the two operations that read the event log: GetJobannonceHistory and GetJobannonceChanges. */
import type {
  AktoerType,
  GetJobannonceChangesRequestType,
  GetJobannonceChangesResponseType,
  GetJobannonceHistoryRequestType,
  GetJobannonceHistoryResponseType,
  HaendelseType,
  JobannonceaendringType,
} from '../../../contract/index.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { kode } from '../../../codelists/code-lists.js';
import { writeAfvisning } from '../ad/afvisning.js';
import { PAGE_SIZE, readCursor, writeCursor, wrongCursor } from '../ad/cursor.js';
import { fieldChanges } from './field-changes.js';
import { gravsten } from './tombstone.js';
import type { FeedHaendelse, EventLog, HistoriskHaendelse } from './port.js';
import { withDanishTimes } from '../ad/jobannonce.js';
import type { Actor } from '../ad/store-port.js';
import type { JobannonceService } from '../ad/service.js';
import { statusOf } from '../ad/status.js';

export function haendelseOperations(service: JobannonceService, log: EventLog) {
  const history: ReadHandler<GetJobannonceHistoryRequestType, GetJobannonceHistoryResponseType> = async (
    { JobannonceIdentifier: id, Cursor, PageSize = PAGE_SIZE },
    call,
  ) => {
    const ad = await service.getDeletedToo(id, call);
    const found = await log.historik(ad.id, readCursor('historik', Cursor, call), PageSize + 1);
    const page = found.slice(0, PageSize);
    const last = page.at(-1);
    return {
      HaendelseSamling: page.map((haendelse) => written(haendelse, call)),
      ...(last && found.length > PageSize && { NextCursor: writeCursor('historik', last.nr) }),
    };
  };

  const changes: ReadHandler<GetJobannonceChangesRequestType, GetJobannonceChangesResponseType> = async (
    { Cursor, PageSize = PAGE_SIZE },
    call,
  ) => {
    const efter = readCursor('aendringer', Cursor, call);
    const ejer = call.scope === 'alle' ? undefined : call.caller;
    const { haendelser, sidste, isBehind } = await log.feed(ejer, efter, PageSize + 1);
    // A place the feed has not come to: the database was put back to an earlier time, and changes would be missed.
    if (Cursor !== undefined && efter > sidste) throw wrongCursor(Cursor, call);
    const page = haendelser.slice(0, PageSize);
    const last = haendelser.length > PageSize ? page.at(-1) : undefined;
    return {
      JobannonceaendringSamling: page.map((haendelse) => change(haendelse, call)),
      NextCursor: writeCursor('aendringer', last?.loebenummer ?? sidste),
      HasMore: last !== undefined || isBehind,
    };
  };

  return {
    GetJobannonceHistory: history,
    GetJobannonceChanges: changes,
  } satisfies Record<string, AnyHandler>;
}

function written(haendelse: HistoriskHaendelse, call: RequestContext): HaendelseType {
  const { before, indhold, haendelsestype } = haendelse;
  const aendringer =
    haendelsestype === 'Aendret' && before
      ? fieldChanges(withDanishTimes(before), withDanishTimes(indhold))
      : [];
  return {
    Version: haendelse.version,
    Tidspunkt: writeDateTime(haendelse.tidspunkt),
    Haendelsestype: kode('Haendelsestype', haendelsestype),
    Aktoer: aktoer(haendelse.performedBy, call),
    ...(aendringer.length > 0 && { AendringSamling: aendringer }),
    ...(haendelse.afvisning && { Afvisning: writeAfvisning(haendelse.afvisning) }),
  };
}

/** The person behind a change is shown to the person's own organisation and to STAR. */
function aktoer(
  { organisationTypeId, organisationCode, metadata }: Actor,
  { caller, scope }: RequestContext,
): AktoerType {
  const { RequestUserTypeIdentifier, UserFullName, UserIdentifier } = metadata.RequestUserStructure;
  const isOwn =
    organisationTypeId === caller.organisationTypeId && organisationCode === caller.organisationCode;
  return {
    OrganisationTypeId: organisationTypeId,
    OrganisationCode: organisationCode,
    RequestUserType: RequestUserTypeIdentifier,
    ...((isOwn || scope === 'alle') && { UserFullName, UserIdentifier }),
  };
}

/** Of an ad that is deleted by now, earlier changes tell that they happened and nothing of what was in the ad. */
function change(haendelse: FeedHaendelse, call: RequestContext): JobannonceaendringType {
  const { jobannonceId, version, haendelsestype, tidspunkt, indhold, tilstand } = haendelse;
  return {
    JobannonceIdentifier: jobannonceId,
    Version: version,
    Aendringstype: kode('Aendringstype', haendelsestype),
    Tidspunkt: writeDateTime(tidspunkt),
    ...(tilstand && {
      Status: kode('JobannonceStatus', statusOf(tilstand, call.now)),
      Jobannonce: withDanishTimes(indhold),
      HarLogo: indhold.logo !== undefined,
    }),
    ...(haendelsestype === 'Slettet' && { Gravsten: gravsten(indhold, tidspunkt) }),
  };
}
