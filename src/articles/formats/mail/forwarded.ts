import type { FrontMatter } from '../../front-matter.ts';
import type { Line } from '../../import/clean/cleaning.ts';
import { type Aside, tidy } from '../found.ts';

/** The line above a mail inside another, as mail programs write it. */
const MARK =
  /^[-_ ]{0,20}(?:begin )?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|anfang der weitergeleiteten (?:nachricht|e-mail)|message transféré|message d'origine|mensaje reenviado|mensaje original|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:melding|meddelelse)|wiadomość przekazana dalej|пересылаемое сообщение)[-_: ]{0,20}/i;
/** How a subject says that its mail is another's, passed on. */
const PASSED_ON = /^(?:fwd?|wg|tr|rv|i|enc|doorst|vb|vs|pd)\s?:\s*/i;
const LABELS: Readonly<Record<string, RegExp>> = {
  from: /^\*?(?:from|von|de|da|van|från|fra|od|от):\*?\s*(.*)$/i,
  date: /^\*?(?:date|sent|datum|gesendet|envoyé|enviado(?: el)?|fecha|data|verzonden|skickat|sendt|dato|дата):\*?\s*(.*)$/i,
  subject:
    /^\*?(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|temat|тема):\*?\s*(.*)$/i,
  other: /^\*?(?:to|cc|bcc|an|à|para|a|aan|till|til|do|кому|reply-to|antwort an):\*?\s*(.*)$/i,
};

/** A mail that is another's, passed on. */
export interface Forwarded {
  readonly stated: Partial<FrontMatter>;
  readonly sender: { readonly name: string; readonly address: string } | null;
  readonly lines: readonly Line[];
  readonly asides: readonly Aside[];
}

/**
 * The mail that a mail passes on: its own sender, date and subject, never those of whoever passed it on. Null where the
 * subject does not say so, or nothing marks where it begins.
 */
export function forwardedIn(subject: string, lines: readonly Line[]): Forwarded | null {
  if (!PASSED_ON.test(subject)) return null;
  const mark = lines.findIndex(({ text }) => MARK.test(text));
  if (mark < 0) return null;
  const headers = new Map(headersBehind((lines[mark] as Line).text));
  let at = mark + 1;
  for (; at < lines.length; at++) {
    const read = headerIn(lines[at]?.text ?? '');
    if (read === null) break;
    headers.set(...read);
  }
  const asides = lines
    .slice(0, at)
    .map((line, index) => asideOf(line, index < mark ? 'forwarder' : 'mail-header'));
  return {
    stated: {
      title: headers.get('subject') ?? subject.replace(PASSED_ON, ''),
      published: headers.get('date') ?? null,
    },
    sender: senderIn(headers.get('from') ?? ''),
    lines: lines.slice(at),
    asides,
  };
}

/** Where the mail begins that a reply quotes below its own words; -1 where it quotes none. */
export function quotedFrom(lines: readonly Line[]): number {
  return lines.findIndex(
    ({ text }, at) => MARK.test(text) && headerIn(lines[at + 1]?.text ?? '') !== null,
  );
}

/** Headers that stand in one line with the mark, as HTML has them. */
function headersBehind(text: string): [string, string][] {
  const rest = text.replace(MARK, '').slice(0, 2_000);
  return rest.split(BEFORE_LABEL).flatMap((part) => {
    const read = headerIn(part.trim());
    return read === null ? [] : [read];
  });
}

const BEFORE_LABEL =
  /\s(?=(?:From|Date|Sent|To|Cc|Subject|Von|Datum|Gesendet|An|Betreff|De|Envoyé|À|Objet|Enviado|Para|Asunto|Fecha|Da|Data|Oggetto|Verzonden|Aan|Onderwerp):\s)/;

function headerIn(line: string): [string, string] | null {
  for (const [name, pattern] of Object.entries(LABELS)) {
    const value = pattern.exec(line.slice(0, 1_000))?.[1];
    if (value !== undefined) return [name, tidy(value)];
  }
  return null;
}

function senderIn(from: string): Forwarded['sender'] {
  const [, name = '', address = ''] =
    /^"?([^"<]{1,200}?)"?\s*(?:<([^<>]{1,200})>)?$/.exec(from) ?? [];
  return name === '' || name.includes('@') ? null : { name, address };
}

function asideOf({ text, printed }: Line, rule: string): Aside {
  return { text, rule, line: printed[0]?.number ?? 1 };
}
