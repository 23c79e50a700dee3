import { jobannonceBehandlingService } from '../../src/contract/index.js';
import { asOrganisation, post, sampleOf, type SoapAnswer, valueOf, withValue } from './soap-client.js';

export const UNKNOWN_ID = 'aaaaaaaa-0000-4000-8000-000000000000';

/** @returns the contract's example of an operation on an ad, with the version that was seen */
export function messageAbout(operation: string, now: Date, id: string, version?: number): string {
  const named = sampleOf(operation, now).replace(/(JobannonceIdentifier>)[^<]+/, `$1${id}`);
  return version === undefined ? named : named.replace(/(<job:Version>)\d+/, `$1${version}`);
}

/** @returns the fault's code; undefined when the answer is no fault */
export const errorCode = (answer: SoapAnswer): number | undefined => {
  const code = valueOf(answer.xml, 'ErrorCode');
  return code === undefined ? undefined : Number(code);
};

/** Asks what the caller learns of an ad's state: its version, status, and approved version. */
export function stateOf({ xml }: SoapAnswer): readonly (number | undefined)[] {
  const number = (pattern: RegExp) => {
    const found = pattern.exec(xml)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  return [number(/<Version>(\d+)</), number(/<Status>\s*<[^>]+>(\d+)</), number(/<GodkendtVersion>(\d+)</)];
}

export async function createAd(origin: string, message: string): Promise<string> {
  const answer = await post(origin, message);
  const id = valueOf(answer.xml, 'JobannonceIdentifier');
  if (answer.status !== 200 || id === undefined) throw new Error(answer.xml);
  return id;
}

/** A case handler of STAR; the name is from the contract's own example. */
export const METTE = { identifier: 'mho', navn: 'Mette Holm' };

type Handler = typeof METTE;

/**
 * The contract's example of an operation of the approval desk about an ad, as a case handler of
 * STAR sends it.
 */
export function deskMessage(
  operation: string,
  now: Date,
  id: string,
  { version, by = METTE }: { version?: number; by?: Handler } = {},
): string {
  const example = sampleOf(operation, now, jobannonceBehandlingService);
  const about = example.replace(/(JobannonceIdentifier>)[^<]+/, `$1${id}`);
  const seen = version === undefined ? about : about.replace(/(<beh:Version>)\d+/, `$1${version}`);
  const named = withValue(withValue(seen, 'UserFullName', by.navn), 'UserIdentifier', by.identifier);
  return asOrganisation(named, 1, '1');
}

export const postToDesk = (origin: string, message: string): Promise<SoapAnswer> =>
  post(origin, message, { service: jobannonceBehandlingService });

/**
 * A case handler takes the ad and decides on a version of it.
 * @throws Error when either is refused
 */
export async function decide(
  origin: string,
  { id, version }: { readonly id: string; readonly version: number },
  operation: 'GodkendJobannonce' | 'AfvisJobannonce',
  now: Date,
): Promise<void> {
  for (const message of [
    deskMessage('PaabegyndBehandling', now, id),
    deskMessage(operation, now, id, { version }),
  ]) {
    const answer = await postToDesk(origin, message);
    if (answer.status !== 200) throw new Error(answer.xml);
  }
}
