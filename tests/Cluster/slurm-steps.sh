# Read by the scripts that end processes of a cluster.

# The slurmstepds below spool folder $1 (each listens on a socket NODE_JOB.STEP there; a slurmstepd
# outlives its slurmd) and every process below them.
steps() {
  local inodes p f comm link roots=()
  inodes=" $(awk -v d="$1/" 'index($8, d) == 1 { printf "socket:[%s] ", $7 }' /proc/net/unix)"
  for p in /proc/[0-9]*; do
    { read -r comm < "$p/comm"; } 2>/dev/null && [[ $comm == slurmstepd ]] || continue
    for f in "$p"/fd/*; do
      link=$(readlink "$f") && [[ $inodes == *" $link "* ]] && { roots+=("${p#/proc/}"); break; }
    done
  done
  [[ ${#roots[@]} == 0 ]] || cat /proc/[0-9]*/stat 2>/dev/null | sed 's/^\([0-9]*\) (.*) . \([0-9]*\) .*/\1 \2/' |
    awk -v roots="${roots[*]}" '{ parent[$1] = $2 } END {
      n = split(roots, r, " "); for (i = 1; i <= n; i++) in_[r[i]] = 1
      for (p in parent) for (q = p; q > 1; q = parent[q]) if (q in in_) { print p; break } }'
}
