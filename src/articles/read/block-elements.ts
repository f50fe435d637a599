/** Elements of HTML that begin and end a block of text, each laid out on lines of its own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'p div li ul ol blockquote h1 h2 h3 h4 h5 h6 pre section article main aside header footer nav table thead tbody tr td th ' +
    'caption dl dt dd figure figcaption hr address details summary body center form fieldset dialog'
  ).split(' '),
);
