import { OnrecordError, type Problem } from '../problem.ts';

/** One limit on what is read: how much is taken, counted in what, and why no more. */
interface Limit {
  readonly most: number;
  readonly unit: string;
  /** What it is a limit on, as the sentence "… of a file has" wants it. */
  readonly of: string;
  readonly why: string;
}

/**
 * Every limit on what is read. They are an article's, a line's or a file's, never a corpus's, and lie well above
 * what is printed: what exceeds them is broken or was made to exhaust whoever reads it.
 */
export const LIMITS = {
  file: {
    most: 256_000_000,
    unit: 'bytes',
    of: 'a file that is no .jsonl',
    why: 'it is held in memory while it is read, pictures included',
  },
  text: {
    most: 10_000_000,
    unit: 'characters',
    of: 'the text of one article',
    why: 'a long novel has some 2 million; understanding a text takes many times its size',
  },
  line: {
    most: 40_000_000,
    unit: 'characters',
    of: 'a line of .jsonl',
    why: 'the longest text, with every fourth character escaped and some fields beside it',
  },
  paragraph: {
    most: 1_000_000,
    unit: 'characters',
    of: 'a paragraph',
    why: 'a passage is cited and shown as a whole',
  },
  asked: {
    most: 1_000_000,
    unit: 'characters',
    of: 'a question or a text to check',
    why: 'no paragraph that is read has more; looking each of its words up takes many times its size',
  },
  page: {
    most: 32_000_000,
    unit: 'characters',
    of: 'a saved web page',
    why: 'those saved with their pictures inside are long',
  },
  elements: {
    most: 25_000,
    unit: 'elements',
    of: 'a saved web page',
    why: 'finding the main text looks at each many times',
  },
  nesting: {
    most: 250,
    unit: 'levels',
    of: 'the elements of a page',
    why: 'finding the main text walks up from each; the parser of browsers goes no deeper than 512',
  },
  memory: {
    most: 1_000,
    unit: 'megabytes',
    of: 'reading one file',
    why: 'the largest real page took 153; what takes more would take it from the articles being served',
  },
  time: {
    most: 60,
    unit: 'seconds',
    of: 'reading one file',
    why: 'the slowest real page took 0.8; the other files wait as long',
  },
  fetched: {
    most: 32_000_000,
    unit: 'bytes',
    of: 'what is fetched from one address, unpacked',
    why: 'it is held in memory; a few kilobytes may unpack to gigabytes',
  },
  fetching: {
    most: 60,
    unit: 'seconds',
    of: 'fetching from one address',
    why: 'a server that sends one byte every minute would never be done',
  },
  redirects: {
    most: 5,
    unit: 'redirects',
    of: 'an address that is fetched',
    why: 'they may lead round in a circle; RFC 9309 asks for five',
  },
} as const satisfies Record<string, Limit>;

/** What there is a limit on. */
export type LimitName = keyof typeof LIMITS;

/** How much of each is taken. */
export type Limits = Readonly<Record<LimitName, number>>;

/** The limits that hold where none are set. */
export const DEFAULT_LIMITS = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { most }]) => [name, most]),
) as Limits;

/**
 * Limits from a setting such as `paragraph=2000000, time=120`; what it does not name keeps its default.
 *
 * @throws {OnrecordError} `bad-setting` for a name that is none and for what is no whole number from 1
 */
export function parseLimits(setting: string, variable: string): Limits {
  const limits: Record<string, number> = { ...DEFAULT_LIMITS };
  for (const entry of setting.split(',').map((part) => part.trim())) {
    const [, name = '', number = ''] = /^(\w+)\s?=\s?(\d{1,15})$/.exec(entry) ?? [];
    if (!Object.hasOwn(LIMITS, name) || Number(number) < 1) throw badLimit(variable, entry);
    limits[name] = Number(number);
  }
  return limits as Limits;
}

/** What is said of a file that exceeds a limit. */
export function overLimit(
  name: LimitName,
  most: number,
  { file, line = null }: { file: string; line?: number | null },
): Problem {
  const { of, unit } = LIMITS[name];
  return {
    code: `too-much-${name}`,
    message: `It was not read: ${of} may have at most ${most.toLocaleString('en')} ${unit}.`,
    remedy: `Part it or leave it out, or raise the limit: ONRECORD_LIMITS=${name}=NUMBER.`,
    file,
    line,
  };
}

/** The same in words, for what stands in no file. */
export function overLimitInWords(name: LimitName, most: number): string {
  const { message, remedy } = overLimit(name, most, { file: '' });
  return `${message} ${remedy}`;
}

function badLimit(variable: string, entry: string): OnrecordError {
  return new OnrecordError({
    code: 'bad-setting',
    message: `${variable} holds ${JSON.stringify(entry)}.`,
    remedy: `Write NAME=NUMBER, parted by commas; the names are ${Object.keys(LIMITS).join(', ')}.`,
  });
}
