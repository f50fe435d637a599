import type { Article } from '../../../src/articles/article.ts';
import { webAddress } from '../../../src/articles/web-address.ts';
import type { Speaker, Speakers } from '../../../src/quotes/speaker.ts';
import { statedOf } from '../../../src/replies/articles.ts';
import { texts } from '../../../src/replies/texts.ts';
import { counted, flow, labelled, say, type TerminalPage } from '../repl/page.ts';

/** One article of the list: headline, then what it states of itself. */
export function renderArticle(article: Article, page: TerminalPage): string {
  const { title, id, url } = article;
  return [
    ...flow(
      [{ text: title ?? texts.articles.untitled, roles: ['name'], url: webAddress(url) }],
      page,
    ),
    ...say(statedOf(article), page, 'quiet'),
    ...say(id, page, 'quiet'),
  ].join('\n');
}

/** Everybody who is quoted, one a line, most quoted first; the unnamed as one line at the end. */
export function renderSpeakers({ quoted, unnamed }: Speakers, page: TerminalPage): string[] {
  const lines = quoted.flatMap((speaker) => {
    const name = { text: speaker.name, roles: ['name'] } as const;
    const role = { text: roleOf(speaker), roles: ['quiet'] } as const;
    return labelled(String(speaker.quotes), flow([name, role], page), page);
  });
  if (unnamed.length === 0) return lines;
  const rest = `and ${counted(unnamed.length, 'voice')} without a name, such as “${unnamed[0]?.mention}”`;
  return [...lines, ...say(rest, page, 'quiet')];
}

function roleOf({ roles: [role] }: Speaker): string {
  return role === undefined ? '' : `  ${role.text}`;
}

/** One speaker: name, roles as printed, other forms of the name, how often quoted. */
export function renderSpeaker(speaker: Speaker, page: TerminalPage): string {
  const { name, roles, forms, quotes, articles } = speaker;
  const printed = [...new Set(roles.map(({ text }) => text))];
  const others = forms.filter((form) => form !== name);
  const often = `quoted ${quotes === 1 ? 'once' : `${quotes} times`} · named in ${counted(articles.length, 'article')}`;
  return [
    ...say(name, page, 'name'),
    ...printed.flatMap((role) => say(role, page)),
    ...(others.length === 0 ? [] : say(`also printed as ${others.join(', ')}`, page, 'quiet')),
    ...say(often, page, 'quiet'),
  ].join('\n');
}
