import { OCCUPATIONS } from './occupations.ts';
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from './people-words.ts';

/** Endings of nouns for who does something ("plumber", "biologist"), where no list holds them. */
const AGENT = /(?:er|or|ist|ian|eer|man|woman|smith|wright|monger|master|keeper)$/;

/** Words with such an ending that nobody is, lower case. */
const NOBODY: ReadonlySet<string> = new Set(
  `after answer anger border bother bumper butter cancer center chamber chapter charter cluster color
   corner counter cover danger december dinner disorder doctor-fee door either ever factor feather
   fever finger fiber filter flavor floor floater flower folder for former further gender harbor
   honor however hunger ladder labor later latter layer letter lever liter litter lumber matter meter
   mirror motor murder never november number october offer order other outer over paper parlor
   passover pepper per plaster poster powder power printer proper quarter rather register reminder
   river rubber rumor scooter september shelter shoulder shower silver sister-city soccer spider
   summer super supper tender terror theater thunder tiger timber timer tower tractor trailer tremor
   trouser under upper user-fee vapor vector water weather winter wonder semester barrier carrier
   premier-league earlier easier better bigger higher lower older younger larger greater smaller
   closer harder stronger longer interior exterior superior inferior prior major minor junior senior
   error mayor-hall elevator computer container trial ian human roman german woman-led civilian-led
   meridian guardian list mist twist exist consist insist persist assist resist checklist wishlist
   shortlist playlist masterlist career beer deer sheer peer-group steer veneer engine-er helicopter
   newsletter laser freezer cooker drawer sticker starter cylinder calendar gather transfer prefer
   refer infer differ suffer buffer consider deliver discover recover remember render surrender wander
   corridor sector indoor outdoor decor metaphor anchor-line ham-man blister sweater gutter
   shutter clutter flutter platter batter letter-box monster roster disaster cloister master
   encounter banner manner copper zipper clipper paper-clip wallpaper newspaper`.split(/\s+/),
);

/** Whether a lower-case noun may stand for one person: known, or by its ending. */
export function isPersonNoun(lower: string): boolean {
  if (PERSON_NOUNS.has(lower)) return true;
  if (lower.length < 5 || BODY_NOUNS.has(lower) || GROUP_NOUNS.has(lower)) return false;
  if (OCCUPATIONS.has(lower)) return true;
  return AGENT.test(lower) && !NOBODY.has(lower.replace(/our$/, 'or').replace(/tre$/, 'ter'));
}
