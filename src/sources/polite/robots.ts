/** What a site asks of programs that fetch (RFC 9309). */
export interface Robots {
  /** @param path with its query, as it would be requested */
  allows(path: string): boolean;
  /** Seconds between two requests that the site asks for; null where it asks for none. */
  readonly delay: number | null;
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** The standard asks for 500 KiB at least. */
export const ROBOTS_BYTES = 512_000;
/** Longest line that is looked at; what is longer is no rule for us. */
const LONGEST_LINE = 2_000;

export const ALLOW_ALL: Robots = { allows: () => true, delay: null };
export const ALLOW_NONE: Robots = { allows: () => false, delay: null };

/** Reads a robots.txt for the program of this name. */
export function parseRobots(text: string, program: string): Robots {
  const groups = groupsIn(text);
  const own = groups.filter(({ agents }) => agents.includes(program.toLowerCase()));
  const mine = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = mine.flatMap((group) => group.rules);
  const delay = mine.map((group) => group.delay).find((seconds) => seconds !== null) ?? null;
  return { allows: (path) => path === '/robots.txt' || isAllowed(rules, path), delay };
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay: number | null;
}

function groupsIn(text: string): Group[] {
  const groups: Group[] = [];
  let begun = false;
  for (const line of text.slice(0, ROBOTS_BYTES).split(/\r\n?|\n/)) {
    if (line.length > LONGEST_LINE) continue;
    const [, name = '', value = ''] =
      /^\s*([\w-]+)\s*:\s*(.*)$/.exec(line.replace(/#.*$/, '').trimEnd()) ?? [];
    const key = name.toLowerCase();
    if (key === 'user-agent') {
      // Lines of this kind next to each other name one group.
      if (!begun) groups.push({ agents: [], rules: [], delay: null });
      groups.at(-1)?.agents.push((/^[a-z_-]+|^\*/i.exec(value)?.[0] ?? '').toLowerCase());
      begun = true;
      continue;
    }
    const group = groups.at(-1);
    if (key === 'allow' || key === 'disallow') {
      begun = false;
      if (value !== '') group?.rules.push({ allow: key === 'allow', pattern: decoded(value) });
    } else if (key === 'crawl-delay' && group) {
      // No line of the standard, so it does not end the names of a group (RFC 9309, 2.2.4).
      const seconds = Number(value);
      if (seconds > 0) group.delay = seconds;
    }
  }
  return groups;
}

/** The longest rule that fits decides, and of two alike the one that allows. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  const wanted = decoded(path);
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!fits(rule.pattern, wanted)) continue;
    const longer = rule.pattern.length - (best?.pattern.length ?? -1);
    if (longer > 0 || (longer === 0 && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}

/** `*` is any run of characters, `$` at the end is the end; from left to right, so in linear time. */
function fits(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$');
  const [first = '', ...rest] = (toEnd ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    if (toEnd && index === rest.length - 1)
      return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !toEnd || at === path.length;
}

/** One way of writing: `%41` is `A`, `ü` is `%C3%BC`, while `%2F` stays other than a slash. */
function decoded(path: string): string {
  const encoded = path.toWellFormed().replace(/[^\0-\x7f]+/g, encodeURIComponent);
  return encoded.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : whole.toUpperCase();
  });
}
