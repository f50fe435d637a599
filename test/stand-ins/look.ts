/** How messages are looked at. */
export interface View {
  readonly dark: boolean;
  /** CSS pixels. */
  readonly width: number;
}

/** A page of messages in a platform's style. */
export function pageOf(messages: readonly string[], style: string, { dark, width }: View): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title></title><style>${style}</style></head>
<body class="${dark ? 'dark' : 'light'}" style="width:${width}px">${messages.join('\n')}</body></html>`;
}

/** A text as HTML shows it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
