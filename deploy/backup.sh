#!/usr/bin/env bash
# Writes a backup of the platform into a new folder, also while it runs, and reads it back before it says that it is there.
set -euo pipefail

usage='Usage: backup.sh sqlite   --data DIR [--media DIR] --to DIR
       backup.sh postgres --database CONNECTION [--media DIR] --to DIR
  --data      the data folder of the platform
  --database  what pg_dump takes as --dbname, such as "host=db.example.org user=integreat dbname=integreat"; the password
              comes from PGPASSFILE or ~/.pgpass, never from here
  --media     the folder of the media files; for sqlite "media" in the data folder, for postgres none, unless it is named
  --to        the folder to write, which must be new or empty'

fail() { echo "$1" >&2; exit 1; }
needs() { command -v "$1" >/dev/null || fail "The program $1 is missing: install $2."; }

case "${1:-}" in
  sqlite | postgres) kind=$1; shift ;;
  -h | --help) echo "$usage"; exit 0 ;;
  *) fail 'Say what to back up: sqlite or postgres; see --help.' ;;
esac

data='' database='' media='' to=''
while [ $# -gt 0 ]; do
  case "$1" in --data | --database | --media | --to) ;; *) fail "There is no option $1; see --help." ;; esac
  [ -n "${2:-}" ] || fail "The option $1 needs a value."
  case "$1" in
    --data) data=$2 ;;
    --database) database=$2 ;;
    --media) media=$2 ;;
    --to) to=$2 ;;
  esac
  shift 2
done

[ -n "$to" ] || fail 'Say with --to where the backup goes.'
[ ! -e "$to" ] || [ -d "$to" ] || fail "$to is not a folder."
[ ! -d "$to" ] || [ -z "$(ls -A "$to")" ] || fail "The folder $to is not empty: a backup never overwrites anything."
if [ "$kind" = sqlite ]; then
  [ -n "$data" ] || fail 'Say with --data which folder to back up.'
  [ -z "$database" ] || fail 'The option --database belongs to postgres.'
  [ -f "$data/journal.db" ] || fail "There is no journal.db in $data."
  needs sqlite3 sqlite3
  if [ -z "$media" ] && [ -d "$data/media" ]; then media=$data/media; fi
else
  [ -n "$database" ] || fail 'Say with --database which database to back up.'
  [ -z "$data" ] || fail 'The option --data belongs to sqlite.'
  needs pg_dump postgresql-client
  needs pg_restore postgresql-client
fi
[ -z "$media" ] || [ -d "$media" ] || fail "The media folder $media is not there."

# What was acknowledged before this line is in the backup.
umask 077
mkdir -p "$to"
if [ "$kind" = sqlite ]; then
  # One reading transaction: the writer goes on meanwhile. (".backup" begins anew with each commit, so under load it might never end.)
  sqlite3 -bail -cmd '.timeout 10000' "$data/journal.db" "VACUUM INTO '${to//\'/\'\'}/journal.db'" || fail 'SQLite could not copy the journal.'
  answer=$(sqlite3 -readonly "$to/journal.db" 'PRAGMA integrity_check')
  [ "$answer" = ok ] || fail "The copy of the journal is damaged: $(head -n 1 <<<"$answer")."
else
  # Which processes were a cluster at this moment is nothing to bring back: others will be one.
  pg_dump --format=custom --no-owner --no-privileges --exclude-table-data='cluster' --exclude-table-data='cluster_member' \
    --dbname="$database" --file="$to/platform.dump" || fail 'pg_dump could not copy the database.'
  contents=$(pg_restore --list "$to/platform.dump") || fail 'The dump cannot be read.'
  grep -q ' TABLE DATA [^ ]* fact ' <<<"$contents" || fail 'The dump holds no table "fact": this is not the database of a platform.'
fi

# After the journal, so that no record in the backup lacks its file; with the moments of change, which entity tags are made of.
if [ -n "$media" ]; then
  mkdir "$to/media"
  # Files are replaced by renaming, so each is whole, and tar's remark (exit code 1) that one changed or went does not matter.
  { tar --create --format=posix --directory="$media" --no-wildcards-match-slash --exclude='.*.part' --warning=no-file-changed . || [ $? -eq 1 ]; } |
    tar --extract --preserve-permissions --directory="$to/media" || fail "The media files of $media could not be copied."
fi

# Written last: a folder without it is no backup, and says so when it is restored.
(cd "$to" && find . -type f ! -path ./.sums -print0 | sort -z | xargs -0 sha256sum) >"$to/.sums"
find "$to" -type f -exec sync {} +
mv "$to/.sums" "$to/SHA256SUMS"
sync "$to/SHA256SUMS" "$to"
echo "The backup is in $to: $(($(wc -l <"$to/SHA256SUMS"))) files, $(du -sh "$to" | cut -f 1)."
