import { clean } from '../../../src/articles/import/clean/clean.ts';
import type { Cleaning } from '../../../src/articles/import/clean/cleaning.ts';
import { readWebPage } from '../../../src/articles/import/read/web-page.ts';

/** Paragraphs of an invented article, long enough to be its text on any page. */
export const TEXT = [
  'The harbour board voted on Monday to dredge the northern channel, ending a quarrel that had lasted for eleven months.',
  '“Nobody will lose a berth over this,” the harbour master told the fishermen who had come to listen, and shook every hand.',
  'The dredger is to arrive in March, after the herring have gone, and the work will take five weeks if the weather holds.',
  'Two members voted against it, because they think the spoil should be taken further out to sea than the plan foresees.',
] as const;
export const TITLE = 'Harbour board votes to dredge the northern channel';

/** A page with the text in an article element, and whatever else is given. */
export function page(parts: {
  head?: string;
  above?: string;
  below?: string;
  lang?: string;
}): string {
  const { head = '', above = '', below = '', lang = 'en' } = parts;
  const text = TEXT.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!DOCTYPE html><html lang="${lang}"><head><title>${TITLE}</title>${head}</head>
    <body><article><h1>${TITLE}</h1>${above}${text}${below}</article></body></html>`;
}

/** A page whose body is given whole. */
export function pageOf(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
}

/** A page as import reads it, boilerplate of any copied text taken off as well. */
export async function read(html: string): Promise<Cleaning> {
  const cleaning = await readWebPage(html, 'page.html');
  if ('code' in cleaning) throw new Error(`${cleaning.code}: ${cleaning.message}`);
  return clean(cleaning);
}

/** The paragraphs that a page gives. */
export async function textsOf(html: string): Promise<string[]> {
  return (await read(html)).lines.map(({ text }) => text);
}

/** Every line left out, with its rule. */
export async function leftOut(html: string): Promise<Record<string, string>> {
  const { dropped } = await read(html);
  return Object.fromEntries(dropped.map(({ line, rule }) => [line.text, rule]));
}

export function jsonLd(...objects: readonly object[]): string {
  const [one] = objects;
  return `<script type="application/ld+json">${JSON.stringify(objects.length === 1 ? one : objects)}</script>`;
}
