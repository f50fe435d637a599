import type { Problem } from '../../problem.ts';

/** Why there is no use in going on, or in starting again as things are. */
export type FatalError = Pick<Problem, 'code' | 'message' | 'remedy'>;

/** `EX_CONFIG` of sysexits.h, the exit code then: a supervisor should not start the bot again as it is. */
export const BAD_SETTINGS = 78;
