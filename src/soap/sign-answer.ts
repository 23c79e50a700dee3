import type { Clock } from '../clock.js';
import { sign, type Signer } from './wss/sign.js';

/** @returns signs an answer, which is good for so many seconds from the moment that it is signed */
export function answerSigning(signer: Signer, lifeSeconds: number, clock: Clock) {
  return (envelope: string): string => sign(envelope, signer, { now: clock(), lifeSeconds });
}
