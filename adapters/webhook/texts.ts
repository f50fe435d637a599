import { texts as shared } from '../../src/replies/texts.ts';

/** Every word that people read by way of a bridge and that no article printed. */
export const texts = {
  ...shared,
  help: [
    'Onrecord shows what was printed: the exact words, who said them, and where they stand. It never paraphrases, and where the coverage is silent it says so.',
    'Ask a question; check whether a quote was printed, and whose it is; list everything that somebody is quoted with, or what they said by date; list the articles there are.',
  ],
  failed: (reference: string) =>
    `Something went wrong on our side, and this was not answered. Please try again; whoever runs Onrecord finds it in the log under ${reference}.`,
} as const;
