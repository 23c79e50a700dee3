import { Fault } from '../../faults/fault.js';
import type { Virksomhed, Virksomhedsregister } from './virksomhedsregister.js';

/**
 * The company with that CVR number, where the register answers: an ad or an order can be read
 * without the name of its company, so a register that is down does not keep it from being read.
 */
export async function findIfAnswered(
  register: Virksomhedsregister,
  cvr: string,
): Promise<Virksomhed | undefined> {
  try {
    return await register.find(cvr);
  } catch (error) {
    if (error instanceof Fault && (error.kode === 139140 || error.kode === 139141)) return undefined;
    throw error;
  }
}
