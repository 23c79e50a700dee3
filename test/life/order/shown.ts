/** How answers show what several views have. */
import type { JobordrepartType } from '../../../src/contract/index.js';
import { nameOf } from '../gateway.js';
import { nameOfAuthority, type OrderGateway } from './gateway.js';
import type { Order, Who } from './model.js';

export const millis = (text: string) => new Date(text).getTime();

/** A party as it is shown, and as the model has it. */
export const byWhom = (part: JobordrepartType) => [
  nameOf('Part', part.Part),
  part.OrganisationTypeId,
  part.OrganisationCode,
  part.Navn,
];
export function partOf(who: Who, gateway: OrderGateway) {
  const { type, code } = gateway.as(who);
  return [who === 'company' ? 'Virksomhed' : 'Myndighed', type, code, nameOfAuthority(who)];
}

/** An event of the order may not change its version; its latest action it is. */
export const latestOf = ({ log }: Order): number => log.at(-1)?.at ?? NaN;
