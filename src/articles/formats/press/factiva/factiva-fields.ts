import type { FrontMatter } from '../../../front-matter.ts';
import type { Found } from '../../format.ts';
import { type Aside, found } from '../../found.ts';
import { languageTag } from '../../language-tag.ts';
import { withoutBy } from '../nexis-labels.ts';
import { withoutText } from '../without-text.ts';

/** Codes that Factiva labels its fields with. */
export const FACTIVA_CODES: ReadonlySet<string> = new Set(
  'AN ART BY CLM CO CR CT CX CY DLN ED ET GC HD IN IPC IPD LA LP NGC NS PD PG PUB RE RF RST SC SE SN TD VOL WC'.split(
    ' ',
  ),
);

/** The fields of an article, each the paragraphs it holds. */
export type FactivaFields = ReadonlyMap<string, readonly string[]>;

/** Fields that state nothing an article keeps. */
const PASSED = 'CY WC SC CO CR CT DLN GC IN IPC IPD NGC NS PUB RE RF RST VOL CLM AN'.split(' ');

/** An article of Factiva from its fields; a problem where they hold no text. */
export function factivaArticle(fields: FactivaFields, number: number, file: string): Found {
  const paragraphs = [...(fields.get('LP') ?? []), ...(fields.get('TD') ?? [])];
  const stated = statedIn(fields);
  if (paragraphs.length === 0) return withoutText(`Article ${number}`, stated.title, file);
  return found({ place: stated.databaseId ?? number, stated, paragraphs, asides: passed(fields) });
}

function statedIn(fields: FactivaFields) {
  const one = (code: string) => fields.get(code)?.join(' ') ?? null;
  const byline = one('BY');
  return {
    title: one('HD'),
    outlet: one('SN'),
    byline: byline && withoutBy(byline),
    published: [one('PD'), one('ET')].filter((part) => part !== null).join(' ') || null,
    section: one('SE') ?? one('CLM'),
    page: one('PG'),
    edition: one('ED'),
    language: languageTag(one('LA')),
    databaseId: accession(one('AN')),
    ...correctionsIn(fields),
    captions: [...(fields.get('ART') ?? [])],
  } satisfies Partial<FrontMatter>;
}

function correctionsIn(fields: FactivaFields) {
  const corrections = [...(fields.get('CX') ?? [])];
  return { corrections, status: corrections.length > 0 ? ('corrected' as const) : null };
}

/** The number that Factiva gave the article: `Document HARGAZ0020250815el8f0001r`. */
export function accession(text: string | null): string | null {
  const word = text?.trim().split(/\s+/).at(-1) ?? '';
  return /^[A-Z0-9]{4,8}0{0,4}[a-z0-9]{10,30}$/i.test(word) && /\d{6}/.test(word) ? word : null;
}

function passed(fields: FactivaFields): Aside[] {
  return PASSED.flatMap((code) =>
    (fields.get(code) ?? []).map((text): Aside => {
      const line = {
        text: `${code} ${text}`,
        rule: code === 'CY' ? 'copyright' : 'classification',
      };
      return code === 'AN' ? { ...line, keptAs: 'databaseId' } : line;
    }),
  );
}
