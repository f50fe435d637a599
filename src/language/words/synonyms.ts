import { stem } from '../stemming.ts';

/**
 * Words that news uses for one another, a line each, in their plain forms. A passage with one of them
 * says less surely what a question with another asks, so it counts, but less than the word itself.
 * What a word means in one sense only ("case", "hand") stays out.
 */
const SYNONYMS = `begin start launch commence open
end finish conclude final last close stop over
buy purchase acquire fund invest
sell sale
win beat defeat triumph victory
beat defeat overcome
defeat beat overcome
lose defeat loss
kill dead death die murder fatal slay
die dead death
hurt injure injury wound
reject refuse refusal decline rebuff rebuffed dismiss oppose opposition
accept agree agreement welcome approve consent
approve approval consent permission authorise clear endorse back
back support endorse favour behind
oppose opposition against object reject resist
deny denial reject dismiss dispute refute
criticise criticism condemn attack slam blast denounce blame
praise laud hail welcome applaud commend
warn warning caution alert threat
promise pledge vow commit commitment assurance assure guarantee undertake
doubt sceptical scepticism unlikely question
sceptical scepticism doubt reluctant reticence wary
worry concern fear anxious afraid alarm
want wish seek demand hope aim desire
plan intend intention aim propose proposal
propose proposal suggest suggestion offer
suggest propose proposal recommend idea
ask question request
answer reply respond response
demand call urge insist
force compel oblige
allow permit let enable
ban bar prohibit forbid outlaw
stop halt end prevent suspend
prevent stop block avoid
delay postpone defer late
cancel scrap drop abandon axe
drop scrap abandon cancel discontinue shelve ditch
abandon scrap drop
close shut closure
open reopen
build construct construction
create found establish launch form
establish found create form
assemble form gather
form establish create
send deploy dispatch deployment
deploy deployment send station
station deploy base
base station deploy headquarter
blackout outage shutoff
outage blackout shutoff
move shift transfer relocate
leave depart quit exit withdraw
withdraw leave retreat withdrawal
resign quit resignation
retire retirement
fire dismiss sack layoff
sack fire dismiss
hire appoint recruit employ
appoint name nominate appointment
choose pick select elect
elect vote choose election
lead head run command chair
command lead head
run operate manage
manage run
meet meeting talk summit
visit trip travel tour
travel visit go fly
attend event present
happen occur
hold host stage
join enter membership
become join
invade invasion attack
attack strike assault hit
fight battle combat war
defend protect guard secure
protect defend guard secure safe
keep retain maintain hold preserve
maintain keep retain
give provide hand supply grant
provide give supply offer
pay cost fund finance salary
cost price pay worth bill
spend spending expenditure invest pay
raise increase rise lift elevate
increase rise raise grow growth
reduce cut lower shrink scale
cut reduce slash reduction
grow growth increase expand
fall drop decline decrease
fail failure unsuccessful collapse
succeed success successful
arrest detain custody
charge accuse indict
accuse allege accusation blame
convict conviction guilty
sentence jail prison
jail prison imprison
investigate investigation probe inquiry
probe investigation inquiry
sue lawsuit
claim allege
reveal disclose show unveil announce
announce announcement unveil declare
tell inform
describe call
call name dub describe
discuss talk discussion
talk discuss discussion speak
speak talk
explain reason
think believe view opinion
believe think
know aware
see watch visit meet
find discover
discover find
lack need
need require
require need
help assist support aid
aid help assistance support
teach teacher
learn study
study research
write author column
make produce create
produce make production
design designer
own owner
use deploy
try attempt effort
test trial
save rescue
rescue save
destroy damage ruin
damage harm destroy
burn fire blaze
flee escape
hide conceal
share common
soldier troop force military army
troop soldier force
army military force
plane aircraft jet
ship vessel boat
boat ship vessel
car vehicle
weapon arm
money fund cash pound dollar sum
job role post work
boss chief head leader ceo executive
ceo chief boss executive
chief head boss leader
leader head chief
lawyer attorney counsel advocate solicitor barrister
doctor physician medic
child kid boy girl
kid child
firm company business
company firm business
film movie
house home
home house
city town
land territory
territory land
border boundary frontier
talks negotiation discussion meeting
negotiation talk
summit meeting
truce ceasefire armistice
peace ceasefire
risk danger threat
danger risk threat peril
threat danger risk
big large huge
large big huge
small little
quick fast rapid
original first initial
first original initial
reporter journalist
newspaper paper daily
speech address
column article
goal aim target purpose objective
reason cause because
result outcome
problem trouble issue
rule law regulation
law legislation rule act
chance odds likelihood probability
amount sum
nation country state
country nation
region area
area region
sea water
spectator fan crowd
fan supporter
crowd people
illness disease sick
disease illness
food meal
price cost
tax levy duty
debt loan
profit earning
vote ballot poll
poll survey
survey poll
pupil student
student pupil
police officer
exclude bar`;

const NEAR: ReadonlyMap<string, readonly string[]> = nearStems();

function nearStems(): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const line of SYNONYMS.split('\n')) {
    const [first = '', ...others] = line.split(' ').map((word) => stem(word));
    near.set(
      first,
      [...new Set([...(near.get(first) ?? []), ...others])].filter((one) => one !== first),
    );
  }
  return near;
}

/** Stems that news uses for a stem, nearest first; none for most. */
export function synonymsOf(term: string): readonly string[] {
  return NEAR.get(term) ?? [];
}

/** Every stem that begins a line, with the others of its lines. */
export const synonymLines = (): Iterable<readonly [string, readonly string[]]> => NEAR;
