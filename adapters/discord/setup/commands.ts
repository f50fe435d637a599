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
type SlashName = Exclude<keyof typeof words, 'checkMessage' | 'askMessage' | 'sources'>;

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
  ...{ private: FLAG, reset: FLAG, allow: CHANNEL, exclude: CHANNEL, only: CHANNEL },
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
  { type: ApplicationCommandType.Message, name: words.checkMessage.name, ...EVERYWHERE },
  { type: ApplicationCommandType.Message, name: words.askMessage.name, ...EVERYWHERE },
];

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
  const { private: hidden, ...fields } = filledOptions(data);
  const kind = KINDS.find((known) => words[known].name === data.name);
  const wanted = kind === undefined ? null : requestWith(kind, fields);
  return wanted === null ? null : { wanted, manner: chosenManner(hidden) };
}

const KINDS = Object.keys(NEEDED) as CommandKind[];

/** What was filled in, by option. */
export function filledOptions(
  data: APIChatInputApplicationCommandInteractionData,
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
  const focused = (data.options ?? []).find((option) => 'focused' in option && option.focused);
  const typed = focused !== undefined && 'value' in focused ? String(focused.value) : '';
  return { option: focused?.name ?? '', typed };
}
