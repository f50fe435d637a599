import type { BoilerplatePattern } from './fold-line.ts';

/**
 * What stands round every article of a site: comment forms, cookie notices, rights, credits. Each pattern is anchored at the
 * beginning of a line, meets short lines only, and repeats nothing inside a repetition, so that the time it takes
 * grows with the line.
 */
export const PAGE_PATTERNS: readonly BoilerplatePattern[] = [
  {
    rule: 'comment-form',
    words: 30,
    pattern:
      /^your e-?mail (?:address )?(?:will not be|won't be|is never|is not) (?:published|shared|displayed)\b/,
  },
  { rule: 'comment-form', words: 30, pattern: /^save my name\b.*\bbrowser\b/ },
  { rule: 'comment-form', words: 20, pattern: /^notify me of (?:new|follow-?up|replies)\b/ },
  {
    rule: 'comment-form',
    words: 20,
    pattern:
      /^(?:you must|you need to|please) (?:be )?(?:log ?ged|log|sign|signed|register|registered|login)(?: in)?\b.*\b(?:comment|reply)\b/,
  },
  { rule: 'comment-form', words: 30, pattern: /^this site uses akismet\b/ },
  { rule: 'comment-form', words: 20, pattern: /^learn how your comment data is processed$/ },
  {
    rule: 'comment-form',
    pattern:
      /^(?:\(?\d[\d,.]*k?\)?|no|view|view all|show|see|see all|read|read all|load|load more|add|go to)(?: \(?\d[\d,.]*k?\)?)? (?:new )?(?:comments?|responses?|replies)(?: ?\(?\d[\d,]*\)?)?$/,
  },
  { rule: 'comment-form', pattern: /^(?:comments?|responses?|replies) ?\(?\d[\d,]*\)?$/ },
  {
    rule: 'comment-form',
    words: 8,
    pattern: /^(?:leave|post|write|add|submit) (?:a|your) (?:comment|reply)\b/,
  },
  {
    rule: 'comment-form',
    words: 12,
    pattern: /^\d* ?(?:comments?|thoughts?|responses?|replies) (?:on|to) ["'“”‘’]/,
  },
  {
    rule: 'comment-form',
    words: 40,
    pattern:
      /^(?:comments (?:below )?have (?:not )?been|the comments below have|the views expressed in the (?:contents|comments) above)\b.*\b(?:moderated|moderation|users|views)\b/,
  },
  {
    rule: 'comment-form',
    words: 40,
    pattern:
      /^(?:we|the telegraph|the times) (?:values?|welcomes?|moderates?) (?:your|all|reader) comments\b/,
  },
  {
    rule: 'comment-form',
    pattern:
      /^(?:please )?(?:review|read) our (?:commenting|comment|community) (?:policy|guidelines|rules)$/,
  },
  {
    rule: 'cookie-notice',
    words: 120,
    pattern:
      /^(?:we|we and our (?:\d+ )?partners|this (?:web)?site|our (?:web)?site|[\w.-]{3,40}\.(?:com|org|net|co\.uk)) (?:uses?|store|value|may use|and our partners)\b.*\b(?:cookies?|personal data|similar technologies)\b/,
  },
  {
    rule: 'cookie-notice',
    words: 80,
    pattern:
      /^by (?:continuing|using|clicking|browsing|closing|choosing|selecting|visiting)\b.*\b(?:cookies?|privacy policy|terms)\b/,
  },
  {
    rule: 'cookie-notice',
    words: 60,
    pattern:
      /^(?:you can|to) (?:change|manage|withdraw|update|adjust) (?:your|these|cookie|my)\b.*\b(?:cookies?|consent|preferences|privacy)\b/,
  },
  {
    rule: 'cookie-notice',
    words: 70,
    pattern:
      /^(?:this (?:article|content) (?:includes|contains|is provided)|this content is provided by|we ask for your permission before|we need your (?:permission|consent)|to (?:view|display|see) this content|to show you this content)\b.*\b(?:cookies?|permission|consent|accept|provided by)\b/,
  },
  {
    rule: 'cookie-notice',
    pattern:
      /^(?:read|see|view|find out more in|learn more about) (?:our|how we use) (?:cookie|privacy|cookies)\b/,
  },
  {
    rule: 'cookie-notice',
    pattern: /^allow (?:content from )?[\w ]{2,20} (?:content|cookies)\??$|^allow content from\b/,
  },
  {
    rule: 'cookie-notice',
    words: 40,
    pattern:
      /^(?:you can use the buttons? below to (?:amend|change)|unfortunately we have been unable to verify)\b/,
  },
  {
    rule: 'cookie-notice',
    words: 2,
    pattern: /^(?:spreaker|youtube|twitter|x|facebook|instagram|tiktok|spotify|vimeo) content$/,
  },
  {
    rule: 'copyright',
    words: 70,
    pattern: /^(?:©|\(c\) ?(?:\d{4}|copyright)|copyright(?: ©| \(c\)|:| \d{4}|, | the | by |$))/,
  },
  {
    rule: 'copyright',
    words: 40,
    pattern: /^(?:[^.]{0,80}[.] ?)?all rights reserved(?:$|[.,;|–-]| worldwide| by )/,
  },
  {
    rule: 'copyright',
    words: 60,
    pattern:
      /^(?:this material may not be published|no part of this (?:article|publication|story|website)|reproduction (?:in whole|without|of this))\b/,
  },
  { rule: 'page-footer', words: 20, pattern: /^our standards: / },
  {
    rule: 'page-footer',
    words: 24,
    pattern: /^(?:the )?[\w ]{2,20} is not responsible for the content of external\b/,
  },
  { rule: 'page-footer', words: 24, pattern: /^(?:why you can|how we|learn why you can) trust\b/ },
  {
    rule: 'page-footer',
    words: 40,
    pattern:
      /^(?:do you have|have you got|got|if you have|have) (?:a|any|an|more)\b.*\b(?:e-?mail|contact us|contact the|get in touch|let us know|share (?:it|your) with us)\b/,
  },
  {
    rule: 'page-footer',
    words: 40,
    pattern:
      /^(?:send|e-?mail|contact|write to|reach|get in touch with|to contact|to submit) (?:us|our|the (?:author|writer|reporter|editor|newsroom|news desk)|your|a letter|tips|me|[\w]+ [\w]+ at)\b.*(?:@|\b(?:e-?mail|tips?|letters?|story|stories|touch|online|form|desk|newsroom)\b)/,
  },
  {
    rule: 'page-footer',
    words: 40,
    pattern: /^(?:found|spotted|noticed|see) (?:a|an) (?:mistake|error|typo)\b/,
  },
  {
    rule: 'page-footer',
    words: 40,
    pattern:
      /^(?:this|the) (?:breaking news story is being updated|page (?:will|is) (?:automatically )?(?:refresh|being updated)|live (?:page|blog|coverage) (?:has|is) (?:now )?(?:ended|closed|being))\b/,
  },
  { rule: 'page-footer', words: 30, pattern: /^(?:please )?refresh (?:the|this) page\b/ },
  {
    rule: 'page-footer',
    words: 12,
    pattern:
      /^(?:powered by|designed by|built with|hosted by|proudly powered by|theme:?|website by|supported by) \S/,
  },
  {
    rule: 'page-footer',
    words: 10,
    pattern: /^(?:see|view|read|visit|go to|more at) (?:https?:\/\/|www\.)\S+$/,
  },
  {
    rule: 'credits',
    words: 40,
    pattern:
      /^\(?(?:reporting|additional reporting|with reporting|edited|editing|graphics?|video|photography|writing) by [^.]*\.?\)?$/,
  },
  {
    rule: 'credits',
    words: 40,
    pattern:
      /^\(?(?:reporting|additional reporting|edited|editing|writing) by [^;]{2,120}[;,] (?:additional |further )?(?:writing|editing|reporting|edited|graphics|production) /,
  },
  { rule: 'credits', words: 40, pattern: /^\(?additional reporting(?: by|:)/ },
  {
    rule: 'credits',
    words: 60,
    pattern:
      /^[^?!"“”]{10,400} contributed (?:reporting )?(?:to|for) (?:this|the) (?:report|story|article)\)?$/,
  },
  {
    rule: 'credits',
    words: 12,
    pattern:
      /^(?:with (?:files|input|inputs|reporting|additional reporting|agency inputs) from|source: (?:agencies|agency|with agencies|inputs from)|\(?with inputs? from) ?\S*/,
  },
  {
    rule: 'credits',
    words: 16,
    pattern:
      /^\(?(?:web editor|credited from|editor|editors|photo editor): ?\p{Lu}?[^.?!]{2,80}\)?$/u,
  },
  {
    rule: 'time-stamp',
    pattern:
      /^(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:am|pm|a\.m\.?|p\.m\.?))?(?: ?[a-z]{2,4})?|1?\d ?(?:am|pm|a\.m\.?|p\.m\.?))$/,
  },
];
