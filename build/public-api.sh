#!/usr/bin/env bash
# Writes PublicAPI.Unshipped.txt of a project anew from what the compiler says is missing or gone. Look at the difference
# before you commit it. The project is Contracts unless one is named: build/public-api.sh Contracts/Devices
set -eu
cd "$(dirname "$0")/.."
project="${1:-Contracts}"
printf '#nullable enable\n' > "$project/PublicAPI.Unshipped.txt"
{ printf '#nullable enable\n'; dotnet build "$project" -v q -nologo 2>&1 | sed -n "s/.*error RS0016: Symbol '\(.*\)' is not part of the declared.*/\1/p" | LC_ALL=C sort -u; } > "$project/PublicAPI.tmp"
mv "$project/PublicAPI.tmp" "$project/PublicAPI.Unshipped.txt"
dotnet build "$project" -v q -nologo
