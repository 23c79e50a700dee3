/** Stands between the contract and the log: GetFormidlingslog and GetJobordrehaendelser. */
import { kode } from '../../../codelists/code-lists.js';
import type {
  GetFormidlingslogRequestType,
  GetFormidlingslogResponseType,
  GetJobordrehaendelserRequestType,
  GetJobordrehaendelserResponseType,
} from '../../../contract/index.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import { writeDateTime } from '../../../time/danish-time.js';
import type { Myndighedsregister } from '../../myndighed/myndighedsregister.js';
import { PAGE_SIZE } from '../../page.js';
import { writeParts } from '../ordre/part.js';
import { statusOf } from '../ordre/status.js';
import type { Haendelsestype } from '../ordre/store-port.js';
import type { Loglinje } from './port.js';
import type { LogService } from './service.js';

/** What the log calls an event: a name of the code list Handlingstype. */
const HANDLINGSTYPER: Readonly<Record<Haendelsestype, string>> = {
  Oprettet: 'Oprettet',
  Aendret: 'Aendret',
  StatusAendret: 'Aendret',
  TovholderNaevnt: 'Aendret',
  Formidlet: 'Formidling',
  FormidlingAendret: 'Aendret',
  FormidlingFjernet: 'Fjernet',
};

export function logOperations(service: LogService, myndigheder: Pick<Myndighedsregister, 'find'>) {
  const log: ReadHandler<GetFormidlingslogRequestType, GetFormidlingslogResponseType> = async (
    { JobordreIdentifier, Cursor, PageSize = PAGE_SIZE },
    call,
  ) => {
    const selection = { cursor: Cursor, size: PageSize };
    const { items, nextCursor } = await service.lines(JobordreIdentifier, selection, call);
    const parts = await writeParts(
      items.map(({ performedBy }) => performedBy),
      myndigheder,
    );
    return {
      LoglinjeSamling: items.map((line, i) => ({
        UdfoertAf: partAt(parts, i),
        ...(line.beskrivelse !== undefined && { Beskrivelse: line.beskrivelse }),
        Handlingstype: kode('Handlingstype', HANDLINGSTYPER[line.haendelsestype]),
        Handlingsdato: writeDateTime(line.tidspunkt),
        ...(line.formidlingId !== undefined && { FormidlingIdentifier: line.formidlingId }),
        ...writeStatus(line),
      })),
      ...(nextCursor !== undefined && { NextCursor: nextCursor }),
    };
  };

  const feed: ReadHandler<GetJobordrehaendelserRequestType, GetJobordrehaendelserResponseType> = async (
    { Cursor, PageSize = PAGE_SIZE },
    call,
  ) => {
    const { items, nextCursor, hasMore } = await service.changes({ cursor: Cursor, size: PageSize }, call);
    const parts = await writeParts(
      items.map(({ performedBy }) => performedBy),
      myndigheder,
    );
    return {
      JobordrehaendelseSamling: items.map((haendelse, i) => ({
        JobordreIdentifier: haendelse.jobordreId,
        Jobordrenummer: haendelse.nummer,
        Version: haendelse.version,
        Haendelsestype: kode('Jobordrehaendelsestype', haendelse.haendelsestype),
        Tidspunkt: writeDateTime(haendelse.tidspunkt),
        UdfoertAf: partAt(parts, i),
        ...(haendelse.formidlingId !== undefined && { FormidlingIdentifier: haendelse.formidlingId }),
        AnsvarligtJobcenter: haendelse.jobcenter,
        Status: kode('Jobordrestatus', statusOf(haendelse.tilstand, call.now).status),
      })),
      NextCursor: nextCursor,
      HasMore: hasMore,
    };
  };

  return { GetFormidlingslog: log, GetJobordrehaendelser: feed } satisfies Record<string, AnyHandler>;
}

/** The status of the order that an event set, or of the candidate that it is about. */
const writeStatus = ({ statusSat, formidlingId }: Loglinje) => {
  if (statusSat === undefined) return {};
  return formidlingId === undefined
    ? { Status: kode('Jobordrestatus', statusSat) }
    : { Formidlingsstatus: kode('Formidlingsstatus', statusSat) };
};

function partAt<Part>(parts: readonly Part[], place: number): Part {
  const part = parts[place];
  if (part === undefined) throw new Error(`event ${place} has no party`);
  return part;
}
