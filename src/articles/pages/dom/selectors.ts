/** An element as far as selectors look at it. */
interface Selectable {
  /** In capitals. */
  readonly tagName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

/** Whether a selector fits an element. */
type Test = (element: Selectable) => boolean;

const known = new Map<string, Test>();

/**
 * Reads a list of selectors, each a tag or `*` with attributes behind it or attributes alone: `p`, `[hidden]`,
 * `[itemprop="name"]`, `a[class*="author"]`. Those are all that is asked here and by Readability.
 *
 * @throws Error for any other
 */
export function selectorTest(selectors: string): Test {
  const before = known.get(selectors);
  if (before !== undefined) return before;
  const tests = selectors.split(',').map((one) => testOf(one.trim()));
  const [only] = tests;
  const test = tests.length === 1 && only ? only : anyOf(tests);
  known.set(selectors, test);
  return test;
}

function anyOf(tests: readonly Test[]): Test {
  return (element) => tests.some((test) => test(element));
}

const SELECTOR = /^(\*|[a-z][a-z0-9-]*)?((?:\[[^\]]*\])*)$/i;
const ATTRIBUTE = /\[([\w-]+)(?:(\*?=)"([^"]*)")?\]/g;

function testOf(selector: string): Test {
  const [, tag = '*', attributes = ''] = SELECTOR.exec(selector) ?? [];
  if (selector === '' || !SELECTOR.test(selector)) throw new Error(`selector ${selector}`);
  const name = tag.toUpperCase();
  const wanted = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', sign, value = '']) =>
    attributeTest(key, sign, value),
  );
  if (wanted.length === 0) return name === '*' ? () => true : ({ tagName }) => tagName === name;
  return (element) =>
    (name === '*' || element.tagName === name) && wanted.every((test) => test(element));
}

function attributeTest(name: string, sign: string | undefined, value: string): Test {
  if (sign === undefined) return (element) => element.hasAttribute(name);
  return sign === '='
    ? (element) => element.getAttribute(name) === value
    : (element) => element.getAttribute(name)?.includes(value) === true;
}
