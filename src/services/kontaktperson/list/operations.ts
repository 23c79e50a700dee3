/** Stands between the contract and the list of contact persons. */
import { checkCodes } from '../../../codelists/check-codes.js';
import { codeListValue, kode } from '../../../codelists/code-lists.js';
import {
  getKontaktpersonerRequest,
  type GetKontaktpersonerRequestType,
  type GetKontaktpersonerResponseType,
  type KontaktpersonlinjeType,
} from '../../../contract/index.js';
import { refuseAll } from '../../../faults/refusal.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import type { KeyedHash } from '../../../security/keyed-hash.js';
import { checkMandate } from '../../access.js';
import { companyOf } from '../person/judgement.js';
import { medarbejderOf } from '../tilknytning/medarbejder.js';
import type { Sortering } from './list-port.js';
import type { KontaktpersonlisteService, ListItem } from './service.js';

const NAVN = kode('Kontaktpersonsortering', 'Navn');
const FALDENDE = kode('Sorteringsretning', 'Faldende');
/** »Der kan vises op til 10 kontaktpersoner pr. side« */
const PAGE_SIZE = 10;

export function kontaktpersonlisteOperations(service: KontaktpersonlisteService, hash: KeyedHash) {
  const list: ReadHandler<GetKontaktpersonerRequestType, GetKontaktpersonerResponseType> = async (
    request,
    call,
  ) => {
    const { CVRnumberIdentifier: cvr, Sortering: sortering = NAVN, Retning, Cursor: cursor } = request;
    checkMandate(call, cvr, companyOf(cvr));
    refuseAll(checkCodes(request, getKontaktpersonerRequest, call.now), call);
    const query = {
      cvr,
      // The code was held against its list.
      sortering: codeListValue('Kontaktpersonsortering', sortering)?.name as Sortering,
      faldende: Retning === FALDENDE,
    };
    const size = request.PageSize ?? PAGE_SIZE;
    const { MitIDErhvervIdentifier: identifier } = request;
    const who = identifier === undefined ? undefined : medarbejderOf(cvr, identifier, hash);
    const { items, nextCursor } = await service.page(query, who, { cursor, size }, call);
    return {
      KontaktpersonlinjeSamling: items.map(writeLine),
      ...(nextCursor !== undefined && { NextCursor: nextCursor }),
    };
  };
  return { GetKontaktpersoner: list } satisfies Record<string, AnyHandler>;
}

function writeLine({ id, version, indhold, kanArbejde, isEgen }: ListItem): KontaktpersonlinjeType {
  const { ProductionUnitIdentifierSamling: units, ...columns } = indhold;
  return {
    KontaktpersonIdentifier: id,
    Version: version,
    ...columns,
    KanArbejde: kanArbejde,
    ErEgen: isEgen,
    AntalProduktionsenheder: units.length,
  };
}
