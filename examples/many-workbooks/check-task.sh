#!/bin/sh
# check-task.sh RESULT FILE...: checks some files as one task and keeps the answer under RESULT, whole or not at all.
# Ends as assess does: 0 nothing found, 1 errors found, 2 a file could not be read (the answer says which).
# ASSESS: the command, by default the built one two folders up.
set -u
assess=${ASSESS:-$(dirname "$0")/../../build/cli/assess.cjs}
result=$1
shift
node "$assess" check "$@" --json > "$result.$$"
code=$?
if [ "$code" -le 2 ] && [ -s "$result.$$" ]; then
  mv "$result.$$" "$result"
  exit "$code"
fi
# Ended from outside, or no answer: nothing is kept, and the code is none of assess's own.
rm -f "$result.$$"
exit 70
