/** An attribute of an element. */
export class Attribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = name === 'class' ? tokens(value) : value;
  }

  cloneNode(): Attribute {
    return new Attribute(this.name, this.value);
  }
}

/** Names parted by one blank each, none twice, as classes are read. */
export function tokens(value: string): string {
  if (!/\s/.test(value)) return value;
  return [...new Set(value.split(/\s+/).filter((token) => token !== ''))].join(' ');
}

/** What decides in a style whether an element is seen. */
export interface Style {
  readonly display: string | undefined;
  readonly visibility: string | undefined;
}

const UNSTYLED: Style = { display: undefined, visibility: undefined };

/** Reads a `style` attribute. */
export function styleIn(attribute: string | null): Style {
  if (attribute === null) return UNSTYLED;
  const rules = new Map<string, string>();
  for (const rule of attribute.split(';')) {
    const colon = rule.indexOf(':');
    const key = rule.slice(0, Math.max(colon, 0)).trim();
    const value = rule.slice(colon + 1).trim();
    if (key !== '' && value !== '') rules.set(key, value);
  }
  return { display: rules.get('display'), visibility: rules.get('visibility') };
}

/** What Readability takes for the class of something drawn. */
export const NO_WORD = { baseVal: '', animVal: '' };
