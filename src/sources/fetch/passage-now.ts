import type { Draft } from '../../articles/import/read/drafts.ts';
import { blockParagraphs } from '../../articles/paragraphs.ts';
import { changesOfText } from '../../history/changes/changes.ts';
import { sha256 } from '../../history/kept/packing.ts';
import type { Problem } from '../../problem.ts';
import { askFor } from '../visit/ask.ts';
import { fetchedDocument, isWebPage } from './document.ts';
import type { Fetching } from './fetching.ts';
import { importDocuments } from './import-documents.ts';
import { whyNoArticle } from './visit-pages.ts';

/**
 * What has become of a passage where it was printed. *same*: it is there word for word. *altered*: some of its sentences
 * are. *gone*: none is. *unknown*: the page could not be had, or is no article.
 */
export interface PassageNow {
  readonly outcome: 'same' | 'altered' | 'gone' | 'unknown';
  /** The sentences that are not there as they were, before and now; null where one is gone. */
  readonly changed: readonly { readonly before: string; readonly now: string | null }[];
  /** SHA-256 of the bytes that were fetched; null where none were. */
  readonly raw: string | null;
  readonly problem: Problem | null;
}

/** Looks once at the page that a passage was printed on. Nothing is written, and nothing remembered. */
export async function passageNow(url: string, passage: string, how: Fetching): Promise<PassageNow> {
  const asked = await askFor(how.guest, url, { etag: null, lastModified: null });
  if (asked.kind !== 'fresh')
    return unknown(asked.kind === 'failed' ? asked.problem : nothingThere(url), null);
  const { body } = asked.answer;
  const raw = sha256(body);
  const html = isWebPage(body) ? body.toString('latin1') : null;
  const problem = html === null ? null : whyNoArticle(url, html, asked.answer);
  if (problem !== null) return unknown(problem, raw);
  const drafts: Draft[] = [];
  const document = fetchedDocument(how.corpus, url, asked.answer, (draft) => {
    drafts.push(draft);
    return null;
  });
  const { problems } = await importDocuments([document], { ...how, dryRun: true });
  const [first = nothingThere(url)] = problems;
  return drafts.length === 0
    ? unknown(first, raw)
    : { ...found(passage, drafts), raw, problem: null };
}

function unknown(problem: Problem, raw: string | null): PassageNow {
  return { outcome: 'unknown', changed: [], raw, problem };
}

function found(passage: string, drafts: readonly Draft[]): Pick<PassageNow, 'outcome' | 'changed'> {
  const page = drafts.flatMap(({ paragraphs }) => paragraphs).join('\n\n');
  const changed = changesOfText(inParagraphs(passage), inParagraphs(page)).flatMap(
    ({ kinds, before, after }) =>
      before === null || kinds[0] === 'moved'
        ? []
        : [{ before: before.text, now: after?.text ?? null }],
  );
  const gone = changed.length > 0 && changed.every(({ now }) => now === null);
  return { outcome: changed.length === 0 ? 'same' : gone ? 'gone' : 'altered', changed };
}

function inParagraphs(text: string) {
  return { text, paragraphs: blockParagraphs(text) };
}

function nothingThere(file: string): Problem {
  const message = 'No article stands there.';
  return { code: 'not-found', message, remedy: 'Look at it in a browser.', file, line: null };
}
