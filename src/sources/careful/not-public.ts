/** Networks that no public host is in: IANA's registries of special-purpose addresses, multicast and what is reserved. */
export const NOT_PUBLIC: {
  readonly ipv4: readonly (readonly [string, number])[];
  readonly ipv6: readonly (readonly [string, number])[];
} = {
  ipv4: [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ],
  ipv6: [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ],
};

/** IPv4 written into IPv6: mapped, compatible (RFC 4291), translated (RFC 2765) and NAT64 (RFC 6052). */
const EMBEDDING: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0xffff],
  [0, 0, 0, 0, 0xffff, 0],
  [0x64, 0xff9b, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
];

/** The IPv4 address that an IPv6 address stands for; null where it stands for none. */
export function embeddedIpv4(address: string): string | null {
  const groups = groupsOf(address);
  const embeds = EMBEDDING.some((start) => start.every((group, at) => groups[at] === group));
  if (!embeds || groups.length !== 8) return null;
  const [high = 0, low = 0] = groups.slice(6);
  // "::" and "::1" are addresses of their own.
  if (groups.slice(0, 7).every((group) => group === 0)) return null;
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

/** The eight groups of an IPv6 address, its zone left out. */
function groupsOf(address: string): number[] {
  const bare = address.replace(/%.*$/, '');
  if (!URL.canParse(`http://[${bare}]`)) return [];
  const [left = '', right] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const numbers = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [start, end] = [numbers(left), numbers(right ?? '')];
  const gap = right === undefined ? 0 : 8 - start.length - end.length;
  return [...start, ...Array<number>(gap).fill(0), ...end];
}
