import type { LabelledTalk } from './records.ts';

/** Interviews as they are printed and put on web pages. */
export const INTERVIEWS: readonly LabelledTalk[] = [
  {
    shape: 'bold labels of a web page',
    text: `Halvard Marsh built the first tidal mill in the bay.

**Q:** Where did you grow up?

**Marsh:** In a lighthouse. I learnt to swim before I could walk.

**Q:** And now?

**Marsh:** I live on a boat.`,
    said: [
      '-: Where did you grow up?',
      'Halvard Marsh: In a lighthouse. I learnt to swim before I could walk.',
      '-: And now?',
      'Halvard Marsh: I live on a boat.',
    ],
  },
  {
    shape: 'bold questions without a label',
    stated: { title: 'An hour with Suvi Castellane' },
    text: `Suvi Castellane makes bells.

**How does one learn that?**

I asked my aunt. She had a furnace.

It took me six years.

**Tell me about the first one.**

It cracked. I still have it.

**Would you do it again?**

I would.`,
    said: [
      'Suvi Castellane: I asked my aunt. She had a furnace.',
      'Suvi Castellane: It took me six years.',
      'Suvi Castellane: It cracked. I still have it.',
      'Suvi Castellane: I would.',
    ],
  },
  {
    shape: 'questions in italics',
    stated: { title: 'Interview: Suvi Castellane' },
    text: `*How does one learn that?*

I asked my aunt. She had a furnace.

*Would you do it again?*

I would.`,
    said: ['Suvi Castellane: I asked my aunt. She had a furnace.', 'Suvi Castellane: I would.'],
  },
  {
    shape: 'initials that the introduction explains',
    stated: { byline: 'Kofi Jorgensen' },
    text: `Yesenia Farrow digs for old ships. Farrow spoke to us on the beach.

KJ: What do you look for?

YF: Nails, to begin with.

KJ: And then?

YF: I look for the rest of it.`,
    said: [
      'Kofi Jorgensen: What do you look for?',
      'Yesenia Farrow: Nails, to begin with.',
      'Kofi Jorgensen: And then?',
      'Yesenia Farrow: I look for the rest of it.',
    ],
  },
  {
    shape: 'several turns in one paragraph, a line each',
    text: `INTERVIEWER: Why did you leave?
ADAEZE STROM: I was tired of waiting.
INTERVIEWER: Would you go back?
ADAEZE STROM: Never.`,
    said: [
      '- INTERVIEWER: Why did you leave?',
      'Adaeze Strom: I was tired of waiting.',
      '- INTERVIEWER: Would you go back?',
      'Adaeze Strom: Never.',
    ],
  },
  {
    shape: 'question and answer in one line',
    text: `Adaeze Strom left the ministry in March.

Q: Why did you leave? A: I was tired of waiting.

Q: Would you go back? A: Never.`,
    said: [
      '-: Why did you leave?',
      'Adaeze Strom: I was tired of waiting.',
      '-: Would you go back?',
      'Adaeze Strom: Never.',
    ],
  },
  {
    shape: 'numbered parts',
    text: `Speaker 1: Can you hear me?

Speaker 2: I can.

Speaker 1: Then we begin.

Speaker 2: Good.`,
    said: [
      '- Speaker 1: Can you hear me?',
      '- Speaker 2: I can.',
      '- Speaker 1: Then we begin.',
      '- Speaker 2: Good.',
    ],
  },
  {
    shape: 'the outlet’s name before its questions',
    stated: { outlet: 'Skarra Weekly', title: 'Jun Petrakis: ‘I paint at night’' },
    text: `SW: When do you work?

Petrakis: I paint at night.

SW: Why?

Petrakis: Nobody calls me then.`,
    said: [
      '- SW: When do you work?',
      'Jun Petrakis: I paint at night.',
      '- SW: Why?',
      'Jun Petrakis: Nobody calls me then.',
    ],
  },
];
