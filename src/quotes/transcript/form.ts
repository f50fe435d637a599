import type { Article, Form } from '../../articles/article.ts';
import { readLabelName } from './labels/label-name.ts';
import type { PlacedLabel } from './labels/open-labels.ts';
import { talkLabels } from './labels/talk-labels.ts';
import { questionsOf } from './questions.ts';

/** What kind of text an article is, and what shows it. */
export interface ReadForm {
  readonly form: Form;
  /** The labels of its turns in order; none in an article and in an interview without labels. */
  readonly labels: readonly PlacedLabel[];
  /** Of an interview without labels: the paragraphs that are questions; else empty. */
  readonly questions: readonly number[];
}

const NO_TALK = { labels: [], questions: [] };
const FORMAL =
  /\b(?:briefing|conference|hearing|remarks|parliament|debate|proceedings|testimony)\b/iu;
const INTERVIEW = /\b(?:interview|q ?& ?a|in conversation)\b/iu;

/** What kind of text an article is: as its file states, else as its labels and questions show. */
export function formOf(article: Article): Form {
  return readForm(article).form;
}

/** {@link formOf} with the labels and questions that show it. Linear in the text's length. */
export function readForm(article: Article): ReadForm {
  const stated = article.form ?? null;
  if (stated === 'article' || stated === 'post') return { ...NO_TALK, form: stated };
  const texts = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
  const labels = talkLabels(texts, article.title, stated !== null);
  if (labels.length > 0) return { form: stated ?? formBy(labels, article), labels, questions: [] };
  const questions = questionsOf(article, texts);
  if (questions.length > 0) return { form: stated ?? 'interview', labels: [], questions };
  return { ...NO_TALK, form: stated ?? 'article' };
}

/** Questions and answers of one or two make an interview, as does a headline that says so; else it is a transcript. */
function formBy(labels: readonly PlacedLabel[], { title }: Article): Form {
  if (FORMAL.test(title ?? '')) return 'transcript';
  const shapes = new Set(labels.map(({ label }) => label.shape));
  if (shapes.has('answer') || INTERVIEW.test(title ?? '')) return 'interview';
  const keys = new Set(labels.map(({ label }) => readLabelName(label.named.text).key));
  const asks = shapes.has('question') || keys.has('interviewer');
  return asks && keys.size === 2 ? 'interview' : 'transcript';
}
