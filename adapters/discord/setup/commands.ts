import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandBasicOption,
  type APIChatInputApplicationCommandInteractionData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { isWatchKind } from '../../../src/alerts/watched.ts';
import { chosenManner, type Manner } from '../../../src/bot/dialogue/asked.ts';
import {
  type BotRequest,
  type CommandKind,
  NEEDED,
  requestWith,
} from '../../../src/bot/message/bot-request.ts';
import {
  CHAT_KINDS,
  SOURCE_DEEDS,
  type SourcesRequest,
} from '../../../src/bot/message/sources-request.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';

const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
const IN_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

const { commands: words } = texts;

type Option = APIApplicationCommandBasicOption;
type SlashName = Exclude<keyof typeof words, 'checkMessage' | 'askMessage' | 'sources' | 'watch'>;

const text = (longest: number) => ({
  type: ApplicationCommandOptionType.String,
  max_length: longest,
});
/** A name or a day, offered while somebody types. */
const NAME = { ...text(room.nameTyped), autocomplete: true };
const FLAG = { type: ApplicationCommandOptionType.Boolean };
const CHANNEL = { type: ApplicationCommandOptionType.Channel };

/** What may be typed into an option, by its name. */
const OPTIONS: Readonly<Record<string, object>> = {
  question: text(room.questionTyped),
  quote: text(room.quoteTyped),
  about: text(room.nameTyped),
  article: text(room.lead),
  ...{ speaker: NAME, outlet: NAME, since: NAME, until: NAME },
  ...{ private: FLAG, reset: FLAG, watches: FLAG, allow: CHANNEL, exclude: CHANNEL, only: CHANNEL },
};

/** The commands as Discord is to have them. */
export const definitions: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  ...(Object.keys(NEEDED) as CommandKind[]).map((kind) => slash(kind, NEEDED[kind])),
  {
    ...slash('settings', []),
    ...IN_SERVERS,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  sourcesCommand(),
  watchDefinition(),
  { type: ApplicationCommandType.Message, name: words.checkMessage.name, ...EVERYWHERE },
  { type: ApplicationCommandType.Message, name: words.askMessage.name, ...EVERYWHERE },
];

/** Commands within /watch, with what may be typed into each. */
function watchDefinition(): RESTPostAPIApplicationCommandsJSONBody {
  const { name, description, add, list, remove, options } = words.watch;
  const chosen = (names: Readonly<Record<string, string>>) => ({
    type: ApplicationCommandOptionType.String,
    choices: Object.entries(names).map(([value, label]) => ({ name: label, value })),
  });
  const option = (own: keyof typeof options, what: object, required = false) =>
    ({ name: own, description: options[own], required, ...what }) as Option;
  const hour = { type: ApplicationCommandOptionType.Integer, min_value: 0, max_value: 23 };
  const sub = (within: string, does: string, own: Option[]) => ({
    ...{ type: ApplicationCommandOptionType.Subcommand as const, name: within },
    ...{ description: does, options: own },
  });
  return {
    ...{ type: ApplicationCommandType.ChatInput, name, description, ...EVERYWHERE },
    options: [
      sub('add', add, [
        option('kind', chosen(words.watch.kinds), true),
        option('of', { ...text(room.watchTyped), autocomplete: true }, true),
        option('when', chosen(texts.buttons.rhythm)),
        option('hour', hour),
        option('quiet', text(room.nameTyped)),
      ]),
      sub('list', list, []),
      sub('remove', remove, [option('id', text(room.nameTyped), true)]),
    ],
  };
}

function slash(command: SlashName, needed: readonly string[]) {
  const { name, description, options } = words[command];
  return {
    type: ApplicationCommandType.ChatInput as const,
    name,
    description,
    options: Object.entries(options).map(
      ([option, does]) =>
        ({
          ...{ name: option, description: does, required: needed.includes(option) },
          ...OPTIONS[option],
        }) as Option,
    ),
    ...EVERYWHERE,
  };
}

