import { isoDate } from '../language/dates/date.ts';
import type { Problem } from '../problem.ts';
import type { Article, ArticleDetails } from './article.ts';
import { articleDetails } from './article-details.ts';
import { withoutEmphasis } from './emphasis.ts';
import {
  type FrontMatter,
  NOTHING_STATED,
  parseFrontMatter,
  partFrontMatter,
  printFrontMatter,
} from './front-matter.ts';
import { blockParagraphs } from './paragraphs.ts';

/** A file in our format, read: what its front matter states, and the words below it. */
export interface ArticleFile {
  readonly front: FrontMatter;
  /** Line ends `\n`, no blank lines before the first words and after the last. */
  readonly body: string;
}

/**
 * Reads our format: YAML front matter between `---` lines, or none, then paragraphs parted by blank lines.
 *
 * @param text the decoded file, line ends `\n`
 * @returns the problem `front-matter-broken`, `front-matter-unclosed` or `article-empty` in its place
 */
export function parseArticleFile(text: string, file: string): ArticleFile | Problem {
  const parted = partFrontMatter(text);
  if (!parted) return unclosed(file);
  const front = parted.yaml === null ? NOTHING_STATED : parseFrontMatter(parted.yaml, file);
  if ('code' in front) return front;
  const body = parted.body.trim();
  return body === '' ? wordless(file) : { front, body };
}

/**
 * The article that a file in our format holds; `id` is its file name without the ending. Asterisks that set
 * words in bold or italics are no part of its text.
 */
export function articleOf({ front, body }: ArticleFile, id: string): Article {
  const { title, outlet, byline, published, url, language, form, origin } = front;
  const date = published === null ? null : isoDate(published);
  const details = detailsOf(front);
  const { text, stressed } = withoutEmphasis(body);
  return {
    ...{ id, title, outlet, byline, published, date, url, language },
    ...(form && { form }),
    ...(details && { details }),
    ...(stressed.length > 0 && { stressed }),
    ...{ origin, text, paragraphs: blockParagraphs(text) },
  };
}

/** What the front matter states besides. */
function detailsOf({ machine, stated, corrections, ...front }: FrontMatter): ArticleDetails | null {
  const marked = Object.keys(stated).length > 0 ? stated : null;
  return articleDetails({ ...front, machine: machine === 'true', corrections, stated: marked });
}

/** Our format, byte for byte the same for the same article. */
export function printArticleFile(front: FrontMatter, paragraphs: readonly string[]): string {
  return `${printFrontMatter(front)}\n${paragraphs.join('\n\n')}\n`;
}

function unclosed(file: string): Problem {
  return {
    code: 'front-matter-unclosed',
    message: 'The front matter is opened by a line of `---` and never closed.',
    remedy: 'Put a line of `---` below its last value.',
    file,
    line: 1,
  };
}

function wordless(file: string): Problem {
  return {
    code: 'article-empty',
    message: 'The article has no words below its front matter.',
    remedy: 'Put its paragraphs there, blank lines between them.',
    file,
    line: null,
  };
}
