/**
 * An article's address as it may be shown and opened: http(s), as the URL standard writes it, so that spaces, line
 * breaks and direction marks are escaped; without a user and password, which would show one host and open another.
 * Null for anything else.
 */
export function webAddress(url: string | null): string | null {
  const address = parsedAddress(url);
  return address === null ? null : printed(address);
}

/** The standard leaves a vertical bar, at which some platforms part an address from its words. */
export function printed({ href }: URL): string {
  return href.replaceAll('|', '%7C');
}

/** The same, taken apart. */
export function parsedAddress(url: string | null): URL | null {
  const address = url === null ? null : URL.parse(url);
  if (address === null) return null;
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  // writing takes the address apart once more, so only where there is anything to take out
  if (address.username !== '') address.username = '';
  if (address.password !== '') address.password = '';
  return address;
}
