import { expect } from 'vitest';
import type { Deed } from '../../stand-ins/discord/events.ts';
import type { Entry } from '../../stand-ins/discord/ledger.ts';
import { shown } from '../../stand-ins/discord/stand-in.ts';

/** What is asked where it does not matter what. */
export const QUESTION: Deed = {
  kind: 'slash',
  name: 'ask',
  options: { question: 'what did Radakin say?' },
};

/** It was answered once: one message, which had one content. */
export function expectOnce(entry: Entry): void {
  expect(entry.messages).toHaveLength(1);
  expect(shown(entry).versions).toHaveLength(1);
  expect(JSON.stringify(shown(entry).body)).toContain('Tony Radakin');
}
