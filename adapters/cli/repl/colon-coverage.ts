import { describeProblem } from '../../../src/problem.ts';
import { mayReplace } from '../../../src/snapshot/load.ts';
import { politely } from '../dispatch.ts';
import { type LoadedCorpus, load } from '../load.ts';
import { renderArticle, renderSpeaker, renderSpeakers } from '../render/render-list.ts';
import { counted, pageFor, say } from './page.ts';
import type { Session } from './session.ts';

// The REPL's commands about the coverage as a whole.

/** `:articles` */
export function listArticles({ loaded, terminal }: Session): string {
  const page = pageFor(terminal);
  return loaded.coverage.articles.map((article) => renderArticle(article, page)).join('\n\n');
}

/** `:speakers`, `:speakers NAME` */
export function listSpeakers({ loaded, terminal }: Session, name: string): string {
  const page = pageFor(terminal);
  const { speakers: known } = loaded.coverage;
  if (name === '') return renderSpeakers(known, page).join('\n');
  const found = known.find(name).map((speaker) => renderSpeaker(speaker, page));
  if (found.length > 0) return found.join('\n\n');
  return say(`Nobody called ${name} is named in this coverage.`, page).join('\n');
}

/** `:json` */
export function toggleJson(session: Session): string {
  session.json = !session.json;
  const now = session.json
    ? 'Answers come as JSON now; :json ends it.'
    : 'Answers come as text again.';
  return say(now, pageFor(session.terminal)).join('\n');
}

/** `:reload`: a failed one keeps the last good coverage. */
export async function reload(session: Session): Promise<string> {
  const page = pageFor(session.terminal);
  let after: LoadedCorpus;
  try {
    after = await load(session.loaded.where, session.terminal);
  } catch (error) {
    return [...say(politely(error, session.terminal), page, 'warning'), ...say(KEPT, page)].join(
      '\n',
    );
  }
  const fresh = mayReplace(session.loaded.coverage, after);
  if (fresh) session.loaded = after;
  return [
    ...after.problems.flatMap((problem) => say(describeProblem(problem), page, 'warning')),
    ...say(fresh ? `Read again: ${sizeOf(after)}.` : KEPT, page),
  ].join('\n');
}

const KEPT = 'The coverage loaded before is still in use.';

/** How much a coverage holds, in words. */
export function sizeOf({ coverage }: LoadedCorpus): string {
  const { articles, passages, speakers } = coverage;
  return [
    counted(articles.length, 'article'),
    counted(passages.length, 'passage'),
    `${counted(speakers.quoted.length, 'speaker')} quoted`,
  ].join(', ');
}
