/**
 * What Discord writes in place of what it shows: people, roles, channels, commands, emoji, times.
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
const CODES =
  /<(?:@[!&]?\d{1,20}|#\d{1,20}|\/[^<>:\n]{1,100}:\d{1,20}|a?:\w{1,40}:\d{1,20}|t:-?\d{1,20}(?::\w)?|id:\w{1,30})>/gu;
/** `[label](address "title")`: the label is what is read. */
const MASKED_LINK =
  /\[([^[\]\n]{1,1000})\]\(<?[a-z]{2,10}:\/?\/?[^\s()<>]{1,1000}>?(?: "[^"\n]{0,200}")?\)/giu;
/** A fence with the language that may follow it. */
const FENCE = /```(?:[\w+-]{1,20}\n)?/gu;
const CODE = /(`{1,2})([^`\n]{1,2000})\1/gu;
/** What makes a quotation, a heading or small print of a line. */
const LINE_START = /^(?:>>> |> |#{1,3} |-# )/gmu;
const EMPHASIS = /(\*\*\*|\*\*|__|~~|\|\|)(?=\S)([^\n]{1,2000}?)\1/gu;

/** The words that were typed into Discord, without the signs that only make them look some way. */
export function withoutMarkup(text: string): string {
  return text
    .replace(FENCE, '\n')
    .replace(CODE, '$2')
    .replace(LINE_START, '')
    .replace(MASKED_LINK, '$1')
    .replace(CODES, ' ')
    .replace(EMPHASIS, '$2')
    .replace(/[^\S\n]{2,1000}/gu, ' ')
    .trim();
}
