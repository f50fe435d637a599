import type { Counter, Gauge, Histogram } from 'prom-client';
import { OnrecordError } from '../../problem.ts';
import type { Health } from './health.ts';
import { UNWATCHED, type Watch } from './watch.ts';

/** What is counted, for Prometheus. */
export interface Metrics {
  readonly watch: Watch;
  /** Everything in Prometheus' text format (version 0.0.4). */
  text(health: Health): Promise<string>;
  /** The media type of that text. */
  readonly contentType: string;
}

/** Upper ends of the histograms' buckets, seconds: what a person takes for at once, for slow, for broken. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** The same for the engine, which in this process takes less than a millisecond for a small coverage. */
const ENGINE_BUCKETS = [0.0001, 0.0005, 0.001, 0.0025, ...BUCKETS];
/** Words of an outcome that get a series of their own; those beyond are counted together. */
const MOST_OUTCOMES = 30;

/**
 * Opens the counters. Names and units follow Prometheus' conventions: seconds, and `_total` for what only grows
 * (https://prometheus.io/docs/practices/naming/).
 * @throws {OnrecordError} `library-missing` where prom-client is not installed
 */
export async function openMetrics(): Promise<Metrics> {
  const { Registry, collectDefaultMetrics, Counter, Gauge, Histogram } = await library();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[]): Counter =>
    new Counter({ name, help, labelNames, registers });
  const seconds = (name: string, help: string, of = 'platform', buckets = BUCKETS): Histogram =>
    new Histogram({ name, help, labelNames: [of], buckets, registers });
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });

  const inquiries = counter('onrecord_inquiries_total', 'Inquiries that are done with.', [
    'platform',
    'outcome',
  ]);
  const first = seconds('onrecord_first_response_seconds', 'Until the asker saw that it works.');
  const answer = seconds('onrecord_answer_seconds', 'Until an inquiry was done with.');
  const compose = seconds('onrecord_compose_seconds', 'For finding and laying out an answer.');
  const engine = seconds(
    'onrecord_engine_seconds',
    'For a visit to the search engine.',
    'engine',
    ENGINE_BUCKETS,
  );
  const engineErrors = counter('onrecord_engine_errors_total', 'Visits that failed.', ['engine']);
  const putOff = counter('onrecord_put_off_total', 'Inquiries put off until later.', ['platform']);
  const waits = counter('onrecord_put_off_seconds_total', 'Pauses that platforms asked for.', [
    'platform',
  ]);
  const limits = counter('onrecord_rate_limits_total', 'Times that a platform wanted a pause.', [
    'platform',
  ]);
  const limited = counter('onrecord_rate_limit_seconds_total', 'The pauses that it wanted.', [
    'platform',
  ]);
  const reloads = counter('onrecord_coverage_reloads_total', 'Times the coverage was read again.', [
    'result',
  ]);
  const sources = new Gauge({
    name: 'onrecord_sources',
    help: 'Sources that are fetched, by how they are.',
    labelNames: ['state'],
    registers,
  });
  const gauges = healthGauges(gauge);

  const outcomes = new Set<string>();
  const known = (outcome: string) => {
    if (outcomes.size < MOST_OUTCOMES) outcomes.add(outcome);
    return outcomes.has(outcome) ? outcome : 'other';
  };
  return {
    watch: {
      ...UNWATCHED,
      responded: (platform, ms) => first.observe({ platform }, ms / 1_000),
      finished: (platform, outcome, ms) => {
        inquiries.inc({ platform, outcome: known(outcome) });
        answer.observe({ platform }, ms / 1_000);
      },
      putOff: (platform, ms) => {
        putOff.inc({ platform });
        waits.inc({ platform }, ms / 1_000);
      },
      waited: (platform, ms) => {
        limits.inc({ platform });
        limited.inc({ platform }, ms / 1_000);
      },
      composed: (platform, ms) => compose.observe({ platform }, ms / 1_000),
      searched: (name, ms, failed) => {
        engine.observe({ engine: name }, ms / 1_000);
        if (failed) engineErrors.inc({ engine: name });
      },
      reloaded: (result) => reloads.inc({ result }),
    },
    text: (health) => {
      gauges(health);
      for (const [state, number] of Object.entries(health.sources ?? {}))
        sources.set({ state }, number);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** What is true at the moment of asking. */
function healthGauges(gauge: (name: string, help: string) => Gauge): (health: Health) => void {
  const gauges = HEALTH.map(({ name, help, value }) => ({ metric: gauge(name, help), value }));
  return (health) => {
    for (const { metric, value } of gauges) metric.set(value(health));
  };
}

const HEALTH: readonly { name: string; help: string; value: (health: Health) => number }[] = [
  {
    name: 'onrecord_connected',
    help: '1 while events come in.',
    value: ({ connected }) => Number(connected),
  },
  {
    name: 'onrecord_inquiries_working',
    help: 'Being worked on.',
    value: ({ working }) => working,
  },
  {
    name: 'onrecord_journal_unfinished',
    help: 'Written down and not done with, at most 1000.',
    value: ({ unfinished }) => unfinished,
  },
  {
    name: 'onrecord_journal_oldest_seconds',
    help: 'Age of the oldest of them.',
    value: ({ oldest }) => oldest,
  },
  {
    name: 'onrecord_state_on_disk',
    help: '0 while the disk refuses and memory holds the state.',
    value: ({ kept }) => Number(kept === 'disk'),
  },
  {
    name: 'onrecord_coverage_articles',
    help: 'Articles served.',
    value: ({ articles }) => articles,
  },
  {
    name: 'onrecord_coverage_passages',
    help: 'Passages served.',
    value: ({ passages }) => passages,
  },
  {
    name: 'onrecord_coverage_read_timestamp_seconds',
    help: 'When what is served was read.',
    value: ({ readAt }) => readAt,
  },
];

/** Loaded only where metrics are wanted: it is optional for whoever installs the package. */
async function library(): Promise<typeof import('prom-client')> {
  try {
    return await import('prom-client');
  } catch (error) {
    const isMissing =
      error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!isMissing) throw error;
    throw new OnrecordError({
      code: 'library-missing',
      message: 'METRICS_PORT needs the package prom-client, which is not installed.',
      remedy: 'Install it beside Onrecord: npm install prom-client@15, or leave METRICS_PORT out.',
    });
  }
}
