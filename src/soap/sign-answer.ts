import type { Clock } from '../clock.js';
import { sign, type Signer } from './wss/sign.js';

/** @returns what signs answers; each is good for `lifeSeconds` from the moment that it is signed */
export function answerSigning(signer: Signer, lifeSeconds: number, clock: Clock) {
  return (envelope: string): string => sign(envelope, signer, { now: clock(), lifeSeconds });
}
