import { describe, expect, it } from 'vitest';
import { OnrecordError } from '../../../src/problem.ts';
import { type Elsewhere, NotYet } from '../../../src/search/remote/elsewhere.ts';
import { settled } from '../../../src/search/remote/settled.ts';

/** Numbers that lie elsewhere, fetched in batches; `batches` says which ones together. */
function numbersElsewhere() {
  const here = new Set<number>();
  const batches: number[][] = [];
  const wanted = new Set<number>();
  const need = (numbers: Iterable<number>) => {
    const missing = [...numbers].filter((number) => !here.has(number));
    for (const number of missing) wanted.add(number);
    if (missing.length > 0) throw new NotYet();
  };
  const elsewhere: Elsewhere = {
    need: ({ passages = [] }) => need(passages),
    quotesWith: () => [],
    reachable: async () => true,
    errand: () => ({
      attempt: (work) => work(),
      async fetch() {
        batches.push([...wanted]);
        for (const number of wanted) here.add(number);
        wanted.clear();
      },
    }),
  };
  const read = (number: number) => {
    need([number]);
    return 2 * number;
  };
  return { elsewhere, batches, read };
}

describe('work on a coverage', () => {
  it('is one call where all of it is here', async () => {
    let calls = 0;
    expect(await settled({}, () => ++calls)).toBe(1);
  });

  it('begins anew when what was missing has come, and fetches at once what it says it will read', async () => {
    const { elsewhere, batches, read } = numbersElsewhere();
    const sum = await settled({ elsewhere }, () => {
      elsewhere.need({ passages: [1, 2, 3] });
      return read(1) + read(2) + read(3) + read(4);
    });
    expect(sum).toBe(20);
    // 4 was not announced, so it is fetched alone
    expect(batches).toEqual([[1, 2, 3], [4]]);
  });

  it('throws on what the work itself throws, without another try', async () => {
    const { elsewhere, batches } = numbersElsewhere();
    const work = () => {
      throw new RangeError('of its own');
    };
    await expect(settled({ elsewhere }, work)).rejects.toThrow('of its own');
    expect(batches).toEqual([]);
  });

  it('gives up on work that always misses something more', async () => {
    const { elsewhere, read } = numbersElsewhere();
    let next = 0;
    const endless = settled({ elsewhere }, () => read(next++));
    await expect(endless).rejects.toThrow(OnrecordError);
    await expect(endless).rejects.toMatchObject({ problem: { code: 'engine-unsettled' } });
  });
});
