import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PublicName, publicNames } from './public-face.ts';

/** Writes docs/api.md from the doc comments: `npm run docs:api`. */
export function apiPage(): string {
  const names = publicNames();
  const [values, types] = [names.filter(isValue), names.filter((name) => !isValue(name))];
  return [
    '# The library',
    "Everything that `import … from 'onrecord'` offers, made from the doc comments by `npm run docs:api`. Offsets are half-open, `[start, end)`, in UTF-16 code units. Errors are `OnrecordError`s: each has a code and names the remedy.",
    '## Functions and values',
    ...values.map(section),
    '## Types',
    ...types.map(section),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function isValue({ kind }: PublicName): boolean {
  return kind !== 'interface' && kind !== 'type';
}

function section({ name, file, comment, declaration }: PublicName): string {
  const [text = '', ...tags] = comment.split(/^@/mu);
  return [
    `### ${name}`,
    inOneLine(text),
    `\`\`\`ts\n${declaration}\n\`\`\``,
    ...listed(tags.filter((tag) => !tag.startsWith('example'))),
    ...tags.filter((tag) => tag.startsWith('example')).map(example),
    `<sub>[${file}](../${file})</sub>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function listed(tags: readonly string[]): string[] {
  if (tags.length === 0) return [];
  return [
    tags
      .map((tag) => {
        const [, kind = '', rest = ''] = /^(\w+)\s*([\s\S]*)$/u.exec(tag.trim()) ?? [];
        const named = /^(\w+)\s+([\s\S]*)$/u.exec(rest);
        if (kind === 'param' && named) return `- \`${named[1]}\`: ${inOneLine(named[2] ?? '')}`;
        return `- ${kind === 'returns' ? 'returns' : kind} ${inOneLine(rest)}`;
      })
      .join('\n'),
  ];
}

function example(tag: string): string {
  return `\`\`\`ts\n${tag.slice('example'.length).trim()}\n\`\`\``;
}

/** Comments are wrapped by the formatter; Markdown wraps by itself. */
function inOneLine(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/gu, ' '))
    .join('\n\n')
    .replace(/\{@link (\w+)\}/gu, '`$1`');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../../docs/api.md', import.meta.url), apiPage());
