import type { Hunt } from './candidate.ts';
import type { Ranked } from './rank.ts';

/** Why there is no answer, in a sentence a person understands. */
export function reasonFor(ranked: readonly Ranked[], hunt: Hunt): string {
  return (
    outletReason(hunt) ??
    dateReason(ranked, hunt) ??
    speakerReason(hunt) ??
    topicReason(ranked, hunt)
  );
}

function outletReason({ question, coverage }: Hunt): string | null {
  const { outlets, outletTyped } = question.filters;
  if (outletTyped === null || outlets === null || outlets.length > 0) return null;
  const there = coverage.outlets.all.slice(0, 5).map(({ name }) => name);
  const which =
    there.length === 0 ? 'No article states its outlet' : `The outlets are ${there.join(', ')}`;
  return `Nothing here is from an outlet called ${outletTyped}. ${which}.`;
}

function dateReason(ranked: readonly Ranked[], { question }: Hunt): string | null {
  const { since, before } = question.filters;
  if (ranked.length > 0 || (since === null && before === null)) return null;
  const from = since === null ? '' : ` on or after ${since}`;
  const to = before === null ? '' : ` before ${before}`;
  return `No article that states its date was published${from}${to} and holds anything on this.`;
}

function speakerReason({ question, coverage }: Hunt): string | null {
  const asked = question.speaker;
  if (asked === null) return null;
  const [speaker] = asked.speakers;
  if (speaker === undefined)
    return asked.description
      ? `Nobody described as ${asked.typed} is quoted on this.`
      : `Nobody called ${asked.typed} is quoted.`;
  const silent = coverage.speakers.get(speaker.name)?.quotes === 0;
  if (silent) return `${speaker.name} is in the coverage but never quoted.`;
  const times = speaker.quotes === 1 ? 'once' : `${speaker.quotes} times`;
  const topic = shortTopic(question.topic);
  if (topic === '')
    return `${speaker.name} is quoted ${times}, but nothing fits what you asked for.`;
  return `${speaker.name} is quoted ${times}, never about ${topic}.`;
}

function topicReason(ranked: readonly Ranked[], { question }: Hunt): string {
  const missing = question.terms.filter(({ unknown }) => unknown).map(({ typed }) => typed);
  if (missing.length > 0) return `The coverage never mentions ${listed(missing.slice(0, 3))}.`;
  if (ranked.length === 0) return 'The coverage holds nothing on this.';
  return 'The coverage comes near this, but no passage answers it.';
}

const LONGEST_TOPIC = 80;

/** The topic as typed, cut at a word so that the sentence stays one. */
function shortTopic(topic: string): string {
  const bare = topic.replace(/^(?:about|on|regarding|of|that)\s+/i, '').trim();
  if (bare.length <= LONGEST_TOPIC) return bare;
  return `${bare.slice(0, LONGEST_TOPIC).replace(/\s+\S*$/u, '')} …`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
