import type { BoilerplatePattern } from './fold-line.ts';
import { NETWORKS } from './networks.ts';

/** What newsletter boxes call the thing. */
const LETTER =
  '(?:newsletters?|e-?mails?|briefings?|bulletins?|digest|inbox|mailing list|alerts?|updates|e-?letter)';

/**
 * Newsletters, subscriptions, accounts to follow: what a page would have its readers do. Each pattern is anchored at the
 * beginning of a line, meets short lines only, and repeats nothing inside a repetition, so that the time it takes
 * grows with the line.
 */
export const OFFER_PATTERNS: readonly BoilerplatePattern[] = [
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
      /^by (?:signing up|subscribing|entering your e-?mail|providing your e-?mail|submitting your e-?mail|clicking|registering|creating an account)\b.*\b(?:you|i) (?:agree|consent|accept|confirm|acknowledge)\b/,
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
];
