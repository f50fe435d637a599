import { describe, expect, it } from 'vitest';
import { importText } from '../../../adapters/cli/render/render-import.ts';
import type { ImportReport } from '../../../src/articles/import/report.ts';

const none = { added: [], updated: [], unchanged: [], merged: [], passedOver: [], problems: [] };

function sumOf(keptAs: readonly (string | null)[]): string | undefined {
  const dropped = keptAs.map((kept, at) => ({
    file: 'ferry.html',
    line: at + 1,
    text: 'Share this',
    rule: 'page-button',
    keptAs: kept,
  }));
  const report: ImportReport = { ...none, dropped };
  return importText(report, false, false).at(-1);
}

describe('the sum of an import', () => {
  it('says how many of the dropped lines the article still has as fields', () => {
    // A dateline that became `published` is not lost, and whoever reads the sum is to know.
    expect(sumOf(['published', null, 'captions'])).toBe(
      '0 added, 0 updated, 0 unchanged; 3 lines dropped, 2 of them kept as fields',
    );
  });

  it('says no more than their number where none is kept', () => {
    expect(sumOf([null])).toBe('0 added, 0 updated, 0 unchanged; 1 line dropped');
  });
});
