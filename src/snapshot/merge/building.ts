import { INDEXING } from '../sections/coverage-sections.ts';

/** The part that says what each article was read from. */
export const SOURCES = 'article-sources';

/** By place of a figure, counted over the casts of all articles: the number of its speaker. */
export const FIGURE_SPEAKERS = 'figure-speakers';

/** Whether an editor's corrections had a say. */
export const CORRECTED = 'speakers-corrected';

/** Parts that the next build grows from: whoever serves a coverage can do without. */
export const BUILDING = [
  SOURCES,
  `${SOURCES}-starts`,
  FIGURE_SPEAKERS,
  CORRECTED,
  ...INDEXING,
] as const;