/** What is fetched: who may see and change it is not for a server to say, but for ONRECORD_OPERATORS. */
function sourcesCommand(): RESTPostAPIApplicationCommandsJSONBody {
  const { name, description, deeds, options: does } = words.sources;
  const source = { ...text(room.lead), name: 'source', description: does.source, required: true };
  const choices = CHAT_KINDS.map((kind) => ({ name: kind, value: kind }));
  const as = { ...text(room.nameTyped), name: 'as', description: does.as, choices };
  const outlet = { ...text(room.nameTyped), name: 'outlet', description: does.outlet };
  const options = SOURCE_DEEDS.map((deed) => ({
    ...{ type: ApplicationCommandOptionType.Subcommand, name: deed, description: deeds[deed] },
    options: deed === 'list' ? [] : deed === 'add' ? [source, as, outlet] : [source],
  }));
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options,
    ...EVERYWHERE,
  } as never;
}

/** What `/sources` wants; null where it is none of ours. */
export function sourcesWanted(
  data: APIChatInputApplicationCommandInteractionData,
): SourcesRequest | null {
  const [deed] = data.options ?? [];
  const known = SOURCE_DEEDS.find((name) => name === deed?.name);
  if (known === undefined || deed === undefined || !('options' in deed)) return null;
  return { kind: 'sources', do: known, ...valuesIn(deed.options) };
}

/** What a slash command wants, and how it is to be shown; null for a command that is none of ours. */
export function commandNamed(
  data: APIChatInputApplicationCommandInteractionData,
): { wanted: BotRequest; manner: Manner } | null {
  if (data.name === words.watch.name) return watchCommand(data);
  const { private: hidden, ...fields } = filledOptions(data);
  const kind = KINDS.find((known) => words[known].name === data.name);
  const wanted = kind === undefined ? null : requestWith(kind, fields);
  return wanted === null ? null : { wanted, manner: chosenManner(hidden) };
}

/** What a subcommand of /watch wants, seen by whoever uses it alone. */
function watchCommand({
  options: [sub] = [],
}: APIChatInputApplicationCommandInteractionData): { wanted: BotRequest; manner: Manner } | null {
  if (sub?.type !== ApplicationCommandOptionType.Subcommand) return null;
  const { kind, of, id, hour, ...rest } = filledOptions(sub);
  const manner = 'private';
  if (sub.name === 'list') return { wanted: { kind: 'watches' }, manner };
  if (sub.name === 'remove') return { wanted: { kind: 'unwatch', watch: String(id) }, manner };
  if (!isWatchKind(kind)) return null;
  const at = hour === undefined ? {} : { hour: String(hour) };
  return { wanted: { kind: 'watch', watching: kind, of: String(of), ...at, ...rest }, manner };
}

const KINDS = Object.keys(NEEDED) as CommandKind[];

/** What was filled in, by option. */
export function filledOptions(
  data: Pick<APIChatInputApplicationCommandInteractionData, 'options'>,
): Record<string, unknown> {
  return valuesIn(data.options);
}

function valuesIn(options: readonly { readonly name: string }[] = []): Record<string, unknown> {
  const given = options.flatMap((option) =>
    'value' in option ? [[option.name, option.value]] : [],
  );
  return Object.fromEntries(given);
}

/** The option that has the cursor, and what stands in it. */
export function typingIn(data: APIApplicationCommandAutocompleteInteraction['data']) {
  const [first] = data.options ?? [];
  const all = first !== undefined && 'options' in first ? first.options : data.options;
  const focused = (all ?? []).find((option) => 'focused' in option && option.focused);
  const typed = focused !== undefined && 'value' in focused ? String(focused.value) : '';
  // What is watched is offered by its kind.
  const kind = (all ?? []).find((option) => option.name === 'kind');
  const option =
    focused?.name === 'of' && kind !== undefined && 'value' in kind ? kind.value : null;
  return { option: String(option ?? focused?.name ?? ''), typed };
}
