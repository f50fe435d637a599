import { CUE_SENSES, type CueSense } from '../words/cue-senses.ts';
import { CUE_VERBS, type CueStrength } from '../words/cue-verbs.ts';

/** A form of a reporting verb: which verb, how sure, in what sense, and whether it is an -ing form. */
export interface Cue {
  readonly verb: string;
  readonly strength: CueStrength;
  readonly sense: CueSense;
  readonly ing: boolean;
}

const DOUBLED =
  /(?:quip|slam|rip|dub|brag|rap|peg|put|hit|plan|nod|snap|begin|forget|refer|blog|admit|shrug)$/;
const SENSES = sensesByVerb();
const CUES: ReadonlyMap<string, Cue> = formsOf(CUE_VERBS);
const NONE: ReadonlyMap<string, Cue> = new Map();

/** Forms of the verbs that a caller added, while their coverage is being read. */
let added = NONE;

/** The reporting verb a lower-case word is a form of; undefined where it is none. */
export function cueOf(lower: string): Cue | undefined {
  return CUES.get(lower) ?? added.get(lower);
}

/**
 * Reads with more reporting verbs than our own for as long as `read` runs, which must not wait for
 * anything: another coverage may be read next.
 *
 * @param verbs base forms, an irregular past behind a slash ("quip", "outspeak/outspoke")
 */
export function withCueVerbs<T>(verbs: readonly string[], read: () => T): T {
  added = verbs.length === 0 ? NONE : formsOf({ speech: verbs.join(' '), stance: '', act: '' });
  try {
    return read();
  } finally {
    added = NONE;
  }
}

/** Whether a quote's cue as printed ("hopes", "considered") tells what somebody thinks, not words they spoke. */
export function isThought(cue: string | null): boolean {
  return cue !== null && CUES.get(cue.toLowerCase())?.sense === 'thought';
}

function formsOf(table: Readonly<Record<CueStrength, string>>): Map<string, Cue> {
  const forms = new Map<string, Cue>();
  for (const strength of ['speech', 'stance', 'act'] as const)
    for (const entry of table[strength].split(/\s+/).filter(Boolean)) {
      const [verb = '', ...pasts] = entry.split('/');
      const sense = SENSES.get(verb) ?? 'said';
      const put = (form: string, ing: boolean) => {
        if (!forms.has(form)) forms.set(form, { verb, strength, sense, ing });
      };
      for (const form of [verb, third(verb), ...(pasts.length > 0 ? pasts : [past(verb)])])
        put(form, false);
      put(ingForm(verb), true);
    }
  for (const form of ['be', 'is', 'was', 'are', 'were', 'been']) forms.delete(form);
  return forms;
}

function sensesByVerb(): Map<string, CueSense> {
  const senses = new Map<string, CueSense>();
  for (const sense of ['thought', 'showed', 'did'] as const)
    for (const verb of CUE_SENSES[sense].split(/\s+/)) senses.set(verb, sense);
  return senses;
}

function third(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|go)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLED.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function ingForm(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return DOUBLED.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}
