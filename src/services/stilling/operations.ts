/**
 * Stands between the contract and the list of occupations: the two operations of CodeListsService
 * v1 by which a caller learns a ConceptUriDa.
 */
import type {
  GetStillingRequestType,
  GetStillingResponseType,
  SearchStillingRequestType,
  SearchStillingResponseType,
  StillingsbetegnelseType,
} from '../../contract/index.js';
import { refusal } from '../../faults/refusal.js';
import type { AnyHandler, ReadHandler } from '../../operations/handler.js';
import { dateInDenmark } from '../../time/danish-time.js';
import { PAGE_SIZE } from '../page.js';
import { hasEnoughLetters, MIN_LETTERS, searchStillinger } from './search.js';
import type { Stilling, Stillingsalias, Stillingsregister } from './stillingsregister.js';

export function stillingOperations(stillinger: Stillingsregister) {
  const search: ReadHandler<SearchStillingRequestType, SearchStillingResponseType> = async (
    { Tekst, PageSize = PAGE_SIZE },
    call,
  ) => {
    if (!hasEnoughLetters(Tekst)) {
      const data = { mindst: MIN_LETTERS };
      throw refusal({ kode: 139151, felt: ['Tekst'], vaerdi: Tekst, forventet: 'køk', data }, call);
    }
    const found = searchStillinger(await stillinger.findAll(), Tekst);
    return { StillingSamling: found.slice(0, PageSize).map(written), AntalFundet: found.length };
  };

  const get: ReadHandler<GetStillingRequestType, GetStillingResponseType> = async (
    { ConceptUriDa: uri },
    call,
  ) => {
    const stilling = await stillinger.findStilling(uri);
    if (stilling) return { Stilling: written(stilling) };
    throw refusal({ kode: 130101, felt: ['ConceptUriDa'], vaerdi: uri, data: { stilling: uri } }, call);
  };

  return { SearchStilling: search, GetStilling: get } satisfies Record<string, AnyHandler>;
}

const written = ({ uri, aliasser, ...named }: Stilling): StillingsbetegnelseType => ({
  ConceptUriDa: uri,
  ...nameAndEnd(named),
  Alias: aliasser.map(({ id, ...alias }) => ({ AliasIdentifier: id, ...nameAndEnd(alias) })),
});

const nameAndEnd = ({ navn, gyldigTil }: Pick<Stillingsalias, 'navn' | 'gyldigTil'>) => ({
  Navn: navn,
  ...(gyldigTil && { GyldigTil: dateInDenmark(gyldigTil) }),
});
