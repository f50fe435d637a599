import { describe, expect, it } from 'vitest';
import { typedRequest } from '../../../src/bot/message/typed-request.ts';

describe('watch, typed', () => {
  it('names a kind and what of it, without the marks round it', () => {
    expect(typedRequest('watch speaker Ida Moss')).toEqual({
      ...{ kind: 'watch', watching: 'speaker', of: 'Ida Moss' },
    });
    expect(typedRequest('Watch add phrase “second lock”')).toEqual({
      ...{ kind: 'watch', watching: 'phrase', of: 'second lock' },
    });
  });

  it('says when, behind commas', () => {
    expect(
      typedRequest('watch topic locks, tides and ferries, daily at 18:00, quiet 22-7'),
    ).toEqual({
      ...{ kind: 'watch', watching: 'topic', of: 'locks, tides and ferries' },
      ...{ when: 'daily', hour: '18', quiet: '22-7' },
    });
    expect(typedRequest('watch outlet Quay Post, hourly')).toMatchObject({ when: 'hourly' });
  });

  it('lists, and removes by id', () => {
    expect(typedRequest('watch')).toEqual({ kind: 'watches' });
    expect(typedRequest('watch list')).toEqual({ kind: 'watches' });
    expect(typedRequest('watch remove AbC12_-x')).toEqual({ kind: 'unwatch', watch: 'AbC12_-x' });
  });

  it('leaves a question that begins so a question', () => {
    const question = 'watch over the harbour: who keeps it?';
    expect(typedRequest(question)).toEqual({ kind: 'ask', question });
  });
});
