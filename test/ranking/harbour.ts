import { type Article, UNSTATED } from '../../src/articles/article.ts';

/** An article of our own from its paragraphs. */
export function article(
  id: string,
  fields: Partial<Article>,
  paragraphs: readonly string[],
): Article {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const spans = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { start, end: start + paragraph.length };
  });
  return { ...UNSTATED, id, language: 'en', ...fields, text, paragraphs: spans };
}

/** A small made-up coverage of one town's harbour, in which each passage has its place for a reason. */
export const HARBOUR: readonly Article[] = [
  article(
    'strike',
    {
      title: 'Ferry crews walk out over pay',
      outlet: 'Harbour Post',
      date: '2025-03-03',
      url: 'https://post.example/strike',
    },
    [
      'Ferry crews in Northwick walked out on Monday over pay, and 14 sailings were cancelled.',
      '“We will not sail for less than last year,” said Mara Quill, who leads the seamen’s union.',
      'The port authority lost £2 million in one day because no freight could leave.',
      'Quill said the walkout would go on until the owners made an offer.',
      'Word of the cancelled sailings reached travellers in Northwick on the quay.',
    ],
  ),
  article(
    'owners',
    { title: 'Owners answer the crews', outlet: 'Coast Times', date: '2025-03-05' },
    [
      'The owners of the Northwick ferries have offered three per cent.',
      '“Three per cent is what we can afford,” said Joran Pell, the chief executive of Pell Lines.',
      'Pell warned that the winter timetable was at risk.',
      '“We will not sail for less than last year,” said Mara Quill, who leads the seamen’s union.',
    ],
  ),
  article(
    'museum',
    { title: 'Museum of the sea opens', outlet: 'Harbour Post', date: '2025-04-01' },
    [
      'A museum of the sea opened in the old customs house on Tuesday.',
      'Its oldest ship was built in 1871 in Southwick.',
      'Tomas Quill, the curator, said the pay of sailors was a chapter of its own.',
      'Visitors may see the museum every day but Monday.',
    ],
  ),
];
