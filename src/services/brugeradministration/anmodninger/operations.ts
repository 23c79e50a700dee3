/** Stands between the contract and the requests for access. */
import { checkCodes } from '../../../codelists/check-codes.js';
import { codeListValue, kode } from '../../../codelists/code-lists.js';
import {
  type AfvisAnmodningRequestType,
  type AfvisAnmodningResponseType,
  type AnmodningType,
  type AnmodOmAdgangRequestType,
  type AnmodOmAdgangResponseType,
  getAnmodningerRequest,
  type GetAnmodningerRequestType,
  type GetAnmodningerResponseType,
  type TildelAdgangRequestType,
  type TildelAdgangResponseType,
} from '../../../contract/index.js';
import { refuseAll } from '../../../faults/refusal.js';
import {
  type AnyHandler,
  Change,
  type ChangeHandler,
  type ReadHandler,
} from '../../../operations/handler.js';
import type { KeyedHash } from '../../../security/keyed-hash.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { medarbejderOf } from '../../kontaktperson/tilknytning/medarbejder.js';
import { PAGE_SIZE } from '../../page.js';
import type { Decisions } from './decision.js';
import type { AnmodningService } from './service.js';
import { type Anmodning, type Anmodningstilstand, tilstandOf } from './store-port.js';

interface Parts {
  readonly service: AnmodningService;
  readonly decisions: Decisions;
  readonly hash: KeyedHash;
}

export function anmodningOperations({ service, decisions, hash }: Parts) {
  const ask: ChangeHandler<AnmodOmAdgangRequestType, AnmodOmAdgangResponseType> = async (request, call) => {
    const { CVRnumberIdentifier: cvr, MitIDErhvervIdentifier, AnmoderNavn: navn, Email: email } = request;
    const who = medarbejderOf(cvr, MitIDErhvervIdentifier, hash);
    const write = await service.ask({ who, navn, email }, call);
    return new Change(async (transaction) => {
      const { id, tidspunkt } = await write(transaction);
      return { AnmodningIdentifier: id, AnmodetTidspunkt: writeDateTime(tidspunkt) };
    });
  };

  const list: ReadHandler<GetAnmodningerRequestType, GetAnmodningerResponseType> = async (request, call) => {
    refuseAll(checkCodes(request, getAnmodningerRequest, call.now), call);
    const { CVRnumberIdentifier: cvr, Tilstand, Cursor: cursor, PageSize: size = PAGE_SIZE } = request;
    const tilstand = Tilstand === undefined ? undefined : stateOf(Tilstand);
    const query = { ...(cvr !== undefined && { cvr }), ...(tilstand && { tilstand }) };
    const { items, nextCursor } = await service.page(query, { cursor, size }, call);
    return {
      AnmodningSamling: items.map(writeAnmodning),
      ...(nextCursor !== undefined && { NextCursor: nextCursor }),
    };
  };

  const grant: ChangeHandler<TildelAdgangRequestType, TildelAdgangResponseType> = async (
    { AnmodningIdentifier: id },
    call,
  ) => {
    const write = await decisions.grant(id, call);
    return new Change(async (transaction) => ({
      AnmodningIdentifier: id.toLowerCase(),
      TildeltTidspunkt: writeDateTime(await write(transaction)),
    }));
  };

  const refuse: ChangeHandler<AfvisAnmodningRequestType, AfvisAnmodningResponseType> = async (
    { AnmodningIdentifier: id, Begrundelse },
    call,
  ) => {
    const write = await decisions.refuse(id, Begrundelse, call);
    return new Change(async (transaction) => ({
      AnmodningIdentifier: id.toLowerCase(),
      AfvistTidspunkt: writeDateTime(await write(transaction)),
    }));
  };

  return {
    AnmodOmAdgang: ask,
    GetAnmodninger: list,
    TildelAdgang: grant,
    AfvisAnmodning: refuse,
  } satisfies Record<string, AnyHandler>;
}

/** The code was held against its list. */
const stateOf = (code: number) => codeListValue('Anmodningstilstand', code)?.name as Anmodningstilstand;

function writeAnmodning(anmodning: Anmodning): AnmodningType {
  const { id, cvr, navn, email, tidspunkt, afgoerelse } = anmodning;
  return {
    AnmodningIdentifier: id,
    CVRnumberIdentifier: cvr,
    AnmoderNavn: navn,
    Email: email,
    AnmodetTidspunkt: writeDateTime(tidspunkt),
    Tilstand: kode('Anmodningstilstand', tilstandOf(anmodning)),
    ...(afgoerelse && {
      Afgoerelse: {
        Tidspunkt: writeDateTime(afgoerelse.tidspunkt),
        UserIdentifier: afgoerelse.af,
        ...(afgoerelse.begrundelse !== undefined && { Begrundelse: afgoerelse.begrundelse }),
      },
    }),
  };
}
