import type { OwnCertificate } from '../../../systems/own-systems-port.js';
import { momentWords } from '../../layout/times.js';
import type { Colour } from '../../layout/parts.js';
import type { Words } from '../../words.js';

/** Whoever needs a new certificate has to order it, and tell the operator. */
export const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

export const endsSoon = (end: Date, now: Date): boolean => end.getTime() - now.getTime() < SOON_DAYS * DAY_MS;

export interface CertificateState {
  readonly colour: Colour;
  readonly words: Words;
}

/** Whether a certificate is believed at that moment, as far as its registration says. */
export function stateOf({ validFrom, validTo, end }: OwnCertificate, now: Date): CertificateState {
  if (end?.reason === 'revoked') return said('roed', 'Spærret', 'Revoked', end.at);
  if (end && end.at <= now) return said('graa', 'Afløst', 'Replaced', end.at);
  if (validTo <= now) return said('roed', 'Udløbet', 'Expired', validTo);
  if (validFrom > now) return said('blaa', 'Gælder fra', 'Valid from', validFrom);
  if (end && end.at < validTo) return said('gul', 'Afløses', 'Will be replaced', end.at);
  return endsSoon(validTo, now)
    ? said('gul', 'Udløber', 'Ends', validTo)
    : { colour: 'groen', words: ['I kraft', 'In force'] };
}

function said(colour: Colour, da: string, en: string, at: Date): CertificateState {
  const [tid, time] = momentWords(at);
  return { colour, words: [`${da} ${tid}`, `${en} ${time}`] };
}
