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

function familyOf(address: string) {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** Networks in which there are no strangers: RFC 1918, 6598, 3927, 4193 and 4291. */
const PRIVATE = [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16', '127.0.0.0/8'],
  ...['fc00::/7', 'fe80::/10', '::1/128'],
].map((network) => ({ has: networks([network]), prefix: prefixOf(network) }));

/** Of public addresses so much may be one network: 256 of IPv4, one subnet of IPv6. */
const PUBLIC_PREFIX = { ipv4: 24, ipv6: 64 } as const;

const MAPPED = '::ffff:0:0/96';
const isMapped = networks([MAPPED]);

/**
 * Is an address or network of a list all private, or small? Else it is so wide that strangers are
 * in it.
 */
export function isNarrow(entry: string): boolean {
  const [address = ''] = entry.split('/');
  // To a BlockList an IPv4 address and its mapped form are one: an IPv6 network may hold all of
  // IPv4.
  const isIpv4InIpv6 = isIP(address) === 6 && (isMapped(address) || networks([entry])('0.0.0.0'));
  const prefix = prefixOf(entry) - (isIpv4InIpv6 ? prefixOf(MAPPED) : 0);
  const narrow = PUBLIC_PREFIX[isIpv4InIpv6 ? 'ipv4' : familyOf(address)];
  return prefix >= narrow || PRIVATE.some((one) => prefix >= one.prefix && one.has(address));
}

/** An address alone is the narrowest of all. */
function prefixOf(entry: string): number {
  return Number(entry.split('/')[1] ?? 128);
}

const loopback = networks(['127.0.0.0/8', '::1']);

/** Does this host stand for this machine? An IPv6 address without its brackets. */
export const isLoopback = (host: string): boolean => host === 'localhost' || loopback(host);

/**
 * Can a port be listened on only once at these two hosts? So it is when they are one address, or
 * one of them is every address of this machine: `0.0.0.0` of IPv4, `::` of both.
 */
export function sharePorts(one: string, other: string): boolean {
  const hosts = [one, other];
  if (one === other || hosts.includes('::')) return true;
  if (hosts.includes('0.0.0.0')) return !hosts.some((host) => isIP(host) === 6);
  return hosts.includes('localhost') && hosts.every(isLoopback);
}
