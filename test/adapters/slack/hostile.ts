import fc from 'fast-check';

/** Pieces of text that would come alive in Slack, or break a message, if they were not escaped. */
export const SNARES = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<@U0123456>',
  '<@U0123456|name>',
  '<!subteam^S0123456|@all>',
  '<#C0123456|general>',
  '<!date^1700000000^{date}|now>',
  '<https://evil.example|harmless>',
  '<mailto:a@b.example|mail>',
  'https://evil.example/path?x=1&y=2',
  '&lt;!channel&gt;',
  '&amp;lt;',
  '&',
  '<',
  '>',
  '&#60;!channel&#62;',
  '@channel',
  '#general',
  ':smile:',
  ':+1::skin-tone-3:',
  '*bold*',
  '_slanted_',
  '~struck~',
  '`code`',
  '```\ncode\n```',
  '\n> quote',
  '\n>>> quote',
  '\n• item',
  '\n1. item',
  '|',
  '^',
  '\\',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u202C',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u0000',
  '\u001B[31m',
  '\u007F',
  '\u2028',
  '\r\n',
  '\t',
  '\u00A0',
  '\uD800',
  '\uDC00',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  '“quoted”',
  '{"kept":"x"}',
  '"]}',
  '%3Cscript%3E',
  ' ',
  '\n\n\n',
] as const;

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SNARES) },
  { weight: 2, arbitrary: fc.constantFrom('Radakin', 'said', 'troops', 'Ukraine', '1', 'a', '.') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.constantFrom(...'<>&|*_~`@#:!"\\\n '.split('')) },
);

/** Texts made of snares, in any order and any neighbourhood. */
export function hostileText(longest = 40): fc.Arbitrary<string> {
  return fc.array(piece, { minLength: 1, maxLength: longest }).map((pieces) => pieces.join(''));
}

/** One very long text of each kind. */
export const ENDLESS = [
  'a'.repeat(10_000),
  '&'.repeat(10_000),
  '<'.repeat(10_000),
  '<!channel>'.repeat(1_000),
  '\n'.repeat(10_000),
  ' '.repeat(10_000),
  '"'.repeat(10_000),
  '\u202E'.repeat(5_000),
  '👩‍👩‍👧‍👦'.repeat(1_000),
  '\uD800'.repeat(5_000),
  '“'.repeat(5_000),
] as const;
