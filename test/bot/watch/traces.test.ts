import { context, propagation, trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TryLater } from '../../../src/bot/queue/replier.ts';
import { withTraces } from '../../../src/bot/watch/traces.ts';
import { UNWATCHED } from '../../../src/bot/watch/watch.ts';
import { fakeClock } from '../fake-clock.ts';
import { fakePlatform } from '../fake-platform.ts';
import { readableLog } from '../setting.ts';

/** An SDK as an operator registers it; gives the spans that have ended. */
function registeredSdk(): () => ReadableSpan[] {
  const kept = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(kept)] });
  provider.register();
  onTestFinished(async () => {
    await provider.shutdown();
    for (const api of [trace, context, propagation]) api.disable();
  });
  return () => kept.getFinishedSpans();
}

const QUESTION = 'what did Radakin say about Russia?';
const named = (spans: readonly ReadableSpan[]) =>
  new Map(spans.map((span) => [span.name.slice('onrecord.'.length), span]));

describe('an inquiry where an OpenTelemetry SDK is registered', () => {
  it('is a span with the finding and the sending within, under the reference of the log', async () => {
    const spans = registeredSdk();
    const watch = await withTraces(UNWATCHED, readableLog(fakeClock()).log);
    const on = fakePlatform({}, watch);
    await on.want(QUESTION);
    const steps = named(spans());
    const inquiry = steps.get('inquiry');
    expect(on.shown).toHaveLength(1);
    for (const name of ['compose', 'send'])
      expect(steps.get(name)?.parentSpanContext?.spanId).toBe(inquiry?.spanContext().spanId);
    const reference = inquiry?.attributes['onrecord.reference'];
    expect(reference).toMatch(/^[\w-]{12}$/u); // the inquiry's name in the log
    expect(steps.get('send')?.attributes).toEqual({
      'onrecord.platform': 'fake',
      'onrecord.reference': reference,
      'onrecord.attempt': 1,
    });
  });

  it('holds no word of the question and no id of a person', async () => {
    const spans = registeredSdk();
    const on = fakePlatform({}, await withTraces(UNWATCHED, readableLog(fakeClock()).log));
    await on.want(QUESTION, 'person-77');
    const written = JSON.stringify(spans().map(({ name, attributes }) => [name, attributes]));
    expect(written).not.toMatch(/Radakin|Russia|person-77/u);
  });

  it('is marked as failed where sending failed, by the kind of error alone', async () => {
    const spans = registeredSdk();
    const send = () => Promise.reject(new TryLater(5_000, new Error('POST /secret/path')));
    const on = fakePlatform({ send }, await withTraces(UNWATCHED, readableLog(fakeClock()).log));
    await on.want(QUESTION);
    const steps = named(spans());
    expect(steps.get('compose')?.status.code).toBe(0); // unset: it went well
    for (const name of ['send', 'inquiry'])
      expect(steps.get(name)?.status).toEqual({ code: 2, message: 'TryLater' });
  });
});

describe('without spans', () => {
  it('nothing is loaded where no SDK is registered', async () => {
    const load = () => Promise.reject(new Error('loaded'));
    const { log, lines } = readableLog(fakeClock());
    expect(await withTraces(UNWATCHED, log, load)).toBe(UNWATCHED);
    expect(lines).toEqual([]);
  });

  it('the bot runs, and the log says what to install where the API is missing', async () => {
    registeredSdk();
    const { log, lines } = readableLog(fakeClock());
    const load = () => Promise.reject(new Error('Cannot find package'));
    expect(await withTraces(UNWATCHED, log, load)).toBe(UNWATCHED);
    expect(lines.join('')).toContain('npm install @opentelemetry/api@1');
  });

  it('the log says so where the API that is found does not see the SDK', async () => {
    registeredSdk();
    const { log, lines } = readableLog(fakeClock());
    // What an API of a later minor version gives: a tracer whose spans are nobody's.
    const { isSpanContextValid, SpanStatusCode, INVALID_SPAN_CONTEXT } = await import(
      '@opentelemetry/api'
    );
    const blind = {
      getTracer: () => ({ startSpan: () => trace.wrapSpanContext(INVALID_SPAN_CONTEXT) }),
    };
    const load = async () => ({ isSpanContextValid, SpanStatusCode, trace: blind as never });
    expect(await withTraces(UNWATCHED, log, load)).toBe(UNWATCHED);
    expect(lines.join('')).toContain('newer here than the SDK’s');
  });
});
