#!/usr/bin/env bash
# PostgreSQL 15 (Debian)
# Guess: with its disk full a server answers whatever reads, and refuses what writes with 53100 (disk_full), which a client
#   can tell from a mistake of its own.
# Seen: whoever connects first to a database whose relcache file is missing (a new one; any after a crash, which removes these
#   files) is refused with FATAL XX000 (internal_error) "could not write init file": the class of bugs in the server, not of
#   the storage. Who only reads gets nothing. A connection that was there already reads, and is refused writing with 53100.
# Means for us: XX000 counts as a storage that is away for a while, and is tried again.
set -euo pipefail
[ "$(id -u)" = 0 ] || { echo "needs root, for a small disk of its own"; exit 1; }
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
disk=$(mktemp -d)
mount -t tmpfs -o size=96m tmpfs "$disk"
who="runuser -u postgres --"
end() {
  $who "$bin/pg_ctl" -D "$disk/data" -m immediate stop >/dev/null 2>&1 || true
  cd / && umount "$disk"
}
trap end EXIT
touch "$disk.log" && chown postgres "$disk" "$disk.log"
cd "$disk"
$who "$bin/initdb" -D "$disk/data" -A trust --locale=C --no-sync >/dev/null
$who "$bin/pg_ctl" -D "$disk/data" -w -l "$disk.log" -o "-c log_error_verbosity=verbose -k $disk -c listen_addresses='' -c port=5499" start >/dev/null
run="$who psql -X -h $disk -p 5499 -v VERBOSITY=verbose"
$run -d postgres -qc 'CREATE DATABASE fresh' -c 'CREATE TABLE kept (words text)'
# A connection that is there before the disk is full: it reads, then writes until it may not.
(sleep 4; echo 'SELECT 1 AS reads;'; echo "INSERT INTO kept SELECT repeat('x', 1000) FROM generate_series(1, 20000);") |
  $run -d postgres -At >"$disk.old" 2>&1 &
sleep 1
dd if=/dev/zero of="$disk/filler" bs=1k 2>/dev/null || true
$run -d fresh -Atc 'SELECT 1' >"$disk.new" 2>&1 || true
wait
rm -f "$disk/filler"
cat "$disk.old" "$disk.new" <(grep XX000 "$disk.log") | grep -oE '^1$|(FATAL|ERROR): .{0,60}' | tee "$disk.seen"
grep -q '^1$' "$disk.seen"
grep -q 'ERROR:  53100' "$disk.seen"
grep -q 'FATAL:  XX000: could not write init file' "$disk.seen"
