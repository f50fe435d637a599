/** A shape of line that is furniture of a page. */
export interface FurniturePattern {
  readonly rule: string;
  /** Matched against the whole folded line (furniture.ts says how lines are folded). */
  readonly pattern: RegExp;
  /** Longest line it may drop, in words: a longer one is taken for prose. Default 16. */
  readonly words?: number;
  /** True: it could be a headline, and drops a line only below the headline or a paragraph. Default false. */
  readonly below?: boolean;
}

/** Sites and programs that share buttons lead to. */
const NETWORKS =
  '(?:facebook|twitter|x|x \\(twitter\\)|twitter/x|x/twitter|whatsapp|linkedin|reddit|telegram|messenger|pinterest|threads|bluesky|mastodon|tumblr|viber|line|e-?mail|flipboard|instagram|tiktok|youtube|google news|google|apple news|signal|wechat|weibo|pocket|social media|nextdoor|truth social|spotify|apple podcasts)';

/** What newsletter boxes call the thing. */
const LETTER =
  '(?:newsletters?|e-?mails?|briefings?|bulletins?|digest|inbox|mailing list|alerts?|updates|e-?letter)';

/**
 * Shapes of furniture, tried in this order. Each is anchored at the beginning of a line, meets short lines only,
 * and repeats nothing inside a repetition, so that the time it takes grows with the line.
 */
