import type { BoilerplatePattern } from './fold-line.ts';
import { NETWORKS } from './networks.ts';

/**
 * Ways out of the article: other articles, share buttons, players, reading times. Each pattern is anchored at the
 * beginning of a line, meets short lines only, and repeats nothing inside a repetition, so that the time it takes
 * grows with the line.
 */
export const LINK_PATTERNS: readonly BoilerplatePattern[] = [
  {
    rule: 'read-elsewhere',
    pattern:
      /^(?:click here to )?(?:read|see|view|find) the (?:full|whole|rest|rest of the|original|complete|entire|source)(?: (?:article|story|report|post|text|interview|piece|version))?(?: (?:here|at|on|in|via|from)\b.*)?$/,
  },
  { rule: 'read-elsewhere', pattern: /^(?:click|tap) (?:here|the link|below)\b/ },
  {
    rule: 'read-elsewhere',
    words: 40,
    pattern: /^the post .* (?:appeared first|first appeared) on\b/,
  },
  {
    rule: 'read-elsewhere',
    words: 40,
    pattern:
      /^this (?:article|story|post|piece|report) (?:was )?(?:first |originally )?(?:appeared|published|posted|produced|written)(?: first| originally)? (?:on|in|at|by)\b/,
  },
  {
    rule: 'read-elsewhere',
    words: 40,
    pattern: /^(?:except for the headline, )?\(?this story has not been edited by\b/,
  },
  {
    rule: 'read-elsewhere',
    pattern: /^(?:continue reading|read more) (?:at|on|in|via|here|from|→|…|this article)\b/,
  },
  { rule: 'read-elsewhere', pattern: /^read more .{0,3}$/ },
  {
    rule: 'related',
    words: 26,
    below: true,
    pattern:
      /^(?:read|see|explore)(?: more| also| next| here)?(?: (?:from|on|about) [^:|]{2,40})?: \S/,
  },
  {
    rule: 'related',
    words: 26,
    below: true,
    pattern:
      /^(?:related|related (?:story|stories|article|articles|news|video|content|coverage|links?)|recommended|don't miss|in case you missed it|icymi|must read|further reading|more|more on this|more on this story|what to read next|up next|editor's pick|full story|top story|trending|you may like|keep reading|also|exclusive video) ?(?:: |[|»>→] ?)\S/,
  },
  {
    rule: 'related',
    words: 8,
    below: true,
    pattern:
      /^more (?:from|on|about|in|stories (?:from|by|about|on)|news (?:from|on)|articles (?:by|from)|by) \S/,
  },
  {
    rule: 'related',
    words: 14,
    below: true,
    pattern: /^read more (?:about|on|of|from|articles|stories|news|analysis|coverage|by)\b/,
  },
  {
    rule: 'related',
    words: 7,
    below: true,
    pattern:
      /^(?:next in|previous in|explore|browse|see more on|see more|view more|all stories (?:on|about|by)|view all posts by|see all articles by|follow (?:topics|authors)|latest in|latest on|top stories in) \S/,
  },
  { rule: 'embed', words: 24, pattern: /^an? (?:post|photo|video|reel) (?:shared|posted) by \S/ },
  { rule: 'related', pattern: /^list (?:of )?\d+ (?:of \d+|items?)$/ },
  {
    rule: 'related',
    pattern:
      /^(?:tags?|topics?|filed under|filed in|posted in|posted under|tagged|tagged (?:with|under|as|in)|categories|category|keywords|related topics|in this (?:article|story)|section) ?: ?\S/,
    words: 40,
  },
  { rule: 'related', pattern: /^(?:posted in|filed under|tagged|tagged with) [^.]*$/, words: 20 },
  {
    rule: 'related',
    words: 20,
    pattern:
      /^(?:lesen sie auch|mehr dazu|mehr zum thema|lire aussi|à lire aussi|lee también|le también|leggi anche|czytaj także|zobacz także|читайте также|читайте також|lees ook) ?: ?\S/,
  },
  {
    rule: 'share-buttons',
    pattern: new RegExp(
      `^(?:click to )?(?:share|shared?|e-?mail|tweet|send|post|save|pin|recommend)(?: (?:this|the|to|article|story|page|post|link|full|via|on|with|by|a|it|friend|our))* ${NETWORKS}(?:[ ,/|&]+(?:and |or )?${NETWORKS})*(?: \\(opens in new (?:window|tab)\\))?$`,
    ),
  },
  {
    rule: 'share-buttons',
    pattern: new RegExp(
      `^${NETWORKS}(?:[ ,/|&•·]+(?:and |or )?(?:share|tweet|link|print|copy link|${NETWORKS}))+$`,
    ),
  },
  { rule: 'share-buttons', pattern: /^click (?:here )?to (?:share|e-?mail|print|copy)\b/ },
  {
    rule: 'share-buttons',
    pattern: /^(?:\d[\d,.]*k?|view) (?:shares?|likes?|views?|retweets?|reactions?|claps?|votes?)$/,
  },
  { rule: 'share-buttons', pattern: /^(?:shares?|likes?|views?|post views) ?:? ?\d[\d,.]*k?$/ },
  {
    rule: 'share-buttons',
    pattern:
      /^(?:share|save|print|listen|like|comments?|e-?mail|gift|text size|translate|resize|bookmark|copy link)(?:[ |,/&•·]+(?:share|save|print|listen|like|comments?|e-?mail|gift|this|article|translate|resize|bookmark|copy link))+$/,
  },
  { rule: 'share-buttons', words: 20, pattern: /^save (?:articles|stories) to read later\b/ },
  { rule: 'share-buttons', pattern: /^share this @\S+$/ },
  { rule: 'share-buttons', words: 40, pattern: /^share or comment on this article\b/ },
  {
    rule: 'player',
    pattern:
      /^(?:(?:play|pause|mute|listen|audio|video|watch|duration|\d+ ?x|1\.\d+x)[ ,:·|()-]*)*\d{1,2}:\d\d(?::\d\d)?(?: ?[/|–-] ?\d{1,2}:\d\d(?::\d\d)?)?$/,
  },
  {
    rule: 'player',
    pattern:
      /^(?:watch|listen|video|audio|podcast|gallery|in pictures|photos|live|watch live|watch now|watch more|listen now|play) ?(?:: |[|»>→▶] ?)\S/,
    words: 26,
    below: true,
  },
  {
    rule: 'player',
    pattern:
      /^listen to (?:(?:this|the|our|more)? ?(?:article|story|audio|podcast|full|episode|latest|interview|report)\b|.{3,80} on (?:apple|spotify|bbc sounds|youtube|your)\b)/,
    words: 16,
  },
  {
    rule: 'player',
    words: 30,
    pattern:
      /^(?:to (?:play|view|watch) this (?:video|content|media|audio)|this video (?:can ?not|can't|is not available|is unavailable|isn't available|has been removed)|you need to enable javascript|(?:please )?(?:enable|turn on) javascript|javascript (?:is|must|has)|your browser (?:does not|doesn't)|sorry, (?:this|your) (?:video|browser)|this (?:audio|article) (?:is|was) (?:created|generated|read|narrated|voiced) (?:with|by|using)|the media could not|video player (?:is )?(?:loading|placeholder)|error loading|an error (?:has )?occurred)\b/,
  },
  {
    rule: 'player',
    words: 30,
    pattern: /^please (?:use|update|upgrade|switch|try)\b.*\bbrowser\b/,
  },
  {
    rule: 'player',
    pattern:
      /^(?:(?:image|photo|picture|slide|item|video|clip)? ?\d{1,3} ?(?:of|\/) ?\d{1,3}|\+\d{1,3})$/,
  },
  {
    rule: 'player',
    pattern:
      /^(?:view|see|open|show|close|hide|expand|enlarge|click (?:for|to view|to see)|tap (?:for|to)) (?:the |this |all |more |full |full-?screen |in )*(?:gallery|images?|photos?|pictures?|slideshow|caption|fullscreen|full screen|captions)(?: in .{0,20})?$/,
  },
  {
    rule: 'reading-time',
    pattern:
      /^(?:(?:estimated |average )?(?:reading|read) time:? ?(?:is )?)?(?:about |approx\.? |less than |< ?)?(?:\d{1,3}|a|one|two|three|four|five) ?-?min(?:ute)?s?\.? ?(?:read|reading|reading time|to read|read time|listen)?$/,
  },
  { rule: 'reading-time', pattern: /^(?:estimated |average )?(?:reading|read) time:? .{1,14}$/ },
  { rule: 'reading-time', pattern: /^listen ?[·•|(-] ?\d{1,2}(?::\d\d)?(?: min(?:ute)?s?)?\)?$/ },
  {
    rule: 'language-switch',
    pattern:
      /^(?:read (?:this )?(?:article |story |page )?in|also available in|available in|select (?:a )?language|choose (?:a |your )?language|language:|translate (?:to|into)|other languages)(?: ?:? ?(?:english|spanish|french|german|russian|ukrainian|arabic|chinese|polish|italian|portuguese|turkish|persian|hindi|urdu|welsh|dutch|japanese|korean))?$/,
    words: 14,
  },
];
