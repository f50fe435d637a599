import { decodeXml } from '../xml-events.ts';

/**
 * A message's text without Slack's marks: links keep their words, people and channels their names, bold and the like go.
 * `heading` is a first line that is bold as a whole.
 */
export function slackText(
  raw: string,
  people: ReadonlyMap<string, string>,
): { words: string; heading: string | null } {
  const [top = ''] = raw.split('\n');
  const bold = /^\s*\*([^*\n]{1,300})\*\s*$/.exec(top);
  return {
    words: decodeXml(withoutEmphasis(withoutReferences(raw, people))),
    heading: bold && raw.trim().includes('\n') ? decodeXml(bold[1] ?? '').trim() : null,
  };
}

function withoutReferences(raw: string, people: ReadonlyMap<string, string>): string {
  return raw
    .replace(/<@([A-Z0-9]{1,20})(?:\|[^>]{0,100})?>/g, (_, id) => people.get(id) || 'somebody')
    .replace(/<#[A-Z0-9]{1,20}\|([^>]{1,100})>/g, '#$1')
    .replace(/<!(\w{1,20})(?:\|[^>]{0,100})?>/g, '@$1')
    .replace(/<(?:https?|mailto|tel):[^|>]{1,2000}\|([^>]{1,500})>/g, '$1')
    .replace(/<((?:https?|mailto|tel):[^>]{1,2000})>/g, '$1');
}

function withoutEmphasis(words: string): string {
  return words
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,2000})\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,2000})_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}~])~(?=\S)([^~\n]{1,2000})~(?![\p{L}\p{N}~])/gu, '$1')
    .replace(/^(?:&gt;)+ ?/gm, '');
}
