import { stem } from '../../language/stemming.ts';

/** Nouns for one role, a line each: people ask with one and papers print another. */
const SAME_ROLE =
  `boss chief head leader ceo executive president director administrator chairman chairwoman chair
  founder owner
lawyer attorney counsel advocate solicitor barrister
skipper captain
agent representative
spokesman spokeswoman spokesperson
officer policeman policewoman constable cop
doctor physician surgeon medic
teacher professor lecturer academic scholar
scientist researcher
mother mum mom
father dad
wife husband spouse widow widower
coach manager trainer
reporter journalist correspondent
author writer novelist
ambassador envoy diplomat
farmer grower
fisherman fisher trawlerman
editor publisher
analyst economist strategist
singer musician
lawmaker legislator congressman congresswoman`
    .split('\n')
    .reduce<string[][]>((lines, line) => {
      const words = line.trim().split(/\s+/);
      if (line.startsWith(' ')) lines.at(-1)?.push(...words);
      else lines.push(words);
      return lines;
    }, []);

const BY_NOUN = new Map(
  SAME_ROLE.flatMap((nouns) => nouns.map((noun) => [stem(noun), nouns.map((one) => stem(one))])),
);

/** The terms that a role may be printed as, its own first. */
export function roleTerms(term: string): readonly string[] {
  return [...new Set([term, ...(BY_NOUN.get(term) ?? [])])];
}
