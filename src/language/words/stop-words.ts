/**
 * English function words: they carry no topic, so the index leaves them out. Kept tight on purpose:
 * "something", "people" or "lot" can be what a question is about.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those
  and or but nor so yet if then than while although though unless until since whether
  of in on at by for with about against between into through during before after above below
  to from up down out off over under again further upon within without among across along around
  i me my mine myself we us our ours ourselves you your yours yourself yourselves
  he him his himself she her hers herself it its itself they them their theirs themselves
  who whom whose which what when where why how
  am is are was were be been being do does did doing done have has had having
  can could will would shall should may might must ought
  no not only own same too very just also there here all any both each few more most other some such
  s t d ll re ve m
  im ive id ill youre youve hes shes theyre theyve weve thats theres heres whats whos
  dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt cant cannot couldnt wont wouldnt
  shouldnt mustnt aint lets as one`
    .trim()
    .split(/\s+/),
);
