import { Fault } from '../../faults/fault.js';
import type { Virksomhed, Virksomhedsregister } from './virksomhedsregister.js';

/** What the register says of a CVR number; without a company there is none that has it. */
interface Answered {
  readonly virksomhed: Virksomhed | undefined;
}

/**
 * The company with that CVR number, where the register answers: an ad or an order can be read
 * without the name of its company, so a register that is down does not keep it from being read.
 */
export async function findIfAnswered(
  register: Virksomhedsregister,
  cvr: string,
): Promise<Virksomhed | undefined> {
  return (await askIfAnswered(register, cvr))?.virksomhed;
}

/** @returns undefined where the register does not answer */
export async function askIfAnswered(
  register: Virksomhedsregister,
  cvr: string,
): Promise<Answered | undefined> {
  try {
    return { virksomhed: await register.find(cvr) };
  } catch (error) {
    if (error instanceof Fault && (error.kode === 139140 || error.kode === 139141)) return undefined;
    throw error;
  }
}
