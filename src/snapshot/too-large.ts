import { OnrecordError } from '../problem.ts';

/**
 * What is wrong where a coverage can't be made: V8 and we ourselves throw a `RangeError` where a table, a list or an
 * offset would have to be larger than it can be. Any other error is given back as it is, and so
 * is a call stack that is full, which says nothing of the coverage.
 */
export function asTooLarge(error: unknown, where: string): unknown {
  if (!(error instanceof RangeError) || error.message.includes('call stack')) return error;
  return new OnrecordError({
    code: 'coverage-too-large',
    message: `There is more coverage than one process can hold: ${error.message}.`,
    remedy:
      'Name a part of it with ONRECORD_CORPUS or --corpus, and run one bot for each part; docs/performance.md says what a passage takes.',
    file: where,
    line: null,
  });
}
