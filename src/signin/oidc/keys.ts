import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../clock.js';

/** A key that the provider has withdrawn is believed no longer than this. */
const KEEP_MS = 5 * 60_000;

/** Tokens of strangers name whatever key they like; it is looked for once in so long. */
const PAUSE_MS = 30_000;

/** Finds the key of a token. */
export interface ProviderKeys {
  /** Of a token that the provider itself has given us: an unknown key is a new one. */
  readonly ofProvider: JWTVerifyGetKey;
  /** Of a token that anybody may have sent. */
  readonly ofAnybody: JWTVerifyGetKey;
}

interface Kept {
  readonly find: JWTVerifyGetKey;
  readonly at: number;
}

/** @param download reads the public keys of the provider; what it throws is thrown */
export function providerKeys(download: () => Promise<JSONWebKeySet>, clock: Clock): ProviderKeys {
  let kept: Kept | undefined;
  let loading: Promise<Kept> | undefined;
  const load = () => {
    loading ??= download()
      .then((keys) => (kept = { find: createLocalJWKSet(keys), at: clock().getTime() }))
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };
  const ageOf = ({ at }: Kept) => Math.abs(clock().getTime() - at);
  const finding =
    (pauseMs: number): JWTVerifyGetKey =>
    async (header, token) => {
      const known = kept && ageOf(kept) < KEEP_MS ? kept : await load();
      try {
        return await known.find(header, token);
      } catch (error) {
        const isUnknown = error instanceof errors.JWKSNoMatchingKey;
        if (!isUnknown || ageOf(known) < pauseMs) throw error;
        return (await load()).find(header, token);
      }
    };
  return { ofProvider: finding(0), ofAnybody: finding(PAUSE_MS) };
}
