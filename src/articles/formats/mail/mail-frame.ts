import { bylineOf } from '../../import/clean/bylines.ts';
import { type Cleaning, dropLines } from '../../import/clean/cleaning.ts';
import { isProse } from '../../import/clean/prose.ts';

/** Lines that stand round the text of a mail, by the rule they are listed under; each meets short lines only. */
const FRAME: readonly (readonly [rule: string, pattern: RegExp])[] = [
  [
    'view-in-browser',
    /\b(?:view|read|see|open)\b.{0,40}\b(?:in (?:your |a |the )?(?:web )?browser|online|on the web|web version)\b|\bwebversion\b|im browser (?:ansehen|öffnen|lesen)|(?:afficher|voir|lire).{0,30}(?:navigateur|en ligne)|ver en (?:el )?navegador/i,
  ],
  [
    'unsubscribe',
    /\bunsubscribe\b|\bopt[ -]?out\b|(?:manage|update|change).{0,20}(?:preferences|subscription)|newsletter abbestellen|\babmelden\b|se d[ée]s(?:abonner|inscrire)|darse de baja|afmelden|cancellati/i,
  ],
  [
    'why-sent',
    /^(?:you(?:'re| are) (?:receiving|getting)|you received?(?= th)|this (?:e-?mail|message|newsletter) was sent|sent to|was this (?:e-?mail|newsletter) forwarded|forwarded this|sie erhalten diese|vous recevez)/i,
  ],
  ['add-to-contacts', /\badd us to your (?:address book|contacts)\b/i],
];
const LONGEST = 300;

/**
 * Takes off what stands round the text of a mail: its link to a browser, why it was sent and how to end that, what stands
 * below, the text of the mail it answers, a signature, and a banner that only names the sender.
 */
export function dropMailFrame(cleaning: Cleaning): Cleaning {
  const { lines } = cleaning;
  const last = lines.findLastIndex(({ text }) => isProse(text) && ruleOf(text) === null);
  const foot = lines.findIndex(
    ({ text }, at) => at > last && ['unsubscribe', 'why-sent'].includes(ruleOf(text) ?? ''),
  );
  const signature = lines.findIndex(({ text }) => /^--$/.test(text));
  const first = lines.findIndex(({ text }) => isProse(text));
  return dropLines(cleaning, ({ text }, at) => {
    const rule = ruleOf(text);
    if (rule !== null) return { rule };
    if (foot >= 0 && at > foot) return { rule: 'mail-footer' };
    if (signature >= 0 && at >= signature) return { rule: 'signature' };
    if (isQuotedMail(text)) return { rule: 'quoted-mail' };
    return at < first && isBanner(text, cleaning.stated.outlet) ? { rule: 'banner' } : null;
  });
}

function isQuotedMail(text: string): boolean {
  return (
    /^>/.test(text) || /^(?:on|am|le) .{6,80} (?:wrote|schrieb .{2,60}|a écrit)\s?:$/i.test(text)
  );
}

function isBanner(text: string, outlet: string | null): boolean {
  return (
    outlet !== null &&
    text.split(' ').length <= 8 &&
    text.toLowerCase().includes(outlet.toLowerCase())
  );
}

function ruleOf(text: string): string | null {
  if (text.length > LONGEST) return null;
  return FRAME.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Takes off the bylines of a mail's several pieces: none of them is the whole mail's. */
export function dropPieceBylines(cleaning: Cleaning): Cleaning {
  const names = cleaning.lines.map(({ text }) => bylineOf(text));
  const distinct = new Set(names.filter((name) => name !== null));
  if (distinct.size < 2) return cleaning;
  return dropLines(cleaning, (_, at) => (names[at] === null ? null : { rule: 'byline' }));
}
