import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage.ts';
import { unknownOutlets } from '../../src/questions/reading/outlets/unknown-outlets.ts';
import { article } from '../ranking/harbour.ts';

const paragraphs = [
  '“The quay will close in May,” The Harbour Times reported on Monday.',
  '“We knew nothing of it,” Dana Forbes, the mayor, told the council.',
  '“The ferry is full,” said a spokesman for LinkFerry, a company.',
];
const stated = buildCoverage([article('quay', { outlet: 'Quay Post' }, paragraphs)]);
const unstated = buildCoverage([article('quay', { outlet: null }, paragraphs)]);
const of = (text: string, { outlets, speakers } = stated) =>
  unknownOutlets(text, outlets, speakers);

describe('outlets that a question names and the coverage does not hold', () => {
  it('are those that others only quote, where an article of theirs is asked for', () => {
    expect(stated.speakers.find('Harbour Times')).toMatchObject([{ kind: 'outlet' }]);
    expect(of('Who, in an article by The Harbour Times, closed the quay?')).toEqual([
      'The Harbour Times',
    ]);
    expect(of('Which quay does the Harbour Times article name?')).toEqual(['Harbour Times']);
  });

  it('are none of those whose words are asked for and quoted', () => {
    expect(of('What closes in May according to The Harbour Times?')).toEqual([]);
    expect(of('Which quay does the Harbour Times report name?')).toEqual([]);
  });

  it('are well-known ones, though somebody quoted has that name: a Forbes article is no mayor’s', () => {
    expect(of('Which ferry does a Forbes article praise?')).toEqual(['Forbes']);
    expect(of('What was discussed by Forbes?')).toEqual([]);
  });

  it('are none of those held, nor what an article is about', () => {
    expect(of('What does the Quay Post article say?')).toEqual([]);
    expect(of('Which article on LinkFerry names the quay?')).toEqual([]);
    expect(of('What did the report on March 3 say?')).toEqual([]);
  });

  it('are no quoted ones where no article states its outlet: it may be from any', () => {
    expect(of('Which quay does the Harbour Times article name?', unstated)).toEqual([]);
  });
});
