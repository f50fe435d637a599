/** Verbs of two words and what news says instead, a line each: the verb in its plain form, the small word, the others. */
export const PHRASAL = `call off cancel scrap abandon
lose job layoff dismiss redundancy cut
lose jobs layoff dismiss redundancy cut
let go dismiss sack layoff fire terminate
lay off dismiss sack redundancy terminate
miss out lose
lose out miss
turn down reject refuse decline
give up abandon drop surrender relinquish
give away donate
set up establish create found form
put together assemble form organise create
carry out conduct perform execute
take over acquire buy replace succeed
take part participate join
take place happen occur
come out release publish open premiere
come up arise propose
come from origin
shut down close closure
pull out withdraw leave quit
pull off achieve
step down resign quit retire
step up increase intensify
stand down resign quit
put off postpone delay
put up provide erect build
put forward propose suggest
hand over surrender transfer deliver
hand out distribute
break out erupt begin start
break up split separate
break into burglary
find out discover learn reveal
point out note
back out withdraw
back down retreat
drop out withdraw quit
drop off deliver
kick off begin start
kick out expel evict
blow up explode explosion bomb
set off trigger depart detonate
pay for fund finance cover
pay back repay
go up rise increase
go down fall drop decline
go off explode
lock up jail imprison detain
bring in introduce
bring back restore return
bring up raise
turn into become convert
turn up arrive appear
turn out attend
rule out exclude reject
cut back reduce
cut off disconnect
cut down reduce
get rid remove scrap abolish
do away abolish
own up admit confess
speak out criticise
stand for represent mean
make up comprise invent
pick up collect
run out expire exhaust
run for candidate campaign
sign up join enrol register
look into investigate
deal with handle
hold up delay rob
pass away die death
wipe out destroy
end up become finish
team up partner cooperate
head up lead
open up open
show up arrive attend
knock out eliminate defeat
hit back respond retaliate
figure out discover
talk about discuss
tell off criticise
free up release
move in occupy
move out leave`;
