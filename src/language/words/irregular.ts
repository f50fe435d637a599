/** Forms that no stemmer reaches: each line's words fold to its first. */
export const IRREGULAR_FORMS = `
man men
woman women
child children
person people
foot feet
tooth teeth
mouse mice
life lives
wife wives
leaf leaves
half halves
crisis crises
analysis analyses
begin began begun
become became
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
cost costs
deal dealt
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fly flew flown
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
leave left
lend lent
lose lost
make made
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shoot shot
show shown
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
stand stood
steal stole stolen
strike struck stricken
swear swore sworn
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn
write wrote written
arise arose arisen
beat beaten
bend bent
bite bitten
bleed bled
blow blew blown
breed bred
cling clung
creep crept
dig dug
flee fled
forbid forbade forbidden
foresee foresaw foreseen
hang hung
lay laid
light lit
mislead misled
mistake mistook mistaken
overcome overcame
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
prove proven
shrink shrank shrunk
slide slid
spin spun
spring sprang sprung
stick stuck
strive strove striven
sweep swept
swing swung
undergo underwent undergone
undertake undertook undertaken
uphold upheld
weave wove woven
weep wept
withhold withheld
withstand withstood
good better best
bad worse worst
die died dying death dead
`;
