import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../src/quotes/analyse.ts';
import { reportedBy, written } from './written.ts';

const INTRO = 'Maria Okafor, the transport secretary, visited Leeds on Monday.\n';

interface Case {
  readonly why: string;
  readonly text: string;
  readonly reported: readonly string[];
}

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)('$why', ({ text, reported }) => {
      expect(reportedBy(INTRO + text)).toEqual(reported);
    });
  });
}

table('what nobody said', [
  {
    why: 'what somebody does while speaking is nothing said',
    text: '“The tide is out,” Okafor said, pointing at the empty harbour.',
    reported: [],
  },
  {
    why: 'what members of a body are like is nothing that they said',
    text: 'The words come from the pact, whose members regard an attack on one as an attack on all.',
    reported: [],
  },
  {
    why: 'what is agreed or planned with somebody is no voice that agrees or plans',
    text: 'The money is part of what Norway has promised the Ferry Fund, a framework agreed with Sweden and Denmark under which ships would be shared once there was no ice.',
    reported: [],
  },
  {
    why: 'a verb of attack without words beside it is a deed, and "if" only supposes it',
    text: 'Asked what would happen if Norway attacked British ships when they were at sea, Okafor said that she would not discuss it.',
    reported: ['reported: that she would not discuss it. — Maria Okafor'],
  },
  {
    why: 'what is supposed was not said',
    text: 'If Okafor says that the bridge is closed, the port will close too.',
    reported: [],
  },
  {
    why: 'what was not said is not hers',
    text: 'Okafor did not say that the bridge would be closed.',
    reported: [],
  },
  {
    why: 'what a deed demonstrates is nobody’s word, though a person stands in the clause before',
    text: 'Okafor cut the ribbon, demonstrating that the city could pay.',
    reported: [],
  },
  {
    why: 'what somebody shows is not what somebody says',
    text: 'Okafor showed that local builders could be trusted.',
    reported: [],
  },
  {
    why: 'a deed with its object is no speech',
    text: 'At one point Okafor tried to press the builders on whether or not the bridge was safe.',
    reported: [],
  },
  {
    why: 'nobody said what remarks underscore: the article does',
    text: 'Okafor’s remarks underscore a shift in the thinking of the government.',
    reported: [],
  },
  {
    why: 'when it was said is not what was said',
    text: '“The bridge will open in May,” one official said ahead of talks in Leeds.',
    reported: [],
  },
]);

table('whose words they are', [
  {
    why: 'people briefed on a plan speak, not the plan',
    text: 'People briefed on the plan said that the bridge would open in May.',
    reported: ['reported: that the bridge would open in May. — (People)'],
  },
  {
    why: '"armed" before a noun is no verb: the head of the forces speaks',
    text: 'The head of the British armed forces said that the bridge would open in May.',
    reported: [
      'reported: that the bridge would open in May. — (The head of the British armed forces)',
    ],
  },
  {
    why: 'advocates are people where a verb follows them',
    text: 'Prison reform advocates said that the bridge would open in May.',
    reported: ['reported: that the bridge would open in May. — (Prison reform advocates)'],
  },
]);

table('where the words begin', [
  {
    why: 'ahead of "there was", not at a "that" which hangs on it',
    text: 'She added there was a chance that the bridge would “never be built”.',
    reported: ['mixed: there was a chance that the bridge would “never be built”. — Maria Okafor'],
  },
  {
    why: 'a claim she disputes is not her claim: "the assertion" stays with it',
    text: 'Okafor’s spokeswoman challenged the assertion that the bridge had ever been “closed”.',
    reported: [
      'mixed: the assertion that the bridge had ever been “closed”. — (Okafor’s spokeswoman)',
    ],
  },
  {
    why: '"out" goes with "pointed"',
    text: 'She pointed out how much the bridge had cost the city.',
    reported: ['reported: how much the bridge had cost the city. — Maria Okafor'],
  },
]);

describe('a thought', () => {
  it('counts less than a word: nobody heard it', () => {
    const sure = (verb: string) =>
      analyseArticle(written(`${INTRO}Okafor ${verb} that the bridge would open in May.`))
        .quotes[1]?.[0];
    expect(sure('hopes')).toMatchObject({ kind: 'reported', cue: 'hopes' });
    // three quarters of no more than 1
    expect(sure('hopes')?.confidence).toBeLessThanOrEqual(0.75);
    expect(sure('says')?.confidence).toBeGreaterThan(sure('hopes')?.confidence ?? 1);
  });
});

describe('a first paragraph of few words', () => {
  it('is a sentence where it ends with a full stop, and whoever it names is in the cast', () => {
    const { cast } = analyseArticle(written('Robert Hale met Maria Okafor.\nThe bridge is open.'));
    expect(cast.map(({ name }) => name)).toEqual(['Robert Hale', 'Maria Okafor']);
  });
});

table('where a reported clause begins and ends', [
  {
    why: 'after the aside that says who speaks',
    text: 'According to Ilse Mwangi, a marine biologist, the quay will sink by 2040.',
    reported: ['reported: the quay will sink by 2040. — Ilse Mwangi'],
  },
  {
    why: 'after an aside with a verb of its own',
    text: 'According to Ilse Mwangi, who runs the ferry, the quay will sink by 2040.',
    reported: ['reported: the quay will sink by 2040. — Ilse Mwangi'],
  },
  {
    why: 'on both sides of a reporting clause that stands inside it',
    text: 'The harbour, traders claim, is turning away from coal.',
    reported: ['reported: The harbour, traders claim, is turning away from coal. — (traders)'],
  },
  {
    why: 'nowhere where only place and time of speaking are told',
    text: 'Okafor spoke on Friday at the market.',
    reported: [],
  },
]);
