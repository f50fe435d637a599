#!/usr/bin/env bash
# @opentelemetry/api 1.8.0, 1.9.1, 1.10.0; @opentelemetry/sdk-trace-node 2.12.1
# Guess: one major version of the API is one contract: code that got 1.10 reaches an SDK that registered with 1.9.
# Seen: its spans are nobody's, without an error or a warning; code with the older 1.8 does reach the SDK. The newest
#   API and the newest SDK (November 2026) can't be installed together, but prom-client 15.1.3 brings the API by itself
#   (^1.4.0), so that the two meet.
# Means for us: the bot looks whether a first span is anybody's, and says in the log what to install where it is not.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
if npm install --no-audit --no-fund @opentelemetry/api@1.10.0 @opentelemetry/sdk-trace-node@2.12.1 >install.log 2>&1; then
  echo 'CHANGED: both install together now'; exit 1
fi
grep -q ERESOLVE install.log || { cat install.log; exit 1; }
npm install --no-audit --no-fund --silent @opentelemetry/api@1.9.1 @opentelemetry/sdk-trace-node@2.12.1 \
  older@npm:@opentelemetry/api@1.8.0 newer@npm:@opentelemetry/api@1.10.0
cat >spans.mjs <<'JS'
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
const kept = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(kept)] }).register();
for (const name of ['@opentelemetry/api', 'older', 'newer']) {
  const { trace } = await import(name);
  kept.reset();
  trace.getTracer('mine').startSpan('work').end();
  console.log(name, kept.getFinishedSpans().length);
}
JS
node spans.mjs 2>&1 | tee seen
diff seen - <<'OUT'
@opentelemetry/api 1
older 1
newer 0
OUT
echo 'as stated: spans made through a newer API of the same major version are lost in silence'
