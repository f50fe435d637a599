import { unescapeText } from '../view/escape.ts';

/** `<@U1>`, `<!here>`, `<#C1|name>`, `<address|label>`: what stands between signs that are escaped elsewhere. */
const CODES = /<([^<>|\s][^<>|]{0,3000})(?:\|([^<>]{0,3000}))?>/gu;
/** `:smile:`, `:+1::skin-tone-2:`; no time of day. */
const EMOJI = /(?<![\p{L}\p{N}]):[a-z+-][\w+'-]{0,60}:(?![\p{L}\p{N}])/gu;
const FENCE = /```/gu;
const CODE = /`([^`\n]{1,3000})`/gu;
/** What sets a line off as a quotation. */
const QUOTED = /^(?:&gt;){1,3} ?/gmu;

/** The words in Slack's markup: mentions, emoji codes and signs go, labels of links and channels stay. */
export function unmarked(text: string): string {
  const words = text
    .replace(FENCE, '\n')
    .replace(CODE, '$1')
    .replace(QUOTED, '')
    .replace(EMOJI, ' ')
    .replace(CODES, (_, target: string, label?: string) => {
      if (/^[@!]/u.test(target)) return '';
      if (target.startsWith('#')) return label === undefined ? '' : `#${label}`;
      return label ?? target;
    });
  return unescapeText(words);
}

/** What of Slack's markup is said to somebody: without code and without quoted lines. */
export function spokenIn(text: string): string {
  return text
    .replace(/```[\s\S]*?(?:```|$)/gu, ' ')
    .replace(CODE, ' ')
    .replace(/^&gt;.*$/gmu, ' ');
}
