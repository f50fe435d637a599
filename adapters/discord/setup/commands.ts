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

/** The commands as Discord is to have them. */
export const definitions: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  slash('ask', [
    string('question', words.ask.options.question, room.questionTyped, true),
    named('speaker', words.ask.options.speaker),
    named('outlet', words.ask.options.outlet),
    named('since', words.ask.options.since),
    named('until', words.ask.options.until),
    flag('private', words.ask.options.private),
  ]),
  slash('quotes', [
    named('speaker', words.quotes.options.speaker, true),
    string('about', words.quotes.options.about, room.nameTyped),
  ]),
  slash('check', [
    string('quote', words.check.options.quote, room.quoteTyped, true),
    named('speaker', words.check.options.speaker),
  ]),
  slash('timeline', [
    named('speaker', words.timeline.options.speaker, true),
    string('about', words.timeline.options.about, room.nameTyped),
  ]),
  slash('articles', []),
  slash('help', []),
  {
    ...slash('settings', [
      flag('private', words.settings.options.private),
      channel('allow', words.settings.options.allow),
      channel('exclude', words.settings.options.exclude),
      channel('only', words.settings.options.only),
      flag('reset', words.settings.options.reset),
    ]),
    ...IN_SERVERS,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  { type: ApplicationCommandType.Message, name: words.checkMessage.name, ...EVERYWHERE },
  { type: ApplicationCommandType.Message, name: words.askMessage.name, ...EVERYWHERE },
];

type SlashName = Exclude<keyof typeof words, 'checkMessage' | 'askMessage'>;

function slash(command: SlashName, options: APIApplicationCommandBasicOption[]) {
  const { name, description } = words[command];
  return {
    type: ApplicationCommandType.ChatInput as const,
    name,
    description,
    options,
    ...EVERYWHERE,
  };
}

function string(
  name: string,
  description: string,
  longest: number,
  required = false,
): APIApplicationCommandBasicOption {
  const type = ApplicationCommandOptionType.String;
  return { type, name, description, required, max_length: longest };
}

/** A name or a day, offered while somebody types. */
function named(
  name: string,
  description: string,
  required = false,
): APIApplicationCommandBasicOption {
  const type = ApplicationCommandOptionType.String;
  return { type, name, description, required, max_length: room.nameTyped, autocomplete: true };
}

function flag(name: string, description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Boolean, name, description, required: false };
}

function channel(name: string, description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Channel, name, description, required: false };
}

/** What a slash command wants, and how it is to be shown; null for a command that is none of ours. */
export function commandNamed(
  data: APIChatInputApplicationCommandInteractionData,
): { wanted: BotRequest; manner: Manner } | null {
  const { private: hidden, ...fields } = optionsOf(data);
  const kind = KINDS.find((known) => words[known].name === data.name);
  const wanted = kind === undefined ? null : requestWith(kind, fields);
  return wanted === null ? null : { wanted, manner: chosenManner(hidden) };
}

const KINDS = Object.keys(NEEDED) as CommandKind[];

/** What was filled in, by option. */
export function optionsOf(
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
