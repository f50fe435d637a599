import { describe, expect, it } from 'vitest';
import { cleaned, PROSE, rulesOf, textsOf } from './cleaned.ts';

/** Lines as many sites print them, by the rule that is to drop them from between two paragraphs. */
const BOILERPLATE: Readonly<Record<string, readonly string[]>> = {
  advertisement: [
    'Advertisement',
    'ADVERTISEMENT',
    'Article continues below',
    'Story continues below advertisement',
    'Werbung',
    '[ad_1]',
  ],
  'share-buttons': [
    'Share',
    'Share this article',
    'Share on Facebook',
    'Click to share on X (Opens in new window)',
    'Facebook Twitter WhatsApp',
    'Copy link',
    'Link copied',
    'Save',
    'Share  |  Save',
    '123 shares',
    'Print this page',
    'Tweet',
    'Teilen',
  ],
  navigation: [
    'Skip to content',
    'Skip to main content',
    'Menu',
    'Back to top',
    'Show more',
    'Continue reading…',
    'Log in',
    'Post navigation',
    'Zum Inhalt springen',
  ],
  loading: ['Loading', 'Loading...', 'Loading…', 'Like Loading...'],
  'read-elsewhere': [
    'Read the full article here',
    'Read the full story',
    'Source link',
    'Read the original article',
    'Read more at example.org',
    'The post Talks go on appeared first on Example News.',
    'This article was originally published by Example News.',
    '(This story has not been edited by Example staff and is auto-generated from a syndicated feed.)',
  ],
  'comment-form': [
    'Leave a comment',
    'Leave a Reply',
    'Cancel reply',
    'Your email address will not be published. Required fields are marked *',
    'Your email address will not be published.',
    'Required fields are marked *',
    'Comment *',
    'Name *',
    'Save my name, email, and website in this browser for the next time I comment.',
    'You must be logged in to post a comment.',
    '12 Comments',
    'View comments (34)',
    'No comments yet',
    'Join the conversation',
    'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
    'Be the first to comment',
  ],
  'newsletter-box': [
    'Subscribe to our newsletter',
    'Sign up for our daily newsletter',
    'Unlock the Weekly Digest newsletter for free',
    'Sign up here.',
    'Enter your email address',
    'Get the best of our reporting straight to your inbox',
    'Thank you for signing up!',
    'By signing up you agree to our terms of use and privacy policy.',
    'Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.',
    'after newsletter promotion',
    'Newsletter abonnieren',
  ],
  subscription: [
    'Subscribe',
    'Subscribe now',
    'Already a subscriber? Log in',
    'This article is for subscribers only',
    'Support our journalism',
    'Donate',
    'Register for free to continue reading',
    'To continue reading this article, subscribe or log in.',
    'Start your free trial',
    'Your support helps us to report from where it matters.',
  ],
  'cookie-notice': [
    'We use cookies to improve your experience.',
    'Accept all cookies',
    'Manage preferences',
    'This website uses cookies to personalise content and ads, to provide social media features and to analyse our traffic. Read more in our policy.',
    'By continuing to use this site you agree to our use of cookies.',
    'We value your privacy',
  ],
  'follow-us': [
    'Follow us on Facebook',
    'Follow Example News on X',
    'Follow us on Twitter and Instagram',
    'Join our WhatsApp channel',
    'Download our app',
    'Follow John Smith on Twitter @johnsmith.',
    '@example_news',
  ],
  related: [
    'Read more: Talks go on in the capital',
    'RELATED: Ministers meet again',
    'Related articles',
    'More on this story',
    'Most viewed',
    'You may also like',
    'See also: What is known so far',
    'Tags: war, peace, talks',
    'Filed under: Politics',
    'Recommended',
    'Trending now',
    'Lire aussi : les pourparlers continuent',
  ],
  player: [
    'Play video',
    'View image in fullscreen',
    'Listen to this article',
    '0:00 / 4:32',
    'Watch: Minister answers questions',
    'This video can not be played',
    'To play this video you need to enable JavaScript in your browser.',
    'Image 1 of 12',
    'Video',
  ],
  'reading-time': ['5 min read', '4 minute read', 'Reading time: 3 minutes', '1 min'],
  copyright: [
    '© 2025 Example News',
    'Copyright 2025 Example News. All rights reserved.',
    'All rights reserved.',
    '(c) 2025 Example Media Ltd',
  ],
  credits: [
    'Reporting by Jane Doe; Editing by John Smith',
    '(Additional reporting by Jane Doe and John Smith; Editing by Ann Other)',
    'Edited by Ann Other',
  ],
  'page-footer': [
    'Privacy policy',
    'Terms of use',
    'Contact us',
    'Do not sell my personal information',
    'Do you have a story? Email tips@example.org',
    'Contact Jane Doe at jane@example.org.',
    'The BBC is not responsible for the content of external sites.',
  ],
  'language-switch': ['English', 'English | Deutsch | Français', 'Українська', '• Arabic'],
  'time-stamp': ['09:18', '9.18 am', '21:05 BST', '6:01 p.m.'],
  divider: ['***', '---', '• • •', '_____', '…'],
  'end-mark': ['ENDS', '-30-'],
};
const CASES = Object.entries(BOILERPLATE).flatMap(([rule, lines]) =>
  lines.map((line) => [line, rule] as const),
);

