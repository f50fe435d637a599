/**
 * Given names that stand for one another where the surname is the same, a group a line: short forms
 * of English names, and one name in the spellings of several languages.
 */
const GROUPS = `
alexander alex aleksandr oleksandr sasha sandy
alexei aleksei oleksiy
andrew andy drew
andrei andriy
anthony antony tony
benjamin ben benny
benyamin binyamin
catherine katherine kathryn kate kathy cathy katie
charles charlie chuck
christopher chris
christine christina chris chrissy
daniel dan danny
david dave
deborah debra debbie deb
dmitry dmitri dmytro
donald don
douglas doug
edward ed eddie ted
elizabeth liz beth betsy lizzie
eugene gene
francis frank
frederick fred freddie
gerald gerry jerry
gregory greg
henry harry hank
jacob jake
james jim jimmy jamie
jeffrey geoffrey jeff geoff
jennifer jen jenny
jessica jess
john jack johnny
jonathan jon
joseph joe joey
joshua josh
kenneth ken kenny
lawrence laurence larry
leonard len lenny
margaret maggie peggy meg
matthew matt
michael mike mick mickey
mikhail mykhailo
mohammed muhammad mohammad mohamed muhammed
nicholas nick nicky
nikolai mykola
pamela pam
patrick pat paddy
patricia pat patty trish
peter pete
philip phil
rebecca becky
richard rick dick richie rich
robert rob bob bobby robbie
ronald ron ronnie
samuel sam
samantha sam
sergei serhiy
stephen steven steve
stephanie steph
susan sue susie suzanne
terence terrence terry
theodore ted teddy
thomas tom tommy
timothy tim
valerie val
victoria vicky tori
vincent vince
vladimir volodymyr
vladislav vladyslav
walter walt
william bill billy will
yevgeny evgeny yevhen
zachary zach zack
`;

const OF_NAME = new Map<string, number[]>();
for (const [group, line] of GROUPS.trim().split('\n').entries()) {
  for (const name of line.split(' ')) OF_NAME.set(name, [...(OF_NAME.get(name) ?? []), group]);
}

/** Whether two folded given names may be one person's, by the groups above. */
export function sameGivenName(a: string, b: string): boolean {
  const groups = OF_NAME.get(b);
  return groups !== undefined && (OF_NAME.get(a)?.some((group) => groups.includes(group)) ?? false);
}
