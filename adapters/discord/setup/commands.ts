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
type SlashName = Exclude<keyof typeof words, 'checkMessage' | 'askMessage'>;

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
  const given = (data.options ?? []).flatMap((option) =>
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
