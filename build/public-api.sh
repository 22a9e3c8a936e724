#!/usr/bin/env bash
# Writes Contracts/PublicAPI.Unshipped.txt anew from what the compiler says is missing or gone. Look at the difference before you commit it.
set -eu
cd "$(dirname "$0")/.."
printf '#nullable enable\n' > Contracts/PublicAPI.Unshipped.txt
{ printf '#nullable enable\n'; dotnet build Contracts -v q -nologo 2>&1 | sed -n "s/.*error RS0016: Symbol '\(.*\)' is not part of the declared.*/\1/p" | LC_ALL=C sort -u; } > Contracts/PublicAPI.tmp
mv Contracts/PublicAPI.tmp Contracts/PublicAPI.Unshipped.txt
dotnet build Contracts -v q -nologo
