import type { BotRequest } from './bot-request.ts';

/**
 * What is wanted by the words typed behind a command: `help`, `articles`, `changes`, `check …`,
 * `quotes NAME [about …]`, `timeline NAME [about …]`; all else is a question.
 */
export function typedRequest(text: string): BotRequest {
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(text) ?? [];
  const name = word.toLowerCase().replace(/:$/u, '');
  if (text === '' || (name === 'help' && rest === '')) return { kind: 'help' };
  if (name === 'articles' && rest === '') return { kind: 'articles' };
  if (name === 'changes' && rest === '') return { kind: 'changes' };
  if (rest === '') return { kind: 'ask', question: text };
  if (name === 'check') return { kind: 'check', quote: rest };
  if (name !== 'quotes' && name !== 'timeline') return { kind: 'ask', question: text };
  const at = rest.search(/\sabout\s/iu);
  const speaker = (at < 0 ? rest : rest.slice(0, at)).trim();
  const about = at < 0 ? '' : rest.slice(at + ' about '.length).trim();
  return { kind: name, speaker, ...(about === '' ? {} : { about }) };
}
