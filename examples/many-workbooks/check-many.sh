#!/bin/sh
# check-many.sh FOLDER RESULTS [FILES_A_TASK]: checks every workbook below FOLDER with GNU parallel, a task at a time on each core.
# Run again after an interruption, it goes on where it stopped. RESULTS then holds
#   files     the list that the tasks are cut from, made once
#   joblog    GNU parallel's own record: a line for each task that ended
#   tasks/    an answer for each task
#   all.json  all answers in one
# Ends with the worst code of all tasks: 0 nothing found, 1 errors found, 2 a file could not be read, 3 a task has no answer.
set -eu
here=$(dirname "$0")
folder=$1
results=$2
PER_TASK=${3:-20}
mkdir -p "$results/tasks"
results=$(cd "$results" && pwd)

# The tasks are counted: the list must not change between two runs of one job.
if [ ! -e "$results/files" ]; then
  find "$(cd "$folder" && pwd)" -type f \( -name '*.xlsx' -o -name '*.xlsm' -o -name '*.xls' -o -name '*.csv' -o -name '*.eml' -o -name '*.zip' \) ! -name '~$*' -print0 |
    LC_ALL=C sort -z > "$results/files.new"
  printf '%s' "$PER_TASK" > "$results/per-task"
  mv "$results/files.new" "$results/files"
fi
PER_TASK=$(cat "$results/per-task")

# A task that was ended from outside, or gave no answer, is done again.
if [ -e "$results/joblog" ]; then
  awk -F '\t' 'NR == 1 || ($7 <= 2 && $8 == 0)' "$results/joblog" > "$results/joblog.new"
  mv "$results/joblog.new" "$results/joblog"
fi

# What a task that was ended had begun to write.
find "$results/tasks" -name '*.json.*' -delete

set +e
parallel -0 -n "$PER_TASK" --joblog "$results/joblog" --resume sh "$here/check-task.sh" "$results/tasks/{#}.json" {} < "$results/files"
set -e
node "$here/join.mjs" "$results"
