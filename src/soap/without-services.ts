import type { Gateway } from '../http/gateway.js';

/** A front door behind which there is no service: a process of pages only has it. */
export const withoutServices = (gateway: Gateway): Gateway => ({
  answer: () => Promise.reject(new Error('this process has no service')),
  astray: () => Promise.resolve(undefined),
  refuse: (fault, head) => gateway.refuse(fault, head),
  document: () => undefined,
  knows: () => false,
  isRetired: () => false,
});
