#!/usr/bin/env bash
# mailparser 3.14.2, postal-mime 4.0.0, any-date-parser 2.2.4
# Guess: a date that can't be read is no date: undefined, or an error.
# Seen: "Mon, 02 Nov 2026 09:00:00 BST", as British mailing lists write it, becomes the moment of parsing in mailparser,
#   a Date like any other. postal-mime, whose field is documented as an ISO date, gives the header as it is.
#   any-date-parser reads it without its zone: an hour late.
# Means for us: the header is kept as printed and read by our own rules; what they can't read has no day.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund mailparser@3.14.2 postal-mime@4.0.0 any-date-parser@2.2.4
cat > run.mjs <<'JS'
import any from 'any-date-parser';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
const date = 'Mon, 02 Nov 2026 09:00:00 BST';
const mail = `From: Desk <desk@a.example>\r\nSubject: Pier\r\nDate: ${date}\r\n\r\nText.\r\n`;
const before = Date.now();
const parsed = (await simpleParser(mail)).date.getTime();
console.log('mailparser:', parsed >= before && parsed <= Date.now() ? 'now' : new Date(parsed).toISOString());
console.log('postal-mime:', (await PostalMime.parse(mail)).date);
console.log('any-date-parser:', any.fromString(date).toISOString());
JS
TZ=UTC node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
mailparser: now
postal-mime: Mon, 02 Nov 2026 09:00:00 BST
any-date-parser: 2026-11-02T09:00:00.000Z
OUT
