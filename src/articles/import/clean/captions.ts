import { LONGEST_FRONT_MATTER } from '../../front-matter.ts';
import { phrases } from './boilerplate/fold-line.ts';
import { PHOTO_AGENCIES } from './boilerplate/photo-agencies.ts';
import { type Cleaning, dropLines } from './cleaning.ts';
import { carriesSpeech, isProse, isTitleLike, wordCount } from './prose.ts';

/** Longest caption, in words. */
const LONGEST = 120;
/** Only the end of a line is looked at for a credit, in UTF-16 code units. */
const TAIL = 240;

const AGENCY = phrases(PHOTO_AGENCIES)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[/.]/g, '\\$&'))
  .join('|');

/** A credit that says it is one; the words before it are the caption. */
const CREDITS: readonly RegExp[] = [
  // [AP Photo/Jane Doe], (Photo: Getty), [Photo by Jane Doe / CC BY 4.0], (Image credit: X), [File photo]
  /[([](?:file |handout |stock |courtesy )?(?:photo(?:graph)?|image|picture|pic|screenshot|screen ?grab|video grab|illustration|graphic|foto)s?(?: by\b| via\b| from\b| credit\b| courtesy\b| source\b| illustration\b|:|\/|,|(?=[)\]]))[^()[\]]{0,140}[)\]]\.?$/i,
  /[([](?:AP|AFP|EPA|PA|EFE|Reuters|UPI|Getty|Xinhua|TASS|TNS) (?:Photo|Images?|Pool)\b[^()[\]]{0,140}[)\]]\.?$/i,
  // [File: Jane Doe/Reuters], (file)
  /[([]file(?: photo| picture| image)?(?: ?[:|/,-] ?[^()[\]]{1,120})?[)\]]\.?$/i,
  // [Jane Doe/Reuters], (John Smith/AFP via Getty Images)
  new RegExp(`[([][^()[\\]]{0,90}/ ?(?:${AGENCY})(?:[,/ ][^()[\\]]{0,60})?[)\\]]\\.?$`),
  new RegExp(`[([](?:${AGENCY}) ?/ ?[^()[\\]]{2,90}[)\\]]\\.?$`),
  /[^.?!\s] ?\[\p{Lu}[^()[\]/]{2,60}\/\p{Lu}[^()[\]/]{2,60}\]\.?$/u,
  // … Photograph: Jane Doe/Reuters, Pic: PA, Image credit: X, Credit: X
  /(?:^|\s)(?:P(?:hoto|hotograph|icture|ic)s?|Images?|PHOTO|Credit|(?:Photo|Image|Picture) (?:[Cc]redit|[Ss]ource)|Fotos?|Crédit|Quelle|Bildquelle): ?[\p{Lu}@©](?:[^\s:]* ){0,9}[^\s:]*$/u,
  /(?:^|\s)(?:Photo|Picture|Image) (?:by|courtesy of) \p{Lu}(?:[^\s:]* ){0,7}[^\s:.]*$/u,
  // … on Wednesday. AP
  new RegExp(`(?:(?<!\\b\\p{Lu})[.]|[?!"”’)]) (?:${AGENCY})(?: ?[/,|] ?(?:${AGENCY}))*$`, 'u'),
  // … © AFP via Getty Images
  /\S © ?[\p{L}][^©]{1,70}$/u,
  // … REUTERS/Jane Doe/File Photo Purchase Licensing Rights
  /(?:^|\s)REUTERS\/\p{Lu}[^.]{2,90}$/u,
  /\b(?:AP|AFP|EPA|PA) Photo\/\p{Lu}[^.]{2,60}$/u,
];

/** How captions begin that name no credit, or name it first. */
const OPENINGS =
  /^(?:image source[,:]|image caption[,:]|media caption[,:]|video caption[,:]|caption[,:]|image:|photo:|picture:|pictured:|pictured (?:above|left|right|here)|file photo[:.]|file (?:-|–|—) |photograph by |photo by |\[\d+\/\d+\])/i;

/** A credit without the word: fit for a caption only where no sentence ends before it. */
const BARE_CREDIT = new RegExp(`[^.?!"'”’\\s] ?[([](?:${AGENCY})[)\\]]\\.?$`, 'i');
/** A line that is nothing but a credit. */
const LONE_CREDIT = new RegExp(
  `^(?:(?:[\\p{Lu}][\\p{L}.'’-]{1,20} ){0,4}[\\p{Lu}][\\p{L}.'’-]{1,20} ?/ ?)?(?:${AGENCY})(?: ?[/,|] ?(?:${AGENCY}))*$`,
  'iu',
);

/** Buttons above a caption. */
const GALLERY = /^(?:view gallery|open image in gallery|view image in fullscreen)$/i;

/** Takes photo captions with their credits off and keeps them apart: they are printed words, but no passages. */
export function keepCaptions(cleaning: Cleaning): Cleaning {
  const captions = [...cleaning.stated.captions];
  let room = LONGEST_FRONT_MATTER / 2;
  let credited = false;
  const kept = dropLines(cleaning, ({ text }) => {
    const caption = isCaption(text) || (credited && isUnderCredit(text));
    const lone = text.length <= TAIL && LONE_CREDIT.test(text);
    credited = lone || GALLERY.test(text);
    if (lone && !caption) return { rule: 'photo-credit' };
    if (!caption) return null;
    room -= text.length;
    if (room > 0 && !captions.includes(text)) captions.push(text);
    return room > 0 ? { rule: 'photo-caption', keptAs: 'captions' } : { rule: 'photo-caption' };
  });
  return { ...kept, stated: { ...kept.stated, captions } };
}

/** Whether a line is a photo caption or credit by its own words. */
function isCaption(text: string): boolean {
  if (wordCount(text) > LONGEST) return false;
  const tail = text.slice(-TAIL);
  if (OPENINGS.test(text.slice(0, 40)) || CREDITS.some((credit) => credit.test(tail))) return true;
  return !carriesSpeech(text) && wordCount(text) <= 45 && BARE_CREDIT.test(tail);
}

/** Pages that print the credit first print the caption on the next line, without a full stop. */
function isUnderCredit(text: string): boolean {
  return wordCount(text) >= 6 && isTitleLike(text) && !isProse(text) && !/[.?!]["”’]?$/.test(text);
}
