/** A token that votes for the passages that hold it. */
export interface Vote {
  readonly bucket: number;
  readonly weight: number;
}

/** A passage with what it got, added up in single precision, rarest token first. */
export interface Voted {
  readonly passage: number;
  readonly votes: number;
}

/** A passage as the engine found it. */
export interface VotedHit {
  readonly passage: number;
  /** What it got, nearly. */
  readonly score: number;
  /** Places of the votes that it got. */
  readonly got: readonly number[];
}

/** What the engine is asked: passages by what they got, then by index. */
export interface VoteQuery {
  readonly votes: readonly Vote[];
  readonly size: number;
  readonly after: Pick<VotedHit, 'passage' | 'score'> | null;
}

/** Clauses that OpenSearch takes in one query at most, as it comes, with room for those round them. */
const MOST_VOTES = 1_000;
const PAGES = [300, 1_000] as const;
/** The passages that are wanted in any case, and those that hold all. */
const MOST = { best: 40, whole: 4_000 } as const;
/** A passage holds all where it got this share of all votes. */
const WHOLE = 0.9999;
/** What one addition in single precision can change, as a share. */
const ROUNDING = 1.2e-7;

/**
 * The passages of most votes: the best forty, and those that got all, up to four thousand.
 * @param votes rarest token first; of more than a thousand the others are left out
 */
export async function mostVotedElsewhere(
  ask: (query: VoteQuery) => Promise<readonly VotedHit[]>,
  votes: readonly Vote[],
): Promise<Voted[]> {
  const counted = votes.slice(0, MOST_VOTES);
  const found: Voted[] = [];
  if (counted.length === 0) return found;
  const near = 1 + counted.length * ROUNDING;
  const top = counted.reduce((sum, { weight }) => sum + weight, 0);
  let after: VoteQuery['after'] = null;
  for (let page = 0; ; page = 1) {
    const size = PAGES[page] as number;
    const hits: readonly VotedHit[] = await ask({ votes: counted, size, after });
    for (const { passage, got } of hits) found.push({ passage, votes: sumOf(got, counted) });
    found.sort((a, b) => b.votes - a.votes || a.passage - b.passage);
    after = hits.at(-1) ?? null;
    if (after === null || hits.length < size) break;
    const most = after.score * near;
    const complete = (found[MOST.best - 1]?.votes ?? 0) > most && most < top * WHOLE;
    if (complete || (found[MOST.whole - 1]?.votes ?? 0) > most) break;
  }
  return found.slice(0, MOST.whole);
}

/** As the index in memory adds up. */
function sumOf(got: readonly number[], votes: readonly Vote[]): number {
  return [...got]
    .sort((a, b) => a - b)
    .reduce((sum, at) => Math.fround(sum + (votes[at]?.weight ?? 0)), 0);
}
