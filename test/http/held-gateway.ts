import type { HttpRequest } from '../../src/http/gateway.js';

/** Node 20 has no Promise.withResolvers. */
function withResolvers() {
  let resolve: (value: undefined) => void = () => undefined;
  const promise = new Promise<undefined>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/**
 * A gateway whose answers wait until `release`. `arrived` resolves with the first message, and
 * `isGone` says whether the caller of the last has gone.
 */
export function heldGateway() {
  const begun: string[] = [];
  let isGone = () => false;
  const arrived = withResolvers();
  const released = withResolvers();
  return {
    begun,
    isGone: () => isGone(),
    arrived: arrived.promise,
    release: () => {
      released.resolve(undefined);
    },
    gateway: {
      answer: async ({ body, isGone: asked }: Pick<HttpRequest, 'body' | 'isGone'>) => {
        if (asked) isGone = asked;
        begun.push(Buffer.from(body).toString());
        arrived.resolve(undefined);
        await released.promise;
        return { status: 200, headers: {}, body, operation: 'Ekko' };
      },
    },
  };
}
