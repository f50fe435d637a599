import type { Query } from '../query.ts';
import { stanceIn } from '../reading/stances.ts';
import type { DialogueState } from './dialogue-state.ts';

const BARE =
  /^(?:(?:and|but|so)\s+)?(who(?:\s+else)?(?:\s+(?:has|have|is|are|does|did))?\s+\p{L}{3,20})(?:\s+(with|to|of|against))?(?:\s+(?:it|that|this|so))?$/iu;
/** What one agrees or is opposed to needs a small word before it. */
const LINKS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:dis)?agree/i, 'on'],
  [/\bobject|\bopposed$/i, 'to'],
];

/** "who disagrees?", "who denied it?" after a question: the same matter, by who takes that stand. */
export function whoTakesStand(text: string, before: DialogueState): readonly Query[] | null {
  const [, asked = '', typed = ''] = BARE.exec(text) ?? [];
  const stance = asked === '' ? null : stanceIn(asked);
  if (stance === null || before.thing === null) return null;
  const link = typed || (LINKS.find(([verb]) => verb.test(asked))?.[1] ?? '');
  const words = `${asked.charAt(0).toUpperCase()}${asked.slice(1)} ${link} ${before.thing}`;
  const said = words.replace(/\s+/g, ' ');
  const nobody = { who: null, addressee: null, quotation: null, without: [], skip: [] };
  return [
    { ...before.query, ...nobody, kind: 'who', answer: 'who', stance, topic: said, text: said },
  ];
}
