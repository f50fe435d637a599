import { isNewsletterOffer, NEWSLETTER } from './boilerplate/boilerplate.ts';
import { foldLine } from './boilerplate/fold-line.ts';
import { type Cleaning, dropLines, type Line } from './cleaning.ts';
import { carriesSpeech, endsSentence, isProse, wordCount } from './prose.ts';

/** The line that ends a box, by which the box is certain. */
const CLOSING = /^(?:after|end of|skip past) newsletter promotion$/;
/** How many lines a box has at most between its first line and the one that ends it. */
const LONGEST_BOX = 4;
const LONGEST_BLURB = 60;

/** Words by which a line under a newsletter's name is known to praise it. */
const OFFER =
  /\b(?:newsletters?|inbox|e-?mails?|sign up|signing up|subscribe|digest|briefing|weekly|delivered|round-?up|free updates|hand-?picked|unmissable|must-read|privacy policy)\b/;
/** How such a line begins where it has none of those words and no full stop either. */
const OFFERING =
  /^(?:your|our|get|a (?:daily|weekly|morning)|the (?:best|day's|week's|top|latest|most|biggest|essential)|all the|everything you|stay|keep up|catch up|start|discover|join|explore|understand|make sense|exclusive|expert|insights?|want|follow|receive|essential|original|news and|analysis and)\b/;

/** Drops newsletter boxes with the lines that belong to them: the offer, its praise, the line that ends it. */
export function dropNewsletterBoxes(cleaning: Cleaning): Cleaning {
  const boxed = new Set<Line>();
  let headed = false;
  for (const [at, line] of cleaning.lines.entries()) {
    if (boxed.has(line)) continue;
    const box = boxAt(cleaning.lines, at, headed);
    for (const part of box) boxed.add(part);
    headed ||= box.length === 0 && isProse(line.text);
  }
  return dropLines(cleaning, (line) => (boxed.has(line) ? { rule: NEWSLETTER } : null));
}

/** The lines of the box that begins here; none where no box does. */
function boxAt(lines: readonly Line[], at: number, headed: boolean): readonly Line[] {
  const [offer, ...below] = lines.slice(at, at + LONGEST_BOX + 2);
  if (!offer) return [];
  const named = isNewsletterOffer(offer.text);
  if (!named && !isBareOffer(offer.text)) return [];
  const body = bodyOf(below);
  return named || headed || body.length > 0 ? [offer, ...body] : [];
}

/** The lines under an offer: all down to the line that ends the box, else those that go on praising. */
function bodyOf(below: readonly Line[]): readonly Line[] {
  const end = below.findIndex(({ text }) => CLOSING.test(foldLine(text) ?? ''));
  const closed = below.slice(0, end + 1);
  if (closed.every(({ text }) => !carriesSpeech(text) && wordCount(text) <= LONGEST_BLURB * 2)) {
    if (end >= 0) return closed;
  }
  const last = below.findIndex(({ text }) => !isBlurb(text));
  return last < 0 ? below : below.slice(0, last);
}

/** "Sign up to First Edition": the offer names its newsletter and nothing else. */
function isBareOffer(text: string): boolean {
  const name = /^(?:Sign up|Subscribe) (?:to|for) (\S.{0,60})$/.exec(text)?.[1];
  if (name === undefined || /[.,;:?!"“”]/.test(name) || wordCount(name) > 6) return false;
  return name.split(' ').every((word) => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word));
}

function isBlurb(text: string): boolean {
  const folded = foldLine(text);
  if (folded === null || wordCount(text) > LONGEST_BLURB || carriesSpeech(text)) return false;
  if (/^["“„«‘]/.test(text)) return false;
  return OFFER.test(folded) || (OFFERING.test(folded) && !endsSentence(text));
}
