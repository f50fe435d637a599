import { expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage.ts';
import { speakersInRole } from '../../src/questions/reading/people/roles.ts';
import { article } from '../ranking/harbour.ts';

const { speakers } = buildCoverage([
  article('treaty', {}, [
    'The talks went on for a day.',
    '“The harbour is ours,” said Admiral Sir Ivan Petrov.',
    '“It is not,” said Mara Quill, the harbour master of Norway, and went home.',
  ]),
]);

const inRole = (asked: string) => speakersInRole(asked, speakers).map(({ name }) => name);

it('finds whom a rank means: it is no role, but people ask by it', () => {
  expect(inRole('admiral')).toEqual(['Ivan Petrov']);
});

it('finds nobody where nobody has the rank', () => {
  expect(inRole('general')).toEqual([]);
});
