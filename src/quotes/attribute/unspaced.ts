import type { TextSpan } from '../../language/span.ts';
import type { Quotation } from '../marks/quotations.ts';
import type { SpeakerCandidate } from './ruled-out.ts';

/** Who says a quotation beside a reporting verb that is not English. */
export interface UnspacedSpeaker {
  /** Null where a verb shows that somebody speaks, and no name can be read. */
  readonly mention: SpeakerCandidate | null;
  /** The words that name who speaks, in a script that has no chunks; else null. */
  readonly words: TextSpan | null;
}

const NEAR = 40;
const SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Chinese: "X说：“…”", "“…”X表示". */
const SAYS =
  '(?:说|說|说道|說道|表示|称|稱|指出|强调|強調|认为|認為|问|問|问道|写道|寫道|回答|答|喊|宣布|坦言|补充|補充|解释|解釋|透露|告诉[^，。：]{1,8}|告訴[^，。：]{1,8})';
const CHINESE_BEFORE = new RegExp(
  `([\\p{Script=Han}·]{2,12}?)(?:在[^，。]{1,12})?${SAYS}[：:，,]?\\s*$`,
  'u',
);
const CHINESE_AFTER = new RegExp(`^[，,]?\\s*([\\p{Script=Han}·]{2,12}?)${SAYS}`, 'u');
/** Japanese: "Xは「…」と語った". */
const JAPANESE_BEFORE = /([^、。「」\s]{2,16}?)(?:は|が|も)、?(?:[^、。「」]{0,16}に)?、?$/u;
const JAPANESE_AFTER =
  /^(?:と|だと|などと|って)[^。]{0,10}?(?:語|述べ|話|言|い|答え|説明|強調|指摘|主張|訴え|コメント|明か|つぶや|叫|発言|書)/u;
/** Korean: "X는 “…”라고 말했다". */
const KOREAN_BEFORE = /([\p{Script=Hangul}]{2,12}?)(?:은|는|이|가)\s*$/u;
const KOREAN_AFTER = /^(?:이?라고|고)\s*(?:말|밝|전|강조|설명|주장|답|덧붙|했)/u;

/**
 * Who says a quotation in a script without spaces or with its own particles, where a reporting verb stands
 * beside it: the words that name who, as printed. Null where none does.
 */
export function unspacedSpeaker(text: string, { outer }: Quotation): UnspacedSpeaker | null {
  const from = Math.max(0, outer.start - NEAR);
  const before = text.slice(from, outer.start);
  const after = text.slice(outer.end, outer.end + NEAR);
  if (!SCRIPT.test(before) && !SCRIPT.test(after)) return null;
  const chinese = CHINESE_BEFORE.exec(before);
  if (chinese !== null) return told(text, from + chinese.index, chinese[1] as string);
  const inverted = CHINESE_AFTER.exec(after);
  if (inverted !== null) {
    const name = inverted[1] as string;
    return told(text, outer.end + inverted[0].indexOf(name), name);
  }
  const subjectBefore = subjectPattern(after);
  if (subjectBefore === null) return null;
  const subject = subjectBefore.exec(before);
  if (subject === null) return { mention: null, words: null };
  return told(text, from + subject.index, subject[1] as string);
}

/** How the subject before a quotation is written, by the reporting verb after it. */
function subjectPattern(after: string): RegExp | null {
  if (JAPANESE_AFTER.test(after)) return JAPANESE_BEFORE;
  return KOREAN_AFTER.test(after) ? KOREAN_BEFORE : null;
}

function told(text: string, start: number, name: string): UnspacedSpeaker {
  const words: TextSpan = {
    text: text.slice(start, start + name.length),
    start,
    end: start + name.length,
  };
  return { mention: null, words };
}
