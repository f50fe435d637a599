import type { Problem } from '../../../problem.ts';
import type { Found, ImportFormat } from '../format.ts';
import type { ImportFile } from '../import-file.ts';

/** A chat as its program saves it for people to look at: refused by name, for its posts would become one article. */
function chatPage(
  name: string,
  program: string,
  remedy: string,
  recognise: (file: ImportFile) => boolean,
): ImportFormat {
  return {
    name,
    about: `Named and refused, as its posts are many people’s: a chat of ${program}`,
    recognise,
    async *read({ file }): AsyncGenerator<Found> {
      yield problemOf(file, program, remedy);
    },
  };
}

function problemOf(file: string, program: string, remedy: string): Problem {
  return {
    code: 'chat-for-people',
    message: `The file is a chat of ${program}: posts of several people and days, and no article.`,
    remedy,
    file,
    line: null,
  };
}

/** A line of WhatsApp: a day and a time, a dash or brackets, a name and a colon. */
const WHATSAPP =
  /^\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f]?[ap]\.?[ \u00a0]?m\.?)?(?:\] | [-–] )[^:\n]{1,60}: /gim;
/** Lines of such a shape that a chat has at least. */
const FEWEST = 3;

/** Chats as they are saved for people. */
export const CHAT_PAGES: readonly ImportFormat[] = [
  chatPage(
    'telegram-page',
    'Telegram, saved as HTML',
    'Export it as “machine-readable JSON” and import result.json.',
    ({ head }) =>
      /<div class="message (?:default|service)\b/.test(head) && /\bpage_wrap\b/.test(head),
  ),
  chatPage(
    'discord-page',
    'Discord, saved as HTML',
    'Export it as JSON and import that.',
    ({ head }) => /\b(?:gg sans|DiscordFonts)\b|\bpreamble__|\bchatlog(?:__|\b)/.test(head),
  ),
  chatPage(
    'whatsapp',
    'WhatsApp',
    'Copy each clipping in it into a .txt file of its own, with its outlet and date above it.',
    ({ head, ending }) =>
      /^(?:\.txt|\.text|)$/.test(ending) && (head.match(WHATSAPP)?.length ?? 0) >= FEWEST,
  ),
];
