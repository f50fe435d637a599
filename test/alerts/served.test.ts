import { describe, expect, it } from 'vitest';
import { arrivalOf, servedSince } from '../../src/alerts/served.ts';
import { partsOf } from '../../src/history/parts.ts';
import { article } from '../adapters/article.ts';

const first = article('quay', ['One boat came in.', 'Two boats left.'], { title: 'Boats' });

describe('an article that is served', () => {
  it('is new as a whole where nothing was served of it', () => {
    const { fresh, served } = arrivalOf(partsOf(first), null, 100);
    expect(fresh).toEqual([0, 1]);
    expect(arrivalOf(partsOf(first), served, 200)).toEqual({ served: null, fresh: [] });
  });

  it('has new paragraphs where they read otherwise, and they are served since then', () => {
    const { served } = arrivalOf(partsOf(first), null, 100);
    const altered = article('quay', ['One boat came in.', 'Three boats left.', 'It rained.'], {
      title: 'Boats',
    });
    const arrival = arrivalOf(partsOf(altered), served, 200);
    expect(arrival.fresh).toEqual([1, 2]);
    expect(arrival.served && servedSince(partsOf(altered), arrival.served, 150)).toEqual([1, 2]);
    expect(arrival.served && servedSince(partsOf(altered), arrival.served, 100)).toEqual([0, 1, 2]);
  });

  it('is as it was where only white space or the shape of marks differs', () => {
    const said = article('said', ['“It is late,” she said.']);
    const { served } = arrivalOf(partsOf(said), null, 100);
    const again = article('said', ['"It is  late," she said.']);
    expect(arrivalOf(partsOf(again), served, 200).served).toBeNull();
  });

  it('has changed where a paragraph is gone, though none is new', () => {
    const { served } = arrivalOf(partsOf(first), null, 100);
    const shorter = article('quay', ['One boat came in.'], { title: 'Boats' });
    const arrival = arrivalOf(partsOf(shorter), served, 200);
    expect({ changed: arrival.served !== null, fresh: arrival.fresh }).toEqual({
      changed: true,
      fresh: [],
    });
  });
});
