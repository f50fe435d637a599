import { describe, expect, it, onTestFinished } from 'vitest';
import { openDesk } from '../../../src/bot/desk.ts';
import type { Replier } from '../../../src/bot/queue/replier.ts';
import { TryLater } from '../../../src/bot/queue/replier.ts';
import { type Health, healthReport, measureHealth } from '../../../src/bot/watch/health.ts';
import { openMetrics } from '../../../src/bot/watch/metrics.ts';
import { serveMetrics } from '../../../src/bot/watch/serve-metrics.ts';
import { timedCoverage } from '../../../src/bot/watch/timed-coverage.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import type { Elsewhere } from '../../../src/search/remote/elsewhere.ts';
import { coverage } from '../../replies/shipped.ts';
import { fakeClock } from '../fake-clock.ts';
import { inquiry, readableLog, testState } from '../setting.ts';

const WELL: Health = {
  ...{ connected: true, stopping: false, working: 0, unfinished: 0, oldest: 0, kept: 'disk' },
  ...{ articles: 12, passages: 104, readAt: 1_000, sources: null },
};

/** The samples of the text by their name and labels. */
function samples(text: string): Map<string, number> {
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const end = line.lastIndexOf(' ');
        return [line.slice(0, end), Number(line.slice(end + 1))];
      }),
  );
}

/** A desk that is counted, whose platform takes 40 ms to acknowledge and 160 more to answer. */
async function counted(own: Partial<Replier> = {}) {
  const clock = fakeClock();
  const { state } = testState(null, clock);
  const metrics = await openMetrics();
  const { log } = readableLog(clock);
  const desk = openDesk(state, { clock, log, watch: metrics.watch });
  desk.serve('discord', {
    acknowledge: async () => clock.advance(40),
    answer: async () => {
      clock.advance(160);
      return { outcome: 'answered', answered: true };
    },
    refuse: async () => undefined,
    apologise: async () => undefined,
    ...own,
  });
  return { clock, desk, state, read: async (health = WELL) => samples(await metrics.text(health)) };
}