export const FURNITURE_PATTERNS: readonly FurniturePattern[] = [
  // Newsletter boxes; the lines of the box that follow are dropped by newsletter-boxes.ts.
  {
    rule: 'newsletter-box',
    pattern: new RegExp(`^unlock (?:the|our|your) .*(?:${LETTER}|digest) for free$`),
  },
  {
    rule: 'newsletter-box',
    words: 60,
    pattern: new RegExp(
      `^(?:sign|signing) up (?:to|for|here|now|today|below|and)\\b.*\\b${LETTER}\\b`,
    ),
  },
  {
    rule: 'newsletter-box',
    words: 60,
    pattern: new RegExp(`^(?:subscribe|subscribing) (?:to|for|here|now|today)\\b.*\\b${LETTER}\\b`),
  },
  {
    rule: 'newsletter-box',
    words: 40,
    pattern: /^(?:get|receive|join)\b.*\b(?:in|to) your inbox\b/,
  },
  {
    rule: 'newsletter-box',
    words: 40,
    pattern:
      /^(?:get|receive) (?:our|the|free|daily|weekly|all the)\b.*\b(?:newsletter|e-?mail|sign up|inbox|alerts)\b/,
  },
  { rule: 'newsletter-box', words: 40, pattern: /^(?:simply )?sign up to the .* myft digest\b/ },
  { rule: 'newsletter-box', words: 40, pattern: /^receive free .* updates$/ },
  { rule: 'newsletter-box', words: 40, pattern: /^we'll send you a .* (?:e-?mail|digest)\b/ },
  {
    rule: 'newsletter-box',
    words: 40,
    pattern:
      /^for (?:free|more|the latest)\b.*\b(?:sign up to|subscribe to|sent straight to your inbox)\b/,
  },
  {
    rule: 'newsletter-box',
    words: 80,
    pattern: /^(?:privacy notice: )?newsletters may contain info\b/,
  },
  { rule: 'newsletter-box', words: 60, pattern: /^we use google re-?captcha\b/ },
  {
    rule: 'newsletter-box',
    words: 60,
    pattern: /^this site is protected by (?:google )?re-?captcha\b/,
  },
  {
    rule: 'newsletter-box',
    words: 70,
    pattern:
      /^by (?:signing up|subscribing|entering your e-?mail|providing your e-?mail|submitting your e-?mail|clicking|registering|continuing|creating an account)\b.*\b(?:you|i) (?:agree|consent|accept|confirm|acknowledge)\b/,
  },
  { rule: 'newsletter-box', words: 40, pattern: /^i would like to (?:be e-?mailed|receive)\b/ },
  {
    rule: 'newsletter-box',
    words: 40,
    pattern: /^(?:you can )?unsubscribe (?:at any ?time|any ?time|from)\b/,
  },
  {
    rule: 'newsletter-box',
    words: 40,
    pattern:
      /^(?:your information will be used in accordance with|for more information,? (?:please )?(?:see|read|visit) our (?:privacy|cookie))\b/,
  },
  { rule: 'newsletter-box', pattern: /^(?:free newsletter|newsletter) ?[|:–-]/ },
  { rule: 'newsletter-box', pattern: /^delivered (?:straight )?to your inbox\b/ },
  { rule: 'newsletter-box', pattern: /^(?:enter|type) your e-?mail\b/ },
  { rule: 'newsletter-box', pattern: /^(?:please )?enter a valid e-?mail\b/ },

  // Comment forms and counts.
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
      /^(?:\(?\d[\d,.]*k?\)?|no|view|view all|show|see|see all|read|read all|load|load more|add|go to)(?: \(?\d[\d,.]*k?\)?)? (?:new )?(?:comments?|responses?|replies)$/,
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

  // Elsewhere: the whole article, other articles.
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
      /^(?:read|see|watch|listen|explore)(?: more| also| next| here)?(?: (?:from|on|about) [^:|]{2,40})?: \S/,
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

  // Share and follow.
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
    rule: 'follow-us',
    words: 24,
    pattern: new RegExp(
      `^(?:follow|like|find|join|connect with|add|watch|get|subscribe to|chat with|message) (?:us|our|me|[\\w'’.&]+(?: [\\w'’.&]+){0,4})(?: [\\w'’]+){0,3} (?:on|via|in|at|as|through|to) (?:our |your |the )?@?${NETWORKS}\\b`,
    ),
  },
  { rule: 'follow-us', pattern: /^(?:follow|find|like|join) us(?: on| at| online| here|$)/ },
  {
    rule: 'follow-us',
    pattern: /^follow (?!the |a |an |my |your )(?:@\S+|[\w'’.&]+(?: [\w'’.&]+){0,3})$/,
    words: 5,
    below: true,
  },
  {
    rule: 'follow-us',
    words: 24,
    pattern:
      /^(?:join|follow) (?:our|the) (?:[\w'’]+ ){0,4}(?:channel|group|community|telegram|whatsapp|facebook|page|account)\b/,
  },
  {
    rule: 'follow-us',
    words: 24,
    pattern: /^(?:download|get|install|try) (?:our|the) (?:[\w'’]+ ){0,4}apps?\b/,
  },
  {
    rule: 'follow-us',
    pattern:
      /^(?:prefer|add|set|choose|make) .* (?:on google|on google news|preferred source|as a (?:preferred|trusted) source)\b/,
  },
  { rule: 'follow-us', pattern: /^@\w{2,20}$/ },
  { rule: 'follow-us', words: 24, pattern: /^follow .{2,40} coverage\b.*(?:https?:\/\/|\bat\b)/ },
  {
    rule: 'follow-us',
    words: 24,
    pattern: /^(?:keep up with all the latest news|be the first to get)\b/,
  },

  // Subscriptions and support.
  {
    rule: 'subscription',
    pattern:
      /^(?:already|not yet) (?:a|an|have|registered|subscribed|got)\b.*\?(?: ?(?:log|sign) ?in(?: here)?)?$/,
  },
  {
    rule: 'subscription',
    words: 30,
    pattern:
      /^(?:subscribe|register|sign in|log in|sign up|create (?:a|your) (?:free )?account|become a (?:member|subscriber|supporter)) (?:now |today |here |for free )?(?:to|for|or|and|from|with)\b.*\b(?:continue|continue reading|read|reading|access|unlimited|full|support|unlock|free|month|week|year|journalism|subscri\w*|premium|\$|£|€)/,
  },
  {
    rule: 'subscription',
    words: 30,
    pattern:
      /^(?:to (?:continue reading|read the (?:full|rest)|keep reading|enjoy)|continue reading (?:this|with|for)|keep reading (?:for|with)|you(?:'ve| have) (?:reached|used|read|\d+))\b.*\b(?:subscri\w*|register|account|free articles?|sign (?:in|up)|log ?in|limit|member)\b/,
  },
  {
    rule: 'subscription',
    pattern:
      /^this (?:article|story|content|piece|page|post) is (?:exclusive|exclusively|only|available|reserved|for)\b.*\b(?:subscribers|members|subscription)\b/,
  },
  {
    rule: 'subscription',
    words: 50,
    pattern:
      /^(?:please )?(?:support|help support|help us|consider supporting) (?:us|our|your|independent|quality|fearless|local|honest|public-interest|trusted|free|the guardian|the independent)\b.*\b(?:journalism|newsroom|reporting|donat(?:e|ion|ions)|contributions?|from as little as|member(?:ship)?|media)\b/,
  },
  {
    rule: 'subscription',
    words: 50,
    pattern:
      /^your (?:support|donation|contribution|subscription) (?:helps?|makes|allows|powers|funds|will help|means)\b/,
  },
  {
    rule: 'subscription',
    words: 20,
    pattern: /^(?:start|try) your (?:free )?(?:trial|subscription)\b/,
  },

  // Cookies and consent.
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

  // Players, galleries, reading time.
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
    pattern: /^listen to (?:this|the|our|more|[\w']+ [\w']+(?: [\w']+){0,6} (?:on|wherever))\b/,
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

  // Rights, standards, credits.
  {
    rule: 'copyright',
    words: 70,
    pattern: /^(?:©|\(c\) ?(?:\d{4}|copyright)|copyright(?: ©| \(c\)|:| \d{4}|, | the | by |$))/,
  },
  { rule: 'copyright', words: 40, pattern: /^(?:[^.]{0,80}[.] ?)?all rights reserved\b/ },
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

  // Lists of languages, timers.
  {
    rule: 'language-switch',
    pattern:
      /^(?:read (?:this )?(?:article |story |page )?in|also available in|available in|select (?:a )?language|choose (?:a |your )?language|language:|translate (?:to|into)|other languages)(?: ?:? ?(?:english|spanish|french|german|russian|ukrainian|arabic|chinese|polish|italian|portuguese|turkish|persian|hindi|urdu|welsh|dutch|japanese|korean))?$/,
    words: 14,
  },
  {
    rule: 'time-stamp',
    pattern:
      /^(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:am|pm|a\.m\.?|p\.m\.?))?(?: ?[a-z]{2,4})?|1?\d ?(?:am|pm|a\.m\.?|p\.m\.?))$/,
  },
];
