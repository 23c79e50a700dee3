/** What has become of an ad since an event, from its history. */
import { kode } from '../../../codelists/code-lists.js';
import type { AendringType, HaendelseType } from '../../../contract/index.js';

/** An event, and what is different now from the version that it was about. */
export interface ChangesSince {
  readonly haendelse: HaendelseType;
  readonly aendringer: readonly AendringType[];
}

/** What it is counted from: a decision, or that the ad was made. */
export type Beginning = 'Godkendt' | 'Afvist' | 'Oprettet';

/**
 * @param history oldest first
 * @returns undefined where the history has none of the kind
 */
export function changesSince(
  history: readonly HaendelseType[],
  beginning: Beginning,
): ChangesSince | undefined {
  const at = history.findLastIndex(
    ({ Haendelsestype }) => Haendelsestype === kode('Haendelsestype', beginning),
  );
  const haendelse = history[at];
  return haendelse && { haendelse, aendringer: merged(history.slice(at + 1)) };
}

/** Several changes of a field are one; a field that has its old value again is not changed. */
function merged(later: readonly HaendelseType[]): readonly AendringType[] {
  const found = new Map<string, AendringType>();
  for (const { Felt, VaerdiFoer, VaerdiEfter } of later.flatMap(
    ({ AendringSamling = [] }) => AendringSamling,
  )) {
    const before = found.has(Felt) ? found.get(Felt)?.VaerdiFoer : VaerdiFoer;
    found.set(Felt, {
      Felt,
      ...(before !== undefined && { VaerdiFoer: before }),
      ...(VaerdiEfter !== undefined && { VaerdiEfter }),
    });
  }
  return [...found.values()].filter((one) => one.VaerdiFoer !== one.VaerdiEfter || isMasked(one));
}

/** Of personal values it is told that they changed, and not how (services/jobannonce/history). */
export const isMasked = ({ VaerdiFoer, VaerdiEfter }: AendringType): boolean =>
  [VaerdiFoer, VaerdiEfter].includes(MASK);

const MASK = '***';
