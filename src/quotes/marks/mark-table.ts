/**
 * Marks that pair with one another. Within a family every closing mark answers every opening one. *dash*: the
 * dialogue of Spanish and northern papers, which a dash opens and no mark closes.
 */
export type MarkFamily =
  | 'double'
  | 'single'
  | 'guillemet'
  | 'angle'
  | 'corner'
  | 'white-corner'
  | 'dash';

/** What a mark does where its form tells: open, close, or either, by what stands beside it. */
export type MarkSide = 'open' | 'close' | 'either';

/**
 * The quotation marks papers print (The Unicode Standard, chapter 6.2, "Quotation Marks").
 * “ closes after „ (German, Polish), » opens in German books and « in French ones: hence "either".
 */
export const MARKS: Readonly<Record<string, readonly [MarkFamily, MarkSide]>> = {
  '"': ['double', 'either'],
  '“': ['double', 'either'],
  '”': ['double', 'either'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '«': ['guillemet', 'either'],
  '»': ['guillemet', 'either'],
  '「': ['corner', 'open'],
  '」': ['corner', 'close'],
  '『': ['white-corner', 'open'],
  '』': ['white-corner', 'close'],
  '﹁': ['corner', 'open'],
  '﹂': ['corner', 'close'],
  '‹': ['angle', 'either'],
  '›': ['angle', 'either'],
  "'": ['single', 'either'],
  '‘': ['single', 'either'],
  '’': ['single', 'either'],
  '‚': ['single', 'open'],
  '‛': ['single', 'open'],
  '`': ['single', 'open'],
};

/** Words that begin with an apostrophe, lower case: it opens no quotation. */
export const ELIDED: ReadonlySet<string> = new Set(
  'em til till tis twas twere cause bout round n cos neath nuff s t d ll re ve m'.split(' '),
);
