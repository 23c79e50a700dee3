/** Stands between the contract and the coupling of employees to contact persons. */
import { kode } from '../../../codelists/code-lists.js';
import type {
  AdgangsanmodningType,
  FjernTilknytningRequestType,
  FjernTilknytningResponseType,
  GetLoginTilstandRequestType,
  GetLoginTilstandResponseType,
  OpretOgTilknytRequestType,
  OpretOgTilknytResponseType,
  TilknytKontaktpersonRequestType,
  TilknytKontaktpersonResponseType,
} from '../../../contract/index.js';
import { type AnyHandler, Change, type ChangeHandler } from '../../../operations/handler.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { KeyedHash } from '../../../security/keyed-hash.js';
import { writeDateTime } from '../../../time/danish-time.js';
import type { KontaktpersonService } from '../person/service.js';
import type { Acceptance } from '../vilkaar/acceptance.js';
import type { StaaendeAnmodning } from './adgang-port.js';
import type { Coupling, WriteCoupling } from './coupling.js';
import type { Logins } from './login.js';
import { medarbejderOf } from './medarbejder.js';

export interface TilknytningParts {
  readonly coupling: Coupling;
  readonly logins: Logins;
  readonly personer: Pick<KontaktpersonService, 'get'>;
  readonly acceptance: Pick<Acceptance, 'inForce'>;
  readonly hash: KeyedHash;
}

export function tilknytningOperations(parts: TilknytningParts) {
  const { coupling, logins, personer, acceptance, hash } = parts;

  /** Who is coupled is logged in, and with the terms in force accepted may work. */
  const loggedIn = async (cvr: string, write: WriteCoupling, call: RequestContext) => {
    const units = await logins.unitsOf(cvr, call);
    return new Change(async (transaction) => {
      const { kontaktpersonId: id, tidspunkt } = await write(transaction);
      await logins.count(transaction, id, units, call);
      return {
        KontaktpersonIdentifier: id,
        TilknyttetTidspunkt: writeDateTime(tidspunkt),
        VilkaarVersion: acceptance.inForce(call.now).version,
      };
    });
  };

  const state: ChangeHandler<GetLoginTilstandRequestType, GetLoginTilstandResponseType> = async (
    { MitIDErhvervIdentifier, CVRnumberIdentifier },
    call,
  ) => {
    const who = medarbejderOf(CVRnumberIdentifier, MitIDErhvervIdentifier, hash);
    const { tilstand, kontaktpersonId: id, may, units, anmodning } = await logins.stateOf(who, call);
    return new Change(async (transaction) => {
      if (tilstand === 'Klar' && id !== undefined) await logins.count(transaction, id, units, call);
      return {
        Tilstand: kode('Logintilstand', tilstand),
        ...(id !== undefined && { KontaktpersonIdentifier: id }),
        TilladteFunktioner: {
          Jobannoncer: may.jobannoncer,
          Jobordrer: may.jobordrer,
          CvSoegning: may.cvSoegning,
        },
        ...(anmodning && { Adgangsanmodning: writeAnmodning(anmodning) }),
      };
    });
  };

  const couple: ChangeHandler<TilknytKontaktpersonRequestType, TilknytKontaktpersonResponseType> = async (
    { CVRnumberIdentifier: cvr, KontaktpersonIdentifier: id, MitIDErhvervIdentifier, VilkaarVersion },
    call,
  ) => {
    const who = medarbejderOf(cvr, MitIDErhvervIdentifier, hash);
    return loggedIn(cvr, await coupling.couple(who, id, VilkaarVersion, call), call);
  };

  const createAndCouple: ChangeHandler<OpretOgTilknytRequestType, OpretOgTilknytResponseType> = async (
    { CVRnumberIdentifier: cvr, Kontaktperson, MitIDErhvervIdentifier, VilkaarVersion },
    call,
  ) => {
    const who = medarbejderOf(cvr, MitIDErhvervIdentifier, hash);
    return loggedIn(cvr, await coupling.createAndCouple(who, Kontaktperson, VilkaarVersion, call), call);
  };

  const remove: ChangeHandler<FjernTilknytningRequestType, FjernTilknytningResponseType> = async (
    { KontaktpersonIdentifier, MitIDErhvervIdentifier: identifier },
    call,
  ) => {
    const { id, cvr } = await personer.get(KontaktpersonIdentifier, call);
    const own = identifier === undefined ? undefined : medarbejderOf(cvr, identifier, hash).mitIdHash;
    const write = await coupling.remove(id, own, call);
    return new Change(async (transaction) => {
      await write(transaction);
      return { KontaktpersonIdentifier: id };
    });
  };

  return {
    GetLoginTilstand: state,
    TilknytKontaktperson: couple,
    OpretOgTilknyt: createAndCouple,
    FjernTilknytning: remove,
  } satisfies Record<string, AnyHandler>;
}

const writeAnmodning = ({ id, tidspunkt, afvist }: StaaendeAnmodning): AdgangsanmodningType => ({
  AnmodningIdentifier: id,
  Tilstand: kode('Anmodningstilstand', afvist ? 'Afvist' : 'Aaben'),
  AnmodetTidspunkt: writeDateTime(tidspunkt),
  ...(afvist && {
    AfgjortTidspunkt: writeDateTime(afvist.tidspunkt),
    Begrundelse: afvist.begrundelse,
  }),
});
