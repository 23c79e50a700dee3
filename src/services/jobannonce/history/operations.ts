/**
 * Stands between the contract and the history service: GetJobannonceHistory and
 * GetJobannonceChanges.
 */
import type {
  AktoerType,
  GetJobannonceChangesRequestType,
  GetJobannonceChangesResponseType,
  GetJobannonceHistoryRequestType,
  GetJobannonceHistoryResponseType,
  HaendelseType,
  JobannonceaendringType,
} from '../../../contract/index.js';
import { kode } from '../../../codelists/code-lists.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { PAGE_SIZE } from '../../page.js';
import { writeAfvisning } from '../ad/afvisning.js';
import { withDanishTimes } from '../ad/jobannonce.js';
import type { HistoryService, ShownActor, ShownChange, ShownHaendelse } from './service.js';

export function historyOperations(service: HistoryService) {
  const history: ReadHandler<GetJobannonceHistoryRequestType, GetJobannonceHistoryResponseType> = async (
    { JobannonceIdentifier, Cursor, PageSize = PAGE_SIZE },
    call,
  ) => {
    const selection = { cursor: Cursor, size: PageSize };
    const { items, nextCursor } = await service.history(JobannonceIdentifier, selection, call);
    return {
      HaendelseSamling: items.map(writeHaendelse),
      ...(nextCursor !== undefined && { NextCursor: nextCursor }),
    };
  };

  const changes: ReadHandler<GetJobannonceChangesRequestType, GetJobannonceChangesResponseType> = async (
    { Cursor, PageSize = PAGE_SIZE },
    call,
  ) => {
    const { items, nextCursor, hasMore } = await service.changes({ cursor: Cursor, size: PageSize }, call);
    return {
      JobannonceaendringSamling: items.map(writeChange),
      NextCursor: nextCursor,
      HasMore: hasMore,
    };
  };

  return {
    GetJobannonceHistory: history,
    GetJobannonceChanges: changes,
  } satisfies Record<string, AnyHandler>;
}

const writeHaendelse = (haendelse: ShownHaendelse): HaendelseType => ({
  Version: haendelse.version,
  Tidspunkt: writeDateTime(haendelse.tidspunkt),
  Haendelsestype: kode('Haendelsestype', haendelse.haendelsestype),
  Aktoer: writeActor(haendelse.actor),
  ...(haendelse.aendringer.length > 0 && { AendringSamling: haendelse.aendringer }),
  ...(haendelse.afvisning && { Afvisning: writeAfvisning(haendelse.afvisning) }),
});

const writeActor = ({ organisationTypeId, organisationCode, userTypeId, user }: ShownActor): AktoerType => ({
  OrganisationTypeId: organisationTypeId,
  OrganisationCode: organisationCode,
  RequestUserType: userTypeId,
  ...(user && { UserFullName: user.fullName, UserIdentifier: user.identifier }),
});

const writeChange = ({ annonce, gravsten, ...change }: ShownChange): JobannonceaendringType => ({
  JobannonceIdentifier: change.jobannonceId,
  Version: change.version,
  Aendringstype: kode('Aendringstype', change.haendelsestype),
  Tidspunkt: writeDateTime(change.tidspunkt),
  ...(annonce && {
    Status: kode('JobannonceStatus', annonce.status),
    Jobannonce: withDanishTimes(annonce.indhold),
    HarLogo: annonce.indhold.logo !== undefined,
  }),
  ...(gravsten && { Gravsten: gravsten }),
});
