/** Stands in for what is kept of contact persons, as stand-ins.ts does for everything else. */
import type { KontaktpersondataType } from '../../../src/contract/index.js';
import type { AnsvarForOrdrer } from '../../../src/services/kontaktperson/person/ansvar-port.js';
import type {
  Kontaktperson,
  Kontaktpersoner,
} from '../../../src/services/kontaktperson/person/store-port.js';
import type {
  Anmodning,
  Anmodninger,
} from '../../../src/services/brugeradministration/anmodninger/store-port.js';
import type { Medarbejderadgang } from '../../../src/services/kontaktperson/tilknytning/adgang-port.js';
import type { Tilknytninger } from '../../../src/services/kontaktperson/tilknytning/store-port.js';
import type { Vilkaarsaccepter } from '../../../src/services/kontaktperson/vilkaar/store-port.js';
import { ANY_CVR, type Asked, BEGINNING, NotKnownHere, seenVersion, valuesOf } from './asked.js';
import type { NeedName } from './needs.js';

/** A port of which only this much is known. */
export type Beyond = <Port extends object>(name: NeedName, known?: Partial<Port>) => Port;

export function personStandIns(asked: () => Asked, need: (name: NeedName) => unknown, beyond: Beyond) {
  const kontaktpersoner = beyond<Kontaktpersoner>('kontaktperson', {
    ofCompany: (_, ids) => {
      need('kontaktperson');
      return Promise.resolve(ids.map((id) => personLike(REACHABLE, id, asked())));
    },
    find: (id) => {
      need('kontaktperson');
      if (!asked().isChange) return Promise.reject(new NotKnownHere());
      return Promise.resolve(
        personLike(
          valuesOf(asked().request, 'Kontaktperson')[0] as KontaktpersondataType | undefined,
          id,
          asked(),
        ),
      );
    },
  });
  const ansvar: AnsvarForOrdrer = {
    openOf: () => {
      need('kontaktperson');
      return Promise.resolve([]);
    },
  };
  const tilknytninger = beyond<Tilknytninger>('kontaktperson', {
    ofMedarbejder: () => {
      need('kontaktperson');
      return Promise.resolve(undefined);
    },
    ofKontaktperson: () => {
      need('kontaktperson');
      return Promise.reject(new NotKnownHere());
    },
  });
  const accepter = beyond<Vilkaarsaccepter>('kontaktperson', {
    find: () => {
      need('kontaktperson');
      return Promise.resolve(BEGINNING);
    },
  });
  /** Whoever asks for access has none, and whoever works has it. */
  const adgange: Medarbejderadgang = {
    of: () => {
      need('adgang');
      const asksForIt = valuesOf(asked().request, 'AnmoderNavn').length > 0;
      return Promise.resolve({ harAdgang: !asksForIt });
    },
  };
  const anmodninger = beyond<Anmodninger>('adgang', {
    find: (id) => {
      need('adgang');
      return Promise.resolve({ ...ANY_ANMODNING, id });
    },
    page: () => {
      need('resten');
      return Promise.reject(new NotKnownHere());
    },
  });
  return { kontaktpersoner, ansvar, tilknytninger, accepter, adgange, anmodninger };
}

/** A request that is open, of nobody whom the message names. */
const ANY_ANMODNING: Omit<Anmodning, 'id'> = {
  ...{ cvr: ANY_CVR, mitIdHash: '-', navn: '-', email: '-', tidspunkt: BEGINNING, anmodetAf: '-' },
};

/** Somebody who has all that ads and job orders ask for. */
const REACHABLE: KontaktpersondataType = {
  ...{ Fornavne: '-', Efternavn: '-', Telefonnummer: '000', Email: '-@-.example' },
  ProductionUnitIdentifierSamling: [],
};

/** The contact person that is changed, as if it had been just so before. */
const personLike = (
  indhold: KontaktpersondataType = { Fornavne: '-', Efternavn: '-', ProductionUnitIdentifierSamling: [] },
  id: string,
  { request }: Asked,
): Kontaktperson => ({
  ...{
    id,
    cvr: (valuesOf(request, 'CVRnumberIdentifier')[0] as string | undefined) ?? ANY_CVR,
    version: seenVersion(request),
    indhold,
  },
  ...{ kanArbejde: false, konverteret: false, oprettetTidspunkt: BEGINNING },
});
