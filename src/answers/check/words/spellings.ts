/** Words spelt in two ways and said in one, each line [one, other …]; endings stand in language/equivalents.ts. */
const PAIRS = `
defence defense
offence offense
pretence pretense
licence license
practice practise
sceptic skeptic
sceptics skeptics
sceptical skeptical
scepticism skepticism
programme program
programmes programs
grey gray
cheque check
tyre tire
tyres tires
aluminium aluminum
moustache mustache
honour honor
honours honors
labour labor
colour color
colours colors
favour favor
favours favors
harbour harbor
rumour rumor
armour armor
valour valor
vigour vigor
realise realize
centre center
centres centers
metre meter
metres meters
litre liter
litres liters
kilometre kilometer
kilometres kilometers
fibre fiber
theatre theater
judgement judgment
judgements judgments
acknowledgement acknowledgment
ageing aging
analyse analyze
paralyse paralyze
catalogue catalog
dialogue dialog
fulfil fulfill
enrol enroll
skilful skillful
wilful willful
travelled traveled
travelling traveling
cancelled canceled
cancelling canceling
modelling modeling
towards toward
whilst while
amongst among
kyiv kiev
ok okay
adviser advisor
advisers advisors
percent %
and &
`;

/** From a spelling to the one that its line begins with. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split('\n')
    .flatMap((line) => {
      const [one = '', ...others] = line.split(' ');
      return others.map((other): [string, string] => [other, one]);
    }),
);

/** Magnitudes as they are put behind a figure, without their stop: "200m" is "200 million". */
export const MAGNITUDES: ReadonlyMap<string, string> = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['mn', 'million'],
  ['mln', 'million'],
  ['bn', 'billion'],
  ['b', 'billion'],
  ['tn', 'trillion'],
  ['trn', 'trillion'],
]);

/** Acronyms that are another word without their capitals: "help us" is not "help US". */
export const ACRONYM_WORDS: ReadonlySet<string> = new Set(['us', 'it', 'who', 'aids', 'am', 'pm']);
