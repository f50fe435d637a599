import { dropBoilerplate } from './boilerplate/boilerplate.ts';
import { keepCaptions } from './captions.ts';
import type { Cleaning, CleaningStep } from './cleaning.ts';
import { dropReadersComments } from './comments.ts';
import { dropLanguageSwitches, readBylines, readLabelled, readStatements } from './head.ts';
import { findHeadline } from './headline.ts';
import { dropLists } from './lists.ts';
import { joinMarkers } from './markers.ts';
import { dropNewsletterBoxes } from './newsletter-boxes.ts';

/** What parts coverage from its surroundings, in this order: whole boxes first, single lines when those are gone. */
const STEPS: readonly CleaningStep[] = [
  dropReadersComments, // 1. by the buttons that step 7 drops
  dropNewsletterBoxes, // 2. an offer with the lines below it
  keepCaptions, // 3. photo captions, kept apart
  dropLists, // 4. other articles' titles, with the heading above them
  dropLanguageSwitches, // 5.
  joinMarkers, // 6. "By" and a name on the next line
  dropBoilerplate, // 7. buttons, forms, notices
  readLabelled, // 8. "Headline: …"
  readStatements, // 9. dates, byline, outlet, address on lines of their own
  findHeadline, // 10. in what is left above the text
  readBylines, // 11. the kind that only a headline above it tells
];

/** Takes everything that is no coverage off a cleaning; every line stays in `lines`, `dropped` or the title. */
export function clean(cleaning: Cleaning): Cleaning {
  return STEPS.reduce((cleaned, step) => step(cleaned), cleaning);
}
