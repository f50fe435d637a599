/**
 * What Discord and Slack write into a text that nobody said: mentions, channels, roles, times and emoji
 * codes, links behind words, marks of quoting and of looks. A pattern's group is kept, the rest goes.
 */
const MARKUP: readonly RegExp[] = [
  /<a?:\w{2,32}:\d{1,20}>/gu,
  /<(?:@[!&]?|#|t:|@|!)[\w:^.|-]{1,64}>/gu,
  /<https?:\/\/[^>|\s]{1,2000}\|([^>\n]{1,500})>/gu,
  /<https?:\/\/[^>\s]{1,2000}>/gu,
  /^[ \t]{0,3}(?:>{1,3}|&gt;)[ \t]?/gmu,
  /:[a-z0-9_+-]{2,32}:/gu,
  /\|\||\*{1,3}|~~|`{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}])/gu,
];

/** "[words](https://…)", brackets within the address in pairs; only words in brackets with an address are a link. */
const LINK = /\[([^\][\n]{1,2000})\]\(<?https?:\/\/(?:[^\s()]|\([^\s()]{0,200}\)){1,2000}>?\)/gu;

/** A pasted text with white space in place of a platform's markup: every word stays where it is. */
export function withoutChatMarkup(text: string): string {
  if (!/[<>*_~`|:\]&]/u.test(text)) return text;
  return [LINK, ...MARKUP].reduce(
    (rest, pattern) =>
      rest.replace(pattern, (all: string, kept: unknown) => {
        if (typeof kept !== 'string') return blank(all);
        const at = all.indexOf(kept);
        return blank(all.slice(0, at)) + kept + blank(all.slice(at + kept.length));
      }),
    text,
  );
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, (sign) => ' '.repeat(sign.length));
}
