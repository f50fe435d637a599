/**
 * Factor of each field on the BM25+ score. A headline names what an article is about but belongs to
 * each of its passages alike, so it counts less than the passage's own words.
 */
export const FIELD_WEIGHTS: Readonly<Record<(typeof FIELDS)[number], number>> = {
  title: 0.5,
  text: 1,
  speakers: 0.5,
  outlet: 0.2,
};

/** The fields in the order in which every engine adds up scores, so that rounding agrees. */
export const FIELDS = ['title', 'text', 'speakers', 'outlet'] as const;

/** BM25+ as in MiniSearch: `k` term saturation, `b` length normalisation, `d` lower bound of a match. */
export const BM25_PARAMETERS = { k: 1.2, b: 0.7, d: 0.5 } as const;
