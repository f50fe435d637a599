import { ENDLESS as ANYWHERE, SNARES as COMMON, hostileFrom } from '../../hostile.ts';

/** Pieces of text that would come alive in Slack, or break a message, if they were not escaped. */
export const SNARES = [
  ...COMMON,
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
  '*bold*',
  '~struck~',
  '```\ncode\n```',
  '\n• item',
  '\n1. item',
  '|',
  '^',
  '{"kept":"x"}',
  '"]}',
  '%3Cscript%3E',
] as const;

/** Texts made of snares, in any order and any neighbourhood. */
export const hostileText = hostileFrom(SNARES, '<>&|*_~`@#:!"\\\n ');

/** One very long text of each kind. */
export const ENDLESS = [
  ...ANYWHERE,
  '&'.repeat(10_000),
  '<'.repeat(10_000),
  '<!channel>'.repeat(1_000),
  '"'.repeat(10_000),
] as const;
