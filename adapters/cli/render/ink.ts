import { styleText } from 'node:util';
import { visible } from './visible.ts';

/** What words may be, not how they look: the look stands in one table. */
export type Role =
  | 'text'
  | 'name'
  | 'spoken' // inside quotation marks
  | 'reported' // attributed, but not word for word
  | 'match'
  | 'quiet'
  | 'accent'
  | 'warning'
  | 'added'
  | 'dropped';

type Format = Parameters<typeof styleText>[0];

const LOOK: Readonly<Record<Exclude<Role, 'text'>, Format>> = {
  name: ['bold'],
  spoken: ['cyan'],
  reported: ['italic'],
  match: ['bold'],
  quiet: ['dim'],
  accent: ['bold', 'cyan'],
  warning: ['yellow'],
  added: ['green', 'underline'],
  dropped: ['red', 'strikethrough'],
};

/** Turns words into what is written to a terminal. Whatever the words hold, they come out harmless. */
export interface Ink {
  paint(text: string, ...roles: readonly Role[]): string;
  /** A link where the terminal has them and the address is a web address, else the text alone. */
  link(text: string, url: string | null): string;
}

/** Ink for a terminal; without colours and hyperlinks the words come out plain. */
export function inkFor(terminal: { colours: boolean; hyperlinks: boolean }): Ink {
  return {
    paint(text, ...roles) {
      const plain = visible(text);
      if (!terminal.colours || plain === '') return plain;
      const formats = roles.flatMap((role) => (role === 'text' ? [] : LOOK[role]));
      return formats.length === 0 ? plain : styleText(formats as Format, plain, UNCHECKED);
    },
    link(text, url) {
      const linked = terminal.hyperlinks && url !== null && WEB.test(url);
      return linked ? `\u001B]8;;${new URL(url).href}\u001B\\${text}\u001B]8;;\u001B\\` : text;
    },
  };
}

/** Whether there are colours was settled before, for the stream that is really written to. */
const UNCHECKED = { validateStream: false } as const;

/** `URL.href` percent-encodes every control character, so such an address can't end the link early. */
const WEB = /^https?:\/\//iu;
