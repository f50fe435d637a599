/**
 * Words that news uses for one another within a field, a line each, in their plain forms; each stands for
 * every other of its line. Kept to words whose sense in news is mostly one.
 */
export const FIELDS = `match game fixture
coach manager boss
team side squad club
season campaign
tournament championship cup
score goal
contract deal agreement
treaty pact accord agreement deal
layoff redundancy
employee worker staff workforce
wage salary pay
strike walkout
customer client shopper
store shop outlet
merger takeover acquisition
revenue sale turnover income
share stock
loss deficit shortfall
owner proprietor
landlord owner
murder kill killing
murderer killer
steal rob theft robbery
thief robber burglar
gun firearm rifle pistol weapon
shoot shot shooting gunfire
gunman shooter attacker
knife stab stabbing
trial hearing case
verdict ruling judgment
fine penalty
bail bond
kidnap abduct abduction
captive hostage
release free liberate
rape assault
police officer cop
cop policeman officer
bomb explosive blast explosion
bill legislation law
lawmaker legislator mp congressman senator
candidate contender nominee
minister secretary
government administration ministry cabinet
ambassador envoy diplomat
sanction embargo penalty
war conflict fighting
refugee migrant asylum
migrant immigrant
deport expel removal deportation
protest demonstration march rally
protester demonstrator activist campaigner
virus infection
vaccine jab vaccination
hospital clinic
drug medicine medication
outbreak epidemic
surgery operation
operate surgery
spacecraft craft probe
moon lunar
sun solar
sea marine ocean
city urban
scientist researcher academic
professor lecturer academic
storm hurricane cyclone
wind gust
speed fast mph kph
fire blaze wildfire
quake earthquake
electricity power
airline carrier
train rail railway
crash collision accident
passenger traveller
father dad
mother mum mom
parent father mother
wife husband spouse
son boy
daughter girl
baby infant newborn
teenager teen youth
girlfriend partner
song track single
album record
singer musician
band group
actor actress star
play performance production
concert gig
book novel
author writer
prize award
birthplace born birth
live reside home
marry wedding marriage
promise pledge commit earmark aside
coalition alliance bloc
donate donation contribute give
donation contribution gift
gift present
donor contributor
letter note
email message
picture photo image photograph
footage video
phone mobile
internet online web
website site
app application
computer laptop
electric battery
energy power
carbon emission
climate warming
farmer grower
crop harvest
school classroom
teacher school
university college
degree qualification
exam test
library book
church cathedral
priest vicar cleric
mosque muslim
flat apartment
building block
room bedroom
hotel hostel
street road
pub bar
restaurant cafe
dog pet
cat pet
sailor crew
captain skipper
pilot crew
troops soldier force
spy intelligence
rocket missile
drone uav
tank armour
navy fleet
general commander
headquarters base
flag banner
sign placard banner
mayor council
council authority
voter electorate
leak disclosure
leaker whistleblower
lie false
lawsuit suit case
plaintiff claimant
witness testify testimony
evidence proof
mistake error blunder
apologise apology sorry
insult offensive
joke mock
quarrel row dispute argument
row dispute clash
clash row fight
blame fault
scandal affair
bribe bribery corruption
corruption corrupt bribery
inflation price
mortgage loan
interest rate
rent rental tenant
poor poverty
rich wealthy
expensive costly
cheap inexpensive
famous celebrity
dangerous danger hazard
sick ill illness
afraid scared frightened fear
angry anger fury furious
happy pleased delighted
sad sadness
shock surprise
surprised shocked
tired fatigue
hungry hunger famine
thirsty drought
stay remain
continue resume
restart resume recommence
obtain get receive
change alter amend shift
trigger cause prompt spark
delay postpone postponement
extend extension prolong
shrink contract shrunk
double twice
halve half
replace replacement successor succeed
predecessor former
former ex previous
latest new recent
current present
bad poor
worse worsen
improve improvement better
repair fix restore
restore restoration
rebuild reconstruct reconstruction
demolish demolition
cost bill
pay buy purchase
budget spending
grant fund
subsidy grant
loan lend borrow
owe debt
earn income
collect gather
hire recruit recruitment
train training
join enrol
graduate graduation
compare liken
describe description
warn warning
complaint complain grievance
recommend advice advise
advise advice advocate
permit licence
ban prohibition
boycott shun
block veto obstruct
stop cease
forbid ban
run last
finish end
expire end
open inaugurate
premiere debut`;
