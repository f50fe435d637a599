import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/articles/limits.ts';
import { readConfig, unknownVariables, variableNames } from '../src/config.ts';

const root = path.resolve(import.meta.dirname, '..');
const example = readFileSync(path.join(root, '.env.example'), 'utf8');

describe('readConfig', () => {
  it('leaves to whoever uses a setting what nobody set, an empty variable included', () => {
    const unset = {
      corpus: null,
      state: null,
      engine: 'auto',
      openSearchUrl: null,
      openSearchUser: null,
      openSearchPassword: null,
      openSearchApiKey: null,
      openSearchCa: null,
      caution: null,
      speakerLevel: null,
      feedback: 'on',
      feedbackDays: null,
      operators: [],
      zone: 'UTC',
      history: null,
      followLinks: 'inside',
      limits: DEFAULT_LIMITS,
      logLevel: 'error',
      logFormat: 'text',
    };
    expect(readConfig({})).toEqual(unset);
    expect(readConfig(parse(example))).toEqual(unset);
  });

  it('reads what is set, case of the choices aside', () => {
    const env = { ONRECORD_ENGINE: 'MiniSearch', ONRECORD_CAUTION: '0', LOG_LEVEL: 'debug' };
    expect(readConfig(env)).toMatchObject({ engine: 'minisearch', caution: 0, logLevel: 'debug' });
  });

  it('knows people who look after the coverage as the desk knows them', () => {
    const env = { ONRECORD_OPERATORS: 'discord:300000000000000001, slack:T0123456/U0123456' };
    expect(readConfig(env).operators).toEqual([
      { platform: 'discord', person: '300000000000000001' },
      { platform: 'slack', person: 'T0123456 U0123456' },
    ]);
  });

  it.each([
    ['ONRECORD_ENGINE', 'lucene', 'auto, minisearch, flat, opensearch'],
    ['ONRECORD_CAUTION', '1.5', '0 to 1'],
    ['ONRECORD_CAUTION', 'high', '0 to 1'],
    ['ONRECORD_SPEAKER_LEVEL', '-1', '0 to 1'],
    ['ONRECORD_FEEDBACK', 'maybe', 'on, off'],
    ['ONRECORD_FEEDBACK_DAYS', '0', '1 to 3650'],
    ['ONRECORD_OPERATORS', 'slack:U0123456', 'slack:T0123456/U0123456'],
    ['LOG_LEVEL', 'loud', 'debug'],
    ['LOG_FORMAT', 'xml', 'text, json'],
  ])('names %s when it is %s, and what it may be', (name, value, allowed) => {
    expect(() => readConfig({ [name]: value })).toThrow(name);
    expect(() => readConfig({ [name]: value })).toThrow(value);
    expect(() => readConfig({ [name]: value })).toThrow(allowed);
  });
});

describe('.env.example', () => {
  /** Our own variables, wherever the code names one; what terminals and platforms set is not ours. */
  const OURS =
    /\b(?:ONRECORD|DISCORD|SLACK|OPENSEARCH)_[A-Z_]*[A-Z]\b|\bLOG_(?:LEVEL|FORMAT)\b|\bMETRICS_(?:PORT|HOST)\b|(?<=')(?:PORT|HOST)(?=')/gu;

  it('lists every variable that the code reads, and none that it does not', () => {
    const named = new Set(
      ['src', 'adapters'].flatMap((folder) =>
        readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts'))
          .flatMap((file) => readFileSync(path.join(root, folder, file), 'utf8').match(OURS) ?? []),
      ),
    );
    expect(Object.keys(parse(example)).sort()).toEqual([...named].sort());
    expect([...named]).toEqual(expect.arrayContaining([...variableNames]));
  });

  it('gives each variable its meaning above it, and no value', () => {
    for (const block of example.trim().split('\n\n').slice(1)) {
      expect(block).toMatch(/^(?:# .+\n)+[A-Z_]+=$/u);
    }
  });
});

describe('unknownVariables', () => {
  it('finds misspelt settings and says which was meant', () => {
    expect(unknownVariables({ ONRECORD_CORPS: 'x', ONRECORD_ENGINE: 'auto', HOME: '/' })).toEqual([
      { name: 'ONRECORD_CORPS', meant: 'ONRECORD_CORPUS' },
    ]);
  });

  it('guesses nothing where nothing is near', () => {
    expect(unknownVariables({ ONRECORD_X: '' })).toEqual([{ name: 'ONRECORD_X', meant: null }]);
  });
});
