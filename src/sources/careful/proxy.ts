/** The variables that say which proxy is to be used, as programs agree on them. */
export type ProxySettings = Readonly<Record<string, string | undefined>>;

/** The proxy that an address is fetched through; null for none. Lower-case names go first, as in curl. */
export function proxyFor({ protocol, hostname, port }: URL, env: ProxySettings): string | null {
  const read = (name: string) => env[name.toLowerCase()] || env[name] || null;
  const proxy = read(protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  if (proxy === null || !URL.canParse(proxy)) return null;
  const host = hostname.toLowerCase();
  const spared = (read('NO_PROXY') ?? '').split(/[\s,]+/).some((entry) => {
    const [name = '', only] = entry
      .toLowerCase()
      .replace(/^\*?\./, '')
      .split(':');
    if (name === '' || (only !== undefined && only !== port)) return false;
    return name === '*' || host === name || host.endsWith(`.${name}`);
  });
  return spared ? null : proxy;
}
