/** One client a tenant, always with the token of this moment. */
export interface TenantClients<Client, Grant> {
  /** What the platform grants a tenant now; asked once however many want it at the same time. */
  granted(tenant: string): Promise<Grant>;
  /** The tenant's client, made anew where its token has changed. */
  client(tenant: string): Promise<Client>;
  forget(tenant: string): void;
}

/**
 * @param ask what the platform grants, its token renewed where it runs out
 * @param clientWith makes a client of a token
 * @throws what `ask` throws, and what `refused` makes where there is no token
 */
export function openTenantClients<Client, Grant>(
  ask: (tenant: string) => Promise<Grant>,
  tokenIn: (grant: Grant) => string | undefined,
  clientWith: (token: string) => Client,
  refused: (cause?: unknown) => Error,
): TenantClients<Client, Grant> {
  const clients = new Map<string, { token: string; client: Client }>();
  const asking = new Map<string, Promise<Grant>>();

  const granted = (tenant: string) => {
    const going = asking.get(tenant);
    if (going !== undefined) return going;
    const fresh = ask(tenant).finally(() => asking.delete(tenant));
    asking.set(tenant, fresh);
    return fresh;
  };
  return {
    granted,
    client: async (tenant) => {
      const grant = await granted(tenant).catch((error: unknown) => {
        throw refused(error);
      });
      const token = tokenIn(grant);
      if (token === undefined) throw refused();
      const known = clients.get(tenant);
      if (known?.token === token) return known.client;
      const client = clientWith(token);
      clients.set(tenant, { token, client });
      return client;
    },
    forget: (tenant) => {
      clients.delete(tenant);
    },
  };
}
