import type { Tracer } from '@opentelemetry/api';
import type { Log } from '../machine/log.ts';
import type { AboutStep, Watch } from './watch.ts';

type Api = Pick<
  typeof import('@opentelemetry/api'),
  'trace' | 'isSpanContextValid' | 'SpanStatusCode'
>;

/**
 * The key under which OpenTelemetry's API keeps what an SDK registered, in every copy of the package of version 1
 * (https://github.com/open-telemetry/opentelemetry-js, api/src/internal/global-utils.ts).
 */
const REGISTERED = Symbol.for('opentelemetry.js.api.1');

/**
 * The same watch, whose steps are spans too where whoever runs the bot has brought an OpenTelemetry SDK. Without one
 * nothing is loaded. Where the API is missing, or newer than the SDK's own, the log says so and no spans are kept.
 * @param load loads the API
 */
export async function withTraces(
  watch: Watch,
  log: Log,
  load: () => Promise<Api> = () => import('@opentelemetry/api'),
): Promise<Watch> {
  const registered = Reflect.get(globalThis, REGISTERED) as { trace?: unknown } | undefined;
  if (registered?.trace === undefined) return watch;
  try {
    const { trace, isSpanContextValid, SpanStatusCode } = await load();
    const tracer = trace.getTracer('onrecord');
    // An API of a later minor version than the one that the SDK registered with sees no SDK, and says nothing.
    if (isSpanContextValid(tracer.startSpan('onrecord.start').spanContext()))
      return { ...watch, step: spans(tracer, SpanStatusCode.ERROR) };
    log.error(
      'No traces are kept: @opentelemetry/api is newer here than the SDK’s. Install the same.',
    );
  } catch (error) {
    log.error('No traces are kept: npm install @opentelemetry/api@1 beside Onrecord.', { error });
  }
  return watch;
}

/** Each step as a span within the step that it belongs to; one that throws is marked as failed, by the kind of error. */
function spans(tracer: Tracer, failed: number): Watch['step'] {
  return (name, about, work) =>
    tracer.startActiveSpan(`onrecord.${name}`, { attributes: prefixed(about) }, (span) => {
      const fail = (error: unknown): never => {
        const kind = error instanceof Error ? error.name : typeof error;
        span.setStatus({ code: failed, message: kind });
        span.end();
        throw error;
      };
      const end = <Result>(result: Result): Result => {
        span.end();
        return result;
      };
      try {
        const result = work();
        return result instanceof Promise ? (result.then(end, fail) as typeof result) : end(result);
      } catch (error) {
        return fail(error);
      }
    });
}

function prefixed(about: AboutStep): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(about).map(([name, value]) => [`onrecord.${name}`, value]),
  );
}
