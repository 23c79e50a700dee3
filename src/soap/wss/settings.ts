import { MIN_RSA_BITS } from '../../certificates/key-requirements.js';

/**
 * The verifier asks this of a message besides the fixed tables of algorithms and of parts to be
 * signed.
 */
export interface WssSettings {
  /** A message lives so many seconds after its Timestamp's Created. Expires may shorten that. */
  readonly lifeSeconds: number;
  /** Created may lie so many seconds in the future. */
  readonly futureSeconds: number;
  /** The most references of one signature. */
  readonly maxReferences: number;
  /** The most transforms of one reference. */
  readonly maxTransforms: number;
  /** The least bits of an RSA key. */
  readonly minRsaBits: number;
}

export const defaultWssSettings: WssSettings = {
  lifeSeconds: 300,
  futureSeconds: 60,
  maxReferences: 10,
  maxTransforms: 5,
  minRsaBits: MIN_RSA_BITS,
};
