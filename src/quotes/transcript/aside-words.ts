/** What an audience does, or the line: whoever was speaking goes on afterwards. Beginnings of words, lower case. */
const REACTIONS =
  `laugh applau cheer chuckl booing boos jeer crosstalk cross-talk overlap inaudible indiscernible
   unintelligible unclear interrupt interject interpret translat pause silence sigh smil grin nod
   shrug cough gestur whisper music ph phonetic sic voice-over voiceover`.split(/\s+/);

/** What stops the talk or puts something in its place. Beginnings of words, lower case. */
const BREAKS =
  `begin end clip videotape commercial break recess adjourn suspended resumed swearing sworn excused
   played playing plays soundbite montage excerpt exhibit redacted bleep deleted expletive off-camera off-mic on-camera`.split(
    /\s+/,
  );

const startsWith = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')})`, 'u');

/** A word that makes a bracketed phrase a stage direction after which the same person speaks on. */
export const REACTION = startsWith(REACTIONS);

/** A word that makes a bracketed phrase a stage direction after which nobody is known to speak. */
export const BREAK = startsWith(BREAKS);

/** Small words that stand in a stage direction beside its own word, lower case. */
export const DIRECTION_FILLERS: ReadonlySet<string> = new Set(
  `a an the and of in on to by from with no some more general loud scattered prolonged as is was are
   through for at his her their video audio tape film speaks speaking response answer translation
   provided camera mic technical difficulty difficulties foreign language hon members order several
   sitting hearing meeting court committee speaker witness begins ends long brief short recording
   call line audience crowd both all together over into that it again`.split(/\s+/),
);
