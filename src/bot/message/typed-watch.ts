import { typedWatched } from '../../alerts/watched.ts';
import type { WatchRequest, WatchWish } from './watch-request.ts';

/**
 * What is wanted of watches by the words typed behind `watch`: `list`, `remove ID`, or a kind and what of it, if one
 * likes followed by when: `speaker NAME, daily 8, quiet 22-7`. Null where the words are a question that only begins so.
 */
export function typedWatch(rest: string): WatchRequest | null {
  const [, word = '', more = ''] = /^(\S*)\s*([\s\S]*)$/u.exec(rest.trim()) ?? [];
  const deed = word.toLowerCase();
  if (deed === '' || (deed === 'list' && more === '')) return { kind: 'watches' };
  if (deed === 'remove' && /^\S+$/u.test(more)) return { kind: 'unwatch', watch: more };
  const [what = '', ...when] = (deed === 'add' ? more : rest).split(WHEN);
  const watched = typedWatched(what);
  if (watched === null) return null;
  return { kind: 'watch', watching: watched.kind, of: watched.of, ...gathered(when) };
}

/** Where it begins to be said when it speaks. */
const WHEN = /,\s{0,9}(?=(?:at once|hourly|daily|quiet)\b)/iu;

function gathered(parts: readonly string[]): Pick<WatchWish, 'when' | 'hour' | 'quiet'> {
  const given: { when?: string; hour?: string; quiet?: string } = {};
  for (const part of parts) {
    const [, name = '', value = ''] =
      /^(at once|hourly|daily|quiet)(?:\s+(?:at\s+)?(.*))?$/isu.exec(part.trim()) ?? [];
    const word = name.toLowerCase();
    if (word === 'quiet') given.quiet = value.trim();
    else {
      given.when = word;
      if (value.trim() !== '') given.hour = value.trim().replace(/:00$/u, '');
    }
  }
  return given;
}
