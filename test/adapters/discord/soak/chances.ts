import type { Deed } from '../../../stand-ins/discord/events.ts';
import type { Fault } from '../../../stand-ins/discord/faults.ts';

const QUESTIONS = [
  'what did Radakin say?',
  'what did Healey say about troops?',
  'who warned of a false peace?',
  'what did Trump tell Fox News?',
  'when is the summit in Alaska?',
  'what did Lionel Messi say?',
  'hello',
  'who is quoted?',
];

/** What goes wrong with one request, if anything. */
export function faultFor(draw: number): Fault | null {
  if (draw < 0.03) return { kind: 'status', status: 500 };
  if (draw < 0.05) return { kind: 'status', status: 503 };
  if (draw < 0.08) return { kind: 'reset' };
  if (draw < 0.11) return { kind: 'lost-response' };
  if (draw < 0.13) return { kind: 'rate-limit', seconds: 0.2, scope: 'shared' };
  if (draw < 0.14) return { kind: 'rate-limit', seconds: 0.2, scope: 'global' };
  return draw < 0.2 ? { kind: 'slow', ms: 150 } : null;
}

/** What somebody does. */
export function deedFor(chance: () => number): Deed {
  const question = QUESTIONS[Math.floor(chance() * QUESTIONS.length)] ?? '';
  const kind = chance();
  if (kind < 0.1)
    return { kind: 'slash', name: 'check', options: { quote: 'We need to defend forward' } };
  if (kind < 0.2) return { kind: 'slash', name: 'quotes', options: { speaker: 'Healey' } };
  if (kind < 0.25) return { kind: 'slash', name: 'articles' };
  return { kind: 'slash', name: 'ask', options: { question, private: chance() < 0.3 } };
}

/** Everybody asks but a few questions, in a channel of few, so that nobody has to wait. */
export function sceneFor(n: number) {
  const id = (base: bigint, every: number) => String(base + BigInt(Math.floor(n / every)));
  return { user: id(300_000_000_000_100_000n, 3), channel: id(200_000_000_000_100_000n, 9) };
}
