import { escaped, pageOf, type View } from '../look.ts';

// biome-ignore lint/suspicious/noExplicitAny: blocks of any kind
type Anything = any;

/** What somebody did, and the message that answered it. */
export interface Scene {
  readonly who: string;
  /** Null for a command, which Slack shows to nobody. */
  readonly said: string | null;
  /** Whether only who asked sees the answer. */
  readonly ephemeral: boolean;
  readonly blocks: readonly unknown[];
}

/** A page with messages as Slack's own clients show them, near enough to judge a layout by. */
export function page(scenes: readonly Scene[], view: View): string {
  return pageOf(scenes.map(sceneHtml), STYLE, view);
}

function sceneHtml({ who, said, ephemeral, blocks }: Scene): string {
  const only = ephemeral ? '<div class="only">👁 Only visible to you</div>' : '';
  return `${said === null ? '' : saidHtml(who, said)}<div class="message answer"><div class="avatar">“</div><div class="content">${only}
<div class="name">Onrecord <span class="tag">APP</span> <time>10:24</time></div>${blocks.map(blockHtml).join('')}</div></div>`;
}

function saidHtml(who: string, said: string): string {
  const words = escaped(said).replaceAll('@Onrecord', '<span class="mention">@Onrecord</span>');
  return `<div class="message"><div class="avatar person">${escaped(who.slice(0, 1))}</div><div class="content">
<div class="name">${escaped(who)} <time>10:24</time></div>${words}</div></div>
`;
}

function blockHtml(block: Anything): string {
  switch (block.type) {
    case 'rich_text':
      return `<div class="rich">${block.elements.map(partHtml).join('')}</div>`;
    case 'context':
      return `<div class="context">${block.elements.map(textHtml).join(' ')}</div>`;
    case 'section':
      return `<div class="section">${textHtml(block.text)}</div>`;
    case 'header':
      return `<h1>${textHtml(block.text)}</h1>`;
    case 'actions':
      return `<div class="actions">${block.elements.map(controlHtml).join('')}</div>`;
    default:
      return '';
  }
}

function partHtml({ type, elements }: Anything): string {
  const inner = elements.map(pieceHtml).join('');
  return type === 'rich_text_quote' ? `<blockquote>${inner}</blockquote>` : `<div>${inner}</div>`;
}

function pieceHtml({ type, text, style = {} }: Anything): string {
  if (type === 'user') return '<span class="mention">@A Reader</span>';
  const words = escaped(text).replaceAll('\n', '<br>');
  const tags = [style.bold ? 'b' : '', style.italic ? 'i' : '', style.strike ? 's' : ''];
  return tags.filter(Boolean).reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, words);
}

/** Plain text as it is; of Slack's markup what our own words use: links, bold, code. */
function textHtml({ type, text }: Anything): string {
  const decoded = text.replaceAll('&lt;', '‹').replaceAll('&gt;', '›').replaceAll('&amp;', '&');
  if (type === 'plain_text')
    return `<span>${escaped(decoded.replaceAll('‹', '<').replaceAll('›', '>'))}</span>`;
  const marked = escaped(text)
    .replace(/&#60;(https?:[^|]+)\|(.*?)&#62;/g, '<a>$2</a>')
    .replace(/\*([^*\n]+)\*/g, '<b>$1</b>')
    .replace(/`([^`\n]+)`/g, '<code>$1</code>');
  return `<span>${marked.replaceAll('\n', '<br>')}</span>`;
}

function controlHtml({ type, text, placeholder }: Anything): string {
  if (type === 'static_select')
    return `<span class="button quiet">${escaped(placeholder.text)} ⌄</span>`;
  return `<span class="button">${escaped(text.text)}</span>`;
}

const STYLE = `
* { box-sizing: border-box }
body { margin: 0; padding: 14px 18px; font: 15px/1.46 "Lato", "Noto Sans", "DejaVu Sans", sans-serif; background: var(--bg); color: var(--text) }
.dark { --bg: #1a1d21; --text: #d1d2d3; --quiet: #9a9b9d; --strong: #f8f8f8; --line: #565856; --button: #222529; --edge: #67686b; --link: #1d9bd1; --chip: #1d9bd12e; --tag: #35373b }
.light { --bg: #fff; --text: #1d1c1d; --quiet: #616061; --strong: #1d1c1d; --line: #c9c9c9; --button: #fff; --edge: #ddd; --link: #1264a3; --chip: #1d9bd11a; --tag: #e8e8e8 }
.message { display: flex; gap: 10px; margin-bottom: 12px }
.avatar { flex: 0 0 36px; height: 36px; border-radius: 8px; background: #1f3a5f; color: #fff; font: 700 32px/50px Georgia, serif; text-align: center; overflow: hidden }
.person { background: #7a5c99; font: 700 18px/36px sans-serif }
.content { min-width: 0; flex: 1; overflow-wrap: anywhere }
.name { color: var(--strong); font-weight: 900 }
.tag { background: var(--tag); color: var(--quiet); font-size: 10px; font-weight: 700; border-radius: 3px; padding: 1px 4px; vertical-align: 1px }
time, .only { color: var(--quiet); font-size: 12px; font-weight: 400 }
.mention { color: var(--link); background: var(--chip); border-radius: 3px; padding: 0 2px }
.rich { margin: 6px 0 2px; max-width: 640px; white-space: pre-wrap }
b { font-weight: 900; color: var(--strong) }
blockquote { margin: 3px 0; padding-left: 12px; border-left: 4px solid var(--edge); border-radius: 2px }
.context { color: var(--quiet); font-size: 13px; margin: 3px 0; max-width: 640px }
.context span + span { margin-left: 8px }
a { color: var(--link) }
h1 { font-size: 18px; color: var(--strong); margin: 12px 0 4px }
code { border: 1px solid var(--line); border-radius: 3px; padding: 1px 3px; font-size: 12px }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 6px 0 12px; max-width: 640px }
.button { border: 1px solid var(--line); background: var(--button); color: var(--strong); border-radius: 8px; padding: 3px 11px; font-size: 13px; font-weight: 700 }
.quiet { font-weight: 400; color: var(--quiet) }
`;
