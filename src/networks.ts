import { BlockList, isIP } from 'node:net';

/**
 * A set of addresses and networks, e.g. `['127.0.0.1', '10.0.0.0/8', '::1']`.
 * @returns does an IP address belong to one of them?
 * @throws Error that names the entry that is neither an address nor a network
 */
export function networks(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix, ...surplus] = entry.split('/');
    const version = isIP(address);
    const longest = version === 4 ? 32 : 128;
    const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Infinity;
    if (version === 0 || length > longest || surplus.length > 0) {
      throw new Error(`${entry} is neither an IP address nor a network`);
    }
    list.addSubnet(address, length, familyOf(address));
  }
  if (entries.length === 0) return () => false;
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address));
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const loopback = networks(['127.0.0.0/8', '::1']);

/** Does this host stand for this machine? An IPv6 address without its brackets. */
export const isLoopback = (host: string): boolean => host === 'localhost' || loopback(host);
