import type { Body, Response } from './ledger.ts';
import { snowflake } from './snowflake.ts';

type Registered = Body & { readonly id: string };

/** What is registered: globally, and for single guilds. */
export class Commands {
  readonly #scopes = new Map<string, Registered[]>();
  readonly #application: string;

  constructor(application: string) {
    this.#application = application;
  }

  /** All of one scope; the guild's id, or null for the global ones. */
  list(guild: string | null): readonly Registered[] {
    return this.#scopes.get(guild ?? '') ?? [];
  }

  /** Serves `/applications/:app[/guilds/:guild]/commands[/:command]`. */
  serve(method: string, guild: string | null, id: string | null, body: Body | null): Response {
    const all = this.list(guild);
    if (method === 'GET' && id === null) return { status: 200, body: all as unknown as object };
    if (method === 'POST' && body !== null) return this.#create(guild, body);
    const known = all.find((command) => command.id === id);
    if (known === undefined)
      return { status: 404, body: { code: 10063, message: 'Unknown application command' } };
    if (method === 'DELETE') {
      this.#scopes.set(
        guild ?? '',
        all.filter((command) => command !== known),
      );
      return { status: 204 };
    }
    const changed = this.#stored(guild, known.id, { ...known, ...body });
    this.#scopes.set(
      guild ?? '',
      all.map((command) => (command === known ? changed : command)),
    );
    return { status: 200, body: changed };
  }

  #create(guild: string | null, body: Body): Response {
    const all = this.list(guild);
    const same = all.find(({ name, type }) => name === body.name && type === (body.type ?? 1));
    const stored = this.#stored(guild, same?.id ?? snowflake(), body);
    this.#scopes.set(guild ?? '', [...all.filter((command) => command !== same), stored]);
    return { status: same === undefined ? 201 : 200, body: stored };
  }

  /** As Discord gives a command back: with defaults filled in and fields that nobody sent. */
  #stored(guild: string | null, id: string, body: Body): Registered {
    const scope = guild === null ? {} : { guild_id: guild };
    return {
      type: 1,
      description: '',
      description_localizations: null,
      name_localizations: null,
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      contexts: null,
      integration_types: [0],
      ...body,
      id,
      application_id: this.#application,
      version: snowflake(),
      ...scope,
    };
  }
}
