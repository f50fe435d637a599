import { didYouMean } from '../../../src/answers/advice/did-you-mean.ts';
import type { Speakers } from '../../../src/quotes/speaker.ts';

/** " Did you mean John Healey?" behind a name that nobody bears; empty where no name is near. */
export function meantFor(typed: string, speakers: Speakers): string {
  const meant = speakers.find(typed).length > 0 ? null : didYouMean(typed, speakers);
  return meant === null ? '' : ` Did you mean ${meant}?`;
}
