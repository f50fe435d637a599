#!/usr/bin/env bash
# discord.js 14.28.1
# Guess: an app without intents gets a message's menu command as it gets a slash command: with less in
#   it, perhaps, but it gets it. What a library can't make sense of becomes its `error` event.
# Seen: a message with a poll is more than the library can build without a cached channel. It throws before
#   any listener has heard of the command, in the middle of its own socket's event: no try/catch of the app
#   is on the way, `error` stays silent, and only process.on('unhandledRejection') hears of it. Text and
#   stickers are fine, so that it is found by the first person who uses the menu on a poll.
# Means for us: Onrecord listens to the raw INTERACTION_CREATE (client.ws) and empties the event before the
#   library builds anything of it.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund discord.js@14.28.1
cat > run.mjs <<'JS'
import { Client } from 'discord.js';
const id = '200000000000000001';
const user = { id, username: 'reader', discriminator: '0', avatar: null };
const at = '2026-01-01T00:00:00.000000+00:00';
const media = (text) => ({ text });
const plain = { id, type: 0, content: '', channel_id: id, author: user, attachments: [], embeds: [], mentions: [],
  mention_roles: [], pinned: false, mention_everyone: false, tts: false, timestamp: at, edited_timestamp: null,
  flags: 0, components: [] };
const messages = {
  text: { ...plain, content: 'words' },
  sticker: { ...plain, sticker_items: [{ id, name: 'wave', format_type: 1 }] },
  poll: { ...plain, poll: { question: media('Who?'), answers: [{ answer_id: 1, poll_media: media('Me') }],
    expiry: at, allow_multiselect: false, layout_type: 1 } },
};
for (const [name, message] of Object.entries(messages)) {
  const client = new Client({ intents: [] });
  let heard = 'nobody';
  client.on('interactionCreate', () => { heard = 'the listener'; });
  client.on('error', () => { heard = 'the error event'; });
  const event = { id, application_id: id, token: 't', version: 1, type: 2, user, channel_id: id, locale: 'en-GB',
    context: 1, entitlements: [], authorizing_integration_owners: { 1: id }, attachment_size_limit: 1,
    channel: { id, type: 1 }, app_permissions: '0',
    data: { id, name: 'Check', type: 3, target_id: id, resolved: { messages: { [id]: message } } } };
  let thrown = 'nothing';
  // What the library's socket calls with each dispatched event.
  try { client.ws.status = 0; client.ws.handlePacket({ op: 0, t: 'INTERACTION_CREATE', d: event }, { id: 0 }); }
  catch (error) { thrown = error.name; }
  console.log(`${name.padEnd(8)} heard by ${heard}, thrown: ${thrown}`);
  await client.destroy();
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
text     heard by the listener, thrown: nothing
sticker  heard by the listener, thrown: nothing
poll     heard by nobody, thrown: TypeError
SEEN
