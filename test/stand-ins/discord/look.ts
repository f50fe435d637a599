import { escaped, pageOf, type View } from '../look.ts';
import type { Body } from './ledger.ts';
import { type Block, type Piece, read } from './markdown.ts';

/** A message and what led to it. */
export interface Scene {
  readonly who: string;
  /** What was used: `/ask`; null for what nobody asked for. */
  readonly used: string | null;
  readonly ephemeral: boolean;
  readonly body: Body;
}

/** A page with messages as Discord's own clients show them, near enough to judge a layout by. */
export function page(scenes: readonly Scene[], view: View): string {
  return pageOf(scenes.map(messageHtml), STYLE, view);
}

function messageHtml({ who, used, ephemeral, body }: Scene): string {
  const parts = ((body.components ?? []) as Body[]).map(componentHtml).join('');
  const only = ephemeral
    ? '<div class="only">👁 Only you can see this · <a>Dismiss message</a></div>'
    : '';
  const asked =
    used === null
      ? ''
      : `<div class="used"><i></i><b>${escaped(who)}</b> used <span class="mention">${escaped(used)}</span></div>`;
  return `${asked}
<div class="message"><div class="avatar">“</div><div class="content">
<div class="name">Onrecord <span class="tag">APP</span> <time>Today at 10:24</time></div>${parts}${only}</div></div>`;
}

function componentHtml(part: Body): string {
  const inside = () => ((part.components ?? []) as Body[]).map(componentHtml).join('');
  switch (part.type) {
    case 1:
      return `<div class="row">${inside()}</div>`;
    case 2:
      return buttonHtml(part);
    case 3:
      return `<div class="select">${escaped(String(part.placeholder))}<span>⌄</span></div>`;
    case 10:
      return `<div class="text">${read(String(part.content)).map(blockHtml).join('')}</div>`;
    case 17:
      return `<div class="frame" style="--edge:#${Number(part.accent_color).toString(16).padStart(6, '0')}">${inside()}</div>`;
    default:
      return '';
  }
}

function buttonHtml({ label, url }: Body): string {
  const mark = url === undefined ? '' : ' <span class="out">↗</span>';
  return `<span class="button">${escaped(String(label))}${mark}</span>`;
}

function blockHtml({ kind, pieces }: Block): string {
  const inner = pieces.map(pieceHtml).join('');
  if (kind === 'quote') return `<blockquote>${inner}</blockquote>`;
  return `<div class="${kind}">${inner}</div>`;
}

const TAGS = {
  strong: 'b',
  em: 'i',
  underline: 'u',
  strike: 's',
  spoiler: 'mark',
  code: 'code',
  'masked-link': 'a',
} as const;

function pieceHtml(piece: Piece): string {
  if (piece.kind === 'text') return escaped(piece.text).replaceAll('\n', '<br>');
  if (!('inside' in piece))
    return `<span class="mention">${escaped(piece.text.replace(/<@\d+>/, '@A Reader'))}</span>`;
  const tag = TAGS[piece.kind];
  return `<${tag}>${piece.inside.map(pieceHtml).join('')}</${tag}>`;
}

const STYLE = `
* { box-sizing: border-box }
body { margin: 0; padding: 16px; font: 16px/1.375 "gg sans", "Noto Sans", "DejaVu Sans", sans-serif; background: var(--bg); color: var(--text) }
.dark { --bg: #1a1a1e; --text: #dfe0e2; --quiet: #9a9ba3; --strong: #fbfbfb; --card: #242429; --line: #2f2f36; --button: #2e2e35; --tag: #5865f2; --link: #7aa2f7; --bar: #4e4e58; --hover: #9aa7ff; --chip: #5865f24d }
.light { --bg: #fff; --text: #323339; --quiet: #6a6a74; --strong: #1b1b1f; --card: #fff; --line: #dfdfe3; --button: #ececef; --tag: #5865f2; --link: #2555c4; --bar: #c4c4cc; --hover: #4450c0; --chip: #5865f226 }
.used { margin: 12px 0 2px 56px; font-size: 14px; color: var(--quiet); position: relative }
.used b { color: var(--strong); font-weight: 500 }
.used i { position: absolute; left: -36px; top: 9px; width: 28px; height: 10px; border: 2px solid var(--bar); border-right: 0; border-bottom: 0; border-top-left-radius: 6px }
.mention { color: var(--hover); background: var(--chip); border-radius: 3px; padding: 0 2px }
.message { display: flex; gap: 16px; margin-bottom: 18px }
.avatar { flex: 0 0 40px; height: 40px; border-radius: 50%; background: #3d6bdb; color: #fff; font: 700 34px/54px Georgia, serif; text-align: center; overflow: hidden }
.content { min-width: 0; flex: 1 }
.name { color: var(--strong); font-weight: 500 }
.tag { background: var(--tag); color: #fff; font-size: 10px; font-weight: 600; border-radius: 4px; padding: 1px 5px; vertical-align: 2px }
time, .only { color: var(--quiet); font-size: 12px }
.only a { color: var(--link) }
.frame { max-width: 600px; margin: 6px 0; padding: 12px 14px 12px 16px; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--edge); border-radius: 8px }
.text { overflow-wrap: anywhere; white-space: pre-wrap }
.text b { font-weight: 700; color: var(--strong) }
.small { font-size: 13px; color: var(--quiet) }
blockquote { margin: 4px 0; padding-left: 12px; border-left: 4px solid var(--bar); border-radius: 2px }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; max-width: 600px }
.button { background: var(--button); color: var(--strong); border-radius: 8px; padding: 5px 14px; font-size: 14px; font-weight: 500 }
.out { color: var(--quiet) }
.select { flex: 1; background: var(--button); color: var(--quiet); border-radius: 8px; padding: 7px 12px; font-size: 14px; display: flex; justify-content: space-between }
@media (max-width: 500px) { .message { gap: 10px } }
`;
