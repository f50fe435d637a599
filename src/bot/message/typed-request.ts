import type { BotRequest } from './bot-request.ts';
import { typedWatch } from './typed-watch.ts';

/**
 * What is wanted by the words typed behind a command: `help`, `articles`, `changes [in “ARTICLE”] [by NAME] [since DAY]`,
 * `watch …` (see typed-watch.ts), `check …`, `quotes NAME [about …]`, `timeline NAME [about …]`; all else is a question.
 */
export function typedRequest(text: string): BotRequest {
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(text) ?? [];
  const name = word.toLowerCase().replace(/:$/u, '');
  if (text === '' || (name === 'help' && rest === '')) return { kind: 'help' };
  if (name === 'articles' && rest === '') return { kind: 'articles' };
  const changes = name === 'changes' ? changesAsked(rest) : null;
  if (changes !== null) return changes;
  const watch = name === 'watch' ? typedWatch(rest) : null;
  if (watch !== null) return watch;
  if (rest === '') return { kind: 'ask', question: text };
  if (name === 'check') return { kind: 'check', quote: rest };
  if (name !== 'quotes' && name !== 'timeline') return { kind: 'ask', question: text };
  const at = rest.search(/\sabout\s/iu);
  const speaker = (at < 0 ? rest : rest.slice(0, at)).trim();
  const about = at < 0 ? '' : rest.slice(at + ' about '.length).trim();
  return { kind: name, speaker, ...(about === '' ? {} : { about }) };
}

const CHANGES =
  /^(?:in ["“]([^"“”]{1,1000})["”])?\s*(?:by ([^"“”]{1,100}?))?\s*(?:since (\d{4}-\d\d-\d\d))?$/iu;

/** What is asked of changes; null where the words are a question that only begins so. */
function changesAsked(rest: string): BotRequest | null {
  const [whole, article, speaker, since] = CHANGES.exec(rest) ?? [];
  if (whole === undefined) return null;
  return {
    ...{ kind: 'changes' },
    ...(article && { article }),
    ...(speaker && { speaker }),
    ...(since && { since }),
  };
}
