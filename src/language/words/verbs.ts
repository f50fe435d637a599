/**
 * Past forms of irregular verbs, and a few present ones, that no ending gives away, lower case. After
 * a name they are its verb, not part of it.
 */
export const IRREGULAR_VERBS: ReadonlySet<string> = new Set(
  `arose awoke beat became began bent bet bid bit bled blew broke bred brought built burst bought
   caught came clung crept cost cut dealt dug did drew drank drove ate fell fed felt fought found fled
   flew forbade forgot forgave froze got gave went grew hung heard hid hit held hurt kept knelt knew
   laid led leaned leapt learnt left lent let lay lit lost made meant met mistook overcame overtook
   paid put quit read rode rang rose ran saw sought sold sent set shook shed shone shot showed shrank
   shut sang sank sat slept slid spent spun split spread sprang stood stole stuck stung strode struck
   strove swept swam swung took taught tore thought threw underwent understood undertook upheld upset
   woke wore wept won wound withdrew withheld withstood wrung lies lays gets goes does seems appears
   remains becomes runs wins loses leads makes takes gives keeps puts sets seeks tries looks stands
   sits`.split(/\s+/),
);
