import type { Gateway } from '../http/gateway.js';

/** A front door behind which there is no service: a process of pages only has it. */
export const withoutServices = ({ refuse }: Gateway): Gateway => ({
  answer: () => Promise.reject(new Error('this process has no service')),
  astray: () => Promise.resolve(undefined),
  refuse,
  document: () => undefined,
  knows: () => false,
  isRetired: () => false,
});
