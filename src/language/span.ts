/** A half-open stretch [start, end) in UTF-16 code units of the text it points into. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words it covers: `text` is always the slice itself, never a rewording. */
export interface TextSpan extends Span {
  readonly text: string;
}
