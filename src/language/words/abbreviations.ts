/** Words whose full stop ends no sentence, lower case, without the stop. Single letters are taken as initials. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof rev hon fr sr jr st mt ft sen sens rep reps gov govs gen lt col maj capt cmdr
   adm sgt cpl pvt det insp supt pres sec amb atty dist no vs etc inc ltd corp co llc bros dept
   univ assn est approx jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs
   fri ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb
   nev okla ore pa tenn tex va vt wash wis wyo ph.d m.d d.c u.s u.k u.n e.g i.e cf al messrs mme
   mlle hr`.split(/\s+/),
);

/** Of these, the ones that do end a sentence when the next word begins like one. */
export const MAY_END: ReadonlySet<string> = new Set(
  'etc inc ltd corp co jr sr u.s u.k u.n d.c a.m p.m ph.d m.d est'.split(' '),
);
