/** What an answer warns of although the ad was taken. */
import type { AdvarselType } from '../../../contract/index.js';
import { type WarningCode, warnings } from '../../../faults/warnings.js';
import { isMailAddress } from '../../../mail/address.js';
import type { Caller } from '../../../security/caller.js';
import { isOwner } from './access.js';
import type { StoredJobannonce } from './store-port.js';

/**
 * Does whoever sends the ad give an address for the mail of a refusal? STAR, which changes ads of
 * others, does not: the reasons are for those whose ad it is.
 */
export function givesMailAddress(caller: Caller, ad: StoredJobannonce): boolean {
  const { UserEmail } = caller.metadata.RequestUserStructure;
  return isOwner(ad, caller) && UserEmail !== undefined && isMailAddress(UserEmail);
}

/** The warnings as an answer has them: no element where there is none. */
export function writeAdvarsler(koder: readonly WarningCode[]): { readonly AdvarselSamling?: AdvarselType[] } {
  if (koder.length === 0) return {};
  return {
    AdvarselSamling: koder.map((kode) => ({ Kode: kode, Tekst: warnings[kode].da, Text: warnings[kode].en })),
  };
}
