import type { Adapter, AdapterPayload } from 'oidc-provider';
import { BoundedMap } from '../../bounded-map.js';

/** Sign-ins, codes and sessions of a sandbox that are kept; the oldest make room. */
const MOST = 10_000;

/**
 * What the library keeps, in memory: a sandbox that starts anew knows nobody.
 * @param clients the clients, which are looked up here as well
 */
export function memoryOf(clients: () => ReadonlyMap<string, AdapterPayload>): (name: string) => Adapter {
  const kept = new BoundedMap<string, AdapterPayload>(MOST);
  const ids = new BoundedMap<string, string>(MOST);
  const grants = new BoundedMap<string, readonly string[]>(MOST);
  return (model) => {
    const keyOf = (id: string) => `${model} ${id}`;
    const find = (id: string) => (model === 'Client' ? clients().get(id) : kept.get(keyOf(id)));
    const done = () => Promise.resolve();
    return {
      find: (id) => Promise.resolve(find(id)),
      findByUid: (uid) => Promise.resolve(find(ids.get(keyOf(uid)) ?? '')),
      findByUserCode: done,
      upsert: (id, payload) => {
        kept.set(keyOf(id), payload);
        if (payload.uid !== undefined) ids.set(keyOf(payload.uid), id);
        if (payload.grantId !== undefined)
          grants.set(payload.grantId, [...(grants.get(payload.grantId) ?? []), keyOf(id)]);
        return done();
      },
      consume: (id) => {
        const payload = find(id);
        // A code is taken once: the library refuses one that was consumed.
        if (payload) kept.set(keyOf(id), { ...payload, consumed: Math.floor(Date.now() / 1000) });
        return done();
      },
      destroy: (id) => {
        kept.delete(keyOf(id));
        return done();
      },
      revokeByGrantId: (grantId) => {
        for (const key of grants.get(grantId) ?? []) kept.delete(key);
        grants.delete(grantId);
        return done();
      },
    };
  };
}
