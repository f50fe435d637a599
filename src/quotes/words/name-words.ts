/**
 * Small words inside a name, lower case: "van den", "de la", "bin", "e". They never are a name alone,
 * and stand in small letters between its capitals.
 */
export const PARTICLES: ReadonlySet<string> = new Set(
  `de da di do du del della delle degli dei dalla dos das den der ten ter van von vom zu zum zur af av
   bin ibn ben bint binti wa ap ferch ould al el la le los las e y ó ní nic uí mac`.split(/\s+/),
);

/** Those of them that also are words of the sentence, or another language's: they need a name right before them. */
export const AMBIGUOUS_PARTICLES: ReadonlySet<string> = new Set(
  'do den ten ben al la le los las e y zu'.split(' '),
);

/** A particle that is joined to its name by a mark: "d’Estaing", "el-Sassi", "al-Assad". */
export const JOINED_PARTICLE =
  /^(?:d|l|dell|dall|del|al|el|as|ad|an|ar|ash|at|az|ath|ud|ur|ul|ibn|bin|ben|o|de|da|du|von|van|le|la|st|t)['’-]\p{Lu}/u;

/** A father's name between first name and surname. */
export const PATRONYMIC = /^\p{L}{2,}(?:ovna|evna|ichna|ivna|ovich|evich|ovych)$/iu;

/** Letters after a name, as printed: honours and offices, no part of what somebody is called. */
export const POST_NOMINALS: ReadonlySet<string> = new Set(
  `KC QC SC PC MP MEP MSP MLA TD JP OBE MBE CBE KBE DBE CMG KCMG DSO MC GM BEM FRS FBA PhD MD DDS RN
   Esq CEO CFO COO`.split(/\s+/),
);

/** Adjectives that papers set before a full name, lower case: with a capital at the head of a sentence or a headline. */
export const BEFORE_FULL_NAME: ReadonlySet<string> = new Set(
  `brave tragic heroic proud poor beloved troubled disgraced embattled outspoken legendary famed famous
   popular young old local fellow longtime longstanding rising bereaved grieving devastated heartbroken
   furious angry defiant emotional outgoing incoming newly-elected beleaguered controversial notorious
   convicted jailed injured missing murdered late lucky stubborn glamorous celebrity billionaire
   millionaire superstar teenage veteran ageing aging aspiring budding pregnant retired ailing dying
   exiled ousted sacked suspended rebel tory labour reclusive flamboyant popstar heartthrob`.split(
    /\s+/,
  ),
);

/** Auxiliaries that are first names too, lower case. */
export const NAMES_AND_AUXILIARIES: ReadonlySet<string> = new Set(['will', 'may']);
