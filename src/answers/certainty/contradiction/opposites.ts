/**
 * Words that exclude one another in the same place of a sentence: each line's first against the
 * others. A question with the one is not answered by a sentence with the other. Verbs that mean little
 * alone ("take on", "take part") exclude nothing.
 */
const OPPOSITES = `before after
more less fewer
most least fewest
first last final
increase decrease decline reduce drop
rise fall
high low
higher lower
highest lowest
large small
larger smaller
largest smallest
big little small
biggest smallest
old new young
older younger newer
oldest youngest newest
long short
longer shorter
longest shortest
early late
earlier later
earliest latest
north south
northern southern
east west
eastern western
northeast southwest
northwest southeast
begin end stop finish
win lose
victory defeat
success failure
succeed fail
strong weak
stronger weaker
open close
public private
man woman
male female
father mother
son daughter
brother sister
husband wife
king queen
boy girl
positive negative
major minor
majority minority
maximum minimum
always never
all none
many few
same different
similar different
accept reject refuse
agree disagree
support oppose
allow prevent forbid prohibit ban
approve reject
legal illegal
possible impossible
able unable
known unknown
common rare uncommon
easy difficult hard
easier harder
simple complex
fast slow
faster slower
hot cold
warm cool
wet dry
rich poor
wealthy poor
heavy light
dark light
inside outside
internal external
domestic foreign
import export
buy sell
enter leave
arrive depart leave
join leave
create destroy
build destroy
gain lose
add remove
include exclude
attack defend
friend enemy
ally enemy
peace war
love hate
near far
above below
up down
over under
top bottom
left right
front back
upper lower
good bad
better worse
best worst
true false
correct incorrect
active inactive
direct indirect
formal informal
dependent independent
equal unequal
stable unstable
popular unpopular
necessary unnecessary
natural artificial
modern ancient
urban rural
offensive defensive
advantage disadvantage
benefit harm
cause prevent
help hinder harm
encourage discourage
expand shrink contract
grow shrink decline
improve worsen
appear disappear
deny admit confirm
forget remember
give receive
send receive
teach learn
employer employee
teacher student
doctor patient
parent child
ancestor descendant
predecessor successor
prior subsequent
former latter current
morning evening
day night
summer winter
land sea
birth death
alive dead
marry divorce
upstream downstream
inner outer
permanent temporary
voluntary compulsory
federal state
national local
conservative liberal
democrat republican
theoretical practical
quantity quality
input output
finite infinite
even odd
single multiple
separate together
unite divide
vertical horizontal
deep shallow
wide narrow
thick thin
full empty
safe dangerous
guilty innocent
presence absence
present absent
with without
against for
ignore consider
avoid seek
unlike like
greater smaller lesser`;

/** By folded word: the folded words that exclude it. */
export function oppositesBy(
  fold: (word: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  const link = (from: string, to: string) => all.set(from, (all.get(from) ?? new Set()).add(to));
  for (const line of OPPOSITES.split('\n')) {
    const [first = '', ...others] = line.split(' ').map(fold);
    for (const other of others) {
      link(first, other);
      link(other, first);
    }
  }
  return all;
}
