#!/usr/bin/env bash
# Brings a backup of backup.sh back into a new data folder or an empty database, after a look whether it is whole.
set -euo pipefail

usage='Usage: restore.sh sqlite   --from DIR --data DIR [--media DIR]
       restore.sh postgres --from DIR --database CONNECTION [--media DIR]
  --from      the folder that backup.sh wrote
  --data      the data folder to make, which must be new or empty
  --database  an empty database, as pg_restore takes it as --dbname; the password comes from PGPASSFILE or ~/.pgpass
  --media     the folder for the media files, which must be new or empty; for sqlite "media" in the data folder unless it is
              named, for postgres needed if the backup has media files'

fail() { echo "$1" >&2; exit 1; }
needs() { command -v "$1" >/dev/null || fail "The program $1 is missing: install $2."; }
empty() {
  [ ! -e "$1" ] || [ -d "$1" ] || fail "$1 is not a folder."
  [ ! -d "$1" ] || [ -z "$(ls -A "$1")" ] || fail "The folder $1 is not empty: a restore never overwrites anything."
}

case "${1:-}" in
  sqlite | postgres) kind=$1; shift ;;
  -h | --help) echo "$usage"; exit 0 ;;
  *) fail 'Say what to restore: sqlite or postgres; see --help.' ;;
esac

from='' data='' database='' media=''
while [ $# -gt 0 ]; do
  case "$1" in --from | --data | --database | --media) ;; *) fail "There is no option $1; see --help." ;; esac
  [ -n "${2:-}" ] || fail "The option $1 needs a value."
  case "$1" in
    --from) from=$2 ;;
    --data) data=$2 ;;
    --database) database=$2 ;;
    --media) media=$2 ;;
  esac
  shift 2
done

[ -n "$from" ] || fail 'Say with --from which backup to restore.'
[ -f "$from/SHA256SUMS" ] || fail "There is no finished backup in $from."
if [ "$kind" = sqlite ]; then
  [ -n "$data" ] || fail 'Say with --data which folder to make.'
  [ -z "$database" ] || fail 'The option --database belongs to postgres.'
  [ -f "$from/journal.db" ] || fail "The backup in $from is none of a data folder."
  needs sqlite3 sqlite3
  empty "$data"
  media=${media:-$data/media}
else
  [ -n "$database" ] || fail 'Say with --database where to restore.'
  [ -z "$data" ] || fail 'The option --data belongs to sqlite.'
  [ -f "$from/platform.dump" ] || fail "The backup in $from is none of a PostgreSQL database."
  needs psql postgresql-client
  needs pg_restore postgresql-client
  [ ! -d "$from/media" ] || [ -n "$media" ] || fail 'The backup has media files: say with --media where they go.'
fi
[ -z "$media" ] || empty "$media"
(cd "$from" && sha256sum --check --strict --quiet SHA256SUMS) >/dev/null 2>&1 || fail "The backup in $from is damaged: its files are not those that were written."

if [ "$kind" = sqlite ]; then
  mkdir -p "$data"
  cp -p "$from/journal.db" "$data/journal.db"
  answer=$(sqlite3 -readonly "$data/journal.db" 'PRAGMA integrity_check')
  [ "$answer" = ok ] || fail "The restored journal is damaged: $(head -n 1 <<<"$answer")."
  facts=$(sqlite3 -readonly "$data/journal.db" 'SELECT count(*) FROM fact')
else
  ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --dbname="$database" --command="$1"; }
  tables=$(ask "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'") || fail 'The database cannot be reached.'
  [ "$tables" = 0 ] || fail 'The database is not empty: a restore never overwrites anything.'
  # All or nothing: what fails leaves the database as empty as it was.
  pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$database" "$from/platform.dump" ||
    fail 'pg_restore could not restore the database.'
  facts=$(ask 'SELECT count(*) FROM fact')
fi

if [ -d "$from/media" ]; then
  mkdir -p "$media"
  cp -Rp "$from/media/." "$media/"
fi
echo "Restored $facts facts. Start the platform: it makes anew what is no part of a backup."
