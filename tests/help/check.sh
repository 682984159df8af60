#!/bin/sh
# check.sh CHECK FOLDER: yelp-check tells of orphans and some other faults without failing, so whatever it says is one.
set -eu
said=$(yelp-check "$1" "$2" 2>&1) || { printf '%s\n' "$said"; exit 1; }
[ -z "$said" ] || { printf '%s\n' "$said"; exit 1; }
