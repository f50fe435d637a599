/**
 * How sure an answer must be, 0 to 1; below it Onrecord stays silent. Chosen on the curve of risk against
 * coverage in docs/quality.md; `ONRECORD_CAUTION` and `--caution` set another.
 */
export const DEFAULT_CAUTION = 0.3;
