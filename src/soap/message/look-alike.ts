/** Finds what the caller probably meant, so that a refusal can name it. */
import type { Violation } from '../../faults/fault.js';
import type { OperationContract, ServiceContract } from '../../xml/schema/schema.js';
import { shown } from '../wss/refusal.js';
import { clarkName } from './must-understand.js';

interface Name {
  readonly namespace: string;
  readonly local: string;
}

/** What is said of an element that is named like the one that is wanted. */
type Told = Required<Pick<Violation, 'forventet' | 'sentences'>>;

/** Says of an element with the right local name that its namespace is wrong. */
export function inWrongNamespace({ namespace, local }: Name, wanted: Name): Told {
  const [da, en] =
    namespace === ''
      ? ['i intet navnerum', 'in no namespace']
      : [`i navnerummet ${shown(namespace)}`, `in the namespace ${shown(namespace)}`];
  const forventet = clarkName(wanted);
  return {
    forventet,
    sentences: {
      da: `${local} står ${da}. Forventet: ${forventet}`,
      en: `${local} stands ${en}. Expected: ${forventet}`,
    },
  };
}

/**
 * Says which operation an element of Body probably means: one with the same name in a wrong
 * namespace, in other letters, or the one that it is named after, as clients of the rpc style have
 * it.
 */
export function likeOperation(body: Name, { operations }: ServiceContract): Told | undefined {
  const same = operations.find(({ input }) => input.local === body.local);
  if (same) return inWrongNamespace(body, same.input);
  const meant = operations.find((one) => isLike(body.local, one));
  if (!meant) return undefined;
  const { local } = meant.input;
  return {
    forventet: clarkName(meant.input),
    sentences: {
      da: `Ukendt operation: ${shown(clarkName(body))}. Mente du ${local}?`,
      en: `Unknown operation: ${shown(clarkName(body))}. Did you mean ${local}?`,
    },
  };
}

function isLike(local: string, { name, input }: OperationContract): boolean {
  return [name, input.local].some((known) => known.toLowerCase() === local.toLowerCase());
}