describe('what is counted of a bot', () => {
  it('is each inquiry once, by platform and outcome, and how long it took', async () => {
    const { desk, read } = await counted();
    await desk.receive(inquiry({ keys: ['1'] }));
    await desk.receive(inquiry({ keys: ['1'] }));
    const now = await read();
    // The second delivery is the same inquiry.
    expect(now.get('onrecord_inquiries_total{platform="discord",outcome="answered"}')).toBe(1);
    expect(now.get('onrecord_first_response_seconds_sum{platform="discord"}')).toBeCloseTo(0.04);
    expect(now.get('onrecord_answer_seconds_sum{platform="discord"}')).toBeCloseTo(0.2);
    expect(now.get('onrecord_answer_seconds_bucket{le="0.1",platform="discord"}')).toBe(0);
    expect(now.get('onrecord_answer_seconds_bucket{le="0.25",platform="discord"}')).toBe(1);
  });

  it('is each pause that a platform wants, however short', async () => {
    const metrics = await openMetrics();
    metrics.watch.waited('discord', 400);
    metrics.watch.waited('discord', 1_100);
    const now = samples(await metrics.text(WELL));
    expect(now.get('onrecord_rate_limits_total{platform="discord"}')).toBe(2);
    expect(now.get('onrecord_rate_limit_seconds_total{platform="discord"}')).toBeCloseTo(1.5);
  });

  it('is a failure as one, and a pause that the platform asks for by its length', async () => {
    const broken = await counted({ answer: () => Promise.reject(new Error('no')) });
    await broken.desk.receive(inquiry());
    const failed = await broken.read();
    expect(failed.get('onrecord_inquiries_total{platform="discord",outcome="failed"}')).toBe(1);
    const busy = await counted({ answer: () => Promise.reject(new TryLater(2_500)) });
    await busy.desk.receive(inquiry());
    const later = await busy.read();
    expect(later.get('onrecord_put_off_total{platform="discord"}')).toBe(1);
    expect(later.get('onrecord_put_off_seconds_total{platform="discord"}')).toBe(2.5);
    expect([...later.keys()].filter((name) => name.startsWith('onrecord_inquiries_total'))).toEqual(
      [],
    );
  });

  it('is each visit to the search engine, by the engine, in its time, and those that failed', async () => {
    const clock = fakeClock();
    const metrics = await openMetrics();
    const slow: SearchEngine = {
      ...coverage.engine,
      search: (query) => {
        clock.advance(20);
        if (query.limit === 13) throw new Error('A broken index.');
        return coverage.engine.search(query);
      },
    };
    const here = { ...coverage, engine: slow };
    const { engine } = timedCoverage(here, metrics.watch, clock);
    // What was saved of a coverage is remembered by it: a copy would make it again.
    expect(timedCoverage(here, metrics.watch, clock)).toBe(here);
    const terms = [{ term: 'russia', weight: 1 }];
    expect(engine.search({ terms, limit: 2 })).toEqual(coverage.engine.search({ terms, limit: 2 }));
    expect(() => engine.search({ terms, limit: 13 })).toThrow('A broken index.');
    const now = samples(await metrics.text(WELL));
    const labels = `{engine="${engine.name}"}`;
    expect(now.get(`onrecord_engine_seconds_count${labels}`)).toBe(2);
    expect(now.get(`onrecord_engine_seconds_sum${labels}`)).toBeCloseTo(0.04);
    expect(now.get(`onrecord_engine_errors_total${labels}`)).toBe(1);
  });

  it('is one fetching of all that a question needs where the engine is elsewhere', async () => {
    const metrics = await openMetrics();
    const elsewhere: Elsewhere = {
      need: () => undefined,
      quotesWith: () => [],
      reachable: async () => true,
      errand: () => ({ attempt: (work) => work(), fetch: async () => undefined }),
    };
    const here = { ...coverage, elsewhere };
    const timed = timedCoverage(here, metrics.watch, fakeClock());
    // What is remembered by a coverage can't be made again where its passages are elsewhere.
    expect(timed).toBe(here);
    timed.elsewhere?.fetched?.(30, false);
    timed.elsewhere?.fetched?.(30, true);
    // What was fetched is read in this process, and no visit.
    timed.engine.search({ terms: [{ term: 'russia', weight: 1 }], limit: 1 });
    const now = samples(await metrics.text(WELL));
    const labels = `{engine="${timed.engine.name}"}`;
    expect(now.get(`onrecord_engine_seconds_count${labels}`)).toBe(2);
    expect(now.get(`onrecord_engine_seconds_sum${labels}`)).toBeCloseTo(0.06);
    expect(now.get(`onrecord_engine_errors_total${labels}`)).toBe(1);
  });

  it('holds no word of a question and no id, whatever is asked', async () => {
    const { desk, read } = await counted();
    await desk.receive(inquiry({ person: 'person-77', text: 'Where is the quarry?' }));
    const names = [...(await read()).keys()].join('\n');
    expect(names).not.toMatch(/quarry|person-77|secret-token|g1|c1/u);
  });

  it('is how many sources are well, left alone and failing', async () => {
    const { text } = await openMetrics();
    const sources = { visited: 7, paused: 1, failing: 2 };
    const now = samples(await text({ ...WELL, sources }));
    expect(now.get('onrecord_sources{state="visited"}')).toBe(7);
    expect(now.get('onrecord_sources{state="failing"}')).toBe(2);
  });

  it('has a bounded number of series: past thirty outcomes they are counted together', async () => {
    const { watch, text } = await openMetrics();
    for (let at = 0; at < 200; at += 1) watch.finished('discord', `kind-${at}`, 1);
    const series = samples(await text(WELL));
    const names = [...series.keys()].filter((name) => name.startsWith('onrecord_inquiries_total'));
    expect(names).toHaveLength(31);
    expect(series.get('onrecord_inquiries_total{platform="discord",outcome="other"}')).toBe(170);
  });
});

describe('health', () => {
  it('says what is wrong and how old the coverage is', async () => {
    const { clock, desk, state } = await counted();
    const coverages = { coverage: () => coverage, readAt: () => clock.wall() };
    const before = clock.wall();
    clock.advance(90_000);
    const measured = { desk, state, clock, coverages: { ...coverages, readAt: () => before } };
    const health = await measureHealth({ ...measured, connected: false, stopping: false });
    expect(healthReport(false, health, clock.wall() / 1_000)).toEqual({
      ok: false,
      problems: [
        'No events come in: the platform can’t be reached, or refuses the bot.',
        'The state can’t be written to the disk: it ends with the process.',
      ],
      inquiries: { working: 0, unfinished: 0, oldestSeconds: 0 },
      coverage: {
        articles: coverage.articles.length,
        passages: coverage.passages.length,
        ageSeconds: 90,
      },
    });
  });
});

describe('the port of the counters', () => {
  it('gives them in Prometheus’ form under /metrics, and nothing else', async () => {
    const metrics = await openMetrics();
    const place = { port: 0, host: '127.0.0.1' };
    const server = await serveMetrics(place, metrics, async () => WELL);
    onTestFinished(() => server.close());
    const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
    const answer = await get('/metrics');
    // The version that every Prometheus reads.
    expect(answer.headers.get('content-type')).toContain('version=0.0.4');
    const now = samples(await answer.text());
    expect(now.get('onrecord_coverage_articles')).toBe(12);
    expect(now.get('onrecord_connected')).toBe(1);
    expect([...now.keys()].filter((name) => name.startsWith('onrecord_sources'))).toEqual([]);
    expect((await get('/')).status).toBe(404);
  });

  it('is not opened where none is set', async () => {
    const server = await serveMetrics({ port: null, host: '127.0.0.1' }, null, async () => WELL);
    expect(server.port).toBeNull();
  });
});
