import { BlockList, isIP } from 'node:net';
import { embeddedIpv4, NOT_PUBLIC } from './not-public.ts';

/** Decides which addresses may be connected to. Passed in, so that tests reach this machine and users have no such switch. */
export interface AddressGuard {
  /**
   * Why an address may not be connected to, as a clause; null where it may.
   * @param host as the http(s) address names it, in lower case, without brackets
   * @param address the IP address it has at the moment of connecting
   */
  refusal(host: string, address: string): string | null;
}

/**
 * Lets through public addresses alone, and the hosts that are named: what a feed or a redirect names shall not open doors
 * inside the network this runs in. IPv4 inside IPv6 is judged as the IPv4 address that it is.
 *
 * @param allowed names and addresses of hosts in the own network that may be fetched from (`allow:` of sources.yaml)
 */
export function publicOnly(allowed: readonly string[] = []): AddressGuard {
  const named = new Set(allowed.map((host) => host.toLowerCase().replace(/^\[|\]$/g, '')));
  return {
    refusal: (host, address) =>
      named.has(host) || isPublic(address)
        ? null
        : `${address} is no public address: it may lead into your own network`,
  };
}

/** Whether an IP address is one that everybody in the internet can have as a peer. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  if (family === 4) return !IPV4.check(address, 'ipv4');
  const inside = embeddedIpv4(address);
  if (inside !== null) return isPublic(inside);
  return GLOBAL.check(address, 'ipv6') && !IPV6.check(address, 'ipv6');
}

const IPV4 = new BlockList();
for (const [net, prefix] of NOT_PUBLIC.ipv4) IPV4.addSubnet(net, prefix, 'ipv4');
const IPV6 = new BlockList();
for (const [net, prefix] of NOT_PUBLIC.ipv6) IPV6.addSubnet(net, prefix, 'ipv6');
/** Nothing else is given out to hosts of the internet. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