/** An article with a line in the middle of its prose, cleaned. */
function amidProse(line: string) {
  const [before, next, after, last] = PROSE;
  return cleaned('Engineers leave for the port', before, next, line, after, last);
}

describe('boilerplate of a page', () => {
  it.each(CASES)('%s is dropped by %s', (line, rule) => {
    const cleaning = amidProse(line);
    expect(textsOf(cleaning)).toEqual(PROSE);
    expect(rulesOf(cleaning)).toMatchObject({ [line]: rule });
  });

  it.each(CASES)('%s above the headline takes nothing else along', (line) => {
    const cleaning = cleaned(line, 'Engineers leave for the port', ...PROSE);
    expect(textsOf(cleaning).filter((text) => text !== line)).toEqual(PROSE);
    expect(cleaning.stated.title).toBe('Engineers leave for the port');
  });
});

describe('what only looks like boilerplate', () => {
  it.each([
    'He urged both sides to sign up to the plan, and the newsletter of the ministry printed his words in full.',
    '“Sign up to our newsletter or lose,” the minister joked.',
    '"Subscribe now," he said, "and the port is yours."',
    'Sign up to the ceasefire, he told them, or leave the room.',
    'Sign up for the deal by e-mail, he told them, or “lose the port”.',
    'Read more about the port in the words of the people who built it, and who have worked there ever since, their sons and daughters among them.',
    'Listen.',
    'Support for the plan came from countries that contribute troops, and from members of the public.',
    'By continuing the war you will lose everything, she wrote.',
    'Cookies were handed out to the children, and the ministry said we use cookies as a sign of peace.',
    'This video, shared on social media, shows a drone over the port.',
    'Follow the money and you will find the minister, the opposition says.',
    'Share prices fell after the speech.',
    'Loading the ships took three days.',
    'Related families were housed together.',
    'Comments by the minister were met with silence.',
    'The post was first held by his father.',
    'Copyright law was not mentioned in the talks.',
    'All rights reserved to the state must be returned, the court said.',
    'Read the treaty, he said.',
    'Most viewed the plan as a failure.',
    'Do you have any tips for those who come after you?',
    'Listen to the people, the crowd chanted.',
    'To change the law on consent ministers need a majority.',
    'Language unclear on whether the port is covered, experts say.',
    'Source: a person close to the talks, who asked not to be named.',
    'That must not happen [emphasis added]',
    'He gave them credit: they had come early.',
    '"OK."',
    '“No, thanks.”',
    '‘Next,’ he said.',
    'No.',
    'Officials were grateful.',
    'What happens next?',
    'Why the port matters',
  ])('%s', (line) => {
    const cleaning = amidProse(line);
    expect(textsOf(cleaning)).toEqual([PROSE[0], PROSE[1], line, PROSE[2], PROSE[3]]);
  });
});
