#!/bin/bash
# Whether the node's RPC answers. A node without peers or one that catches up is healthy: to restart
# it wouldn't help.
#
#   node-health [PORT]
#
# Needs nothing but bash, so that the image has no program to download with.
set -euo pipefail

host=127.0.0.1 port=${1:-9944}
body='{"jsonrpc":"2.0","id":1,"method":"system_health","params":[]}'
exec 3<>"/dev/tcp/$host/$port"
printf 'POST / HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s' \
	"$host:$port" ${#body} "$body" >&3
# The answer is one line without an end, after the headers.
answer=
while IFS= read -r -t 8 line <&3 || [[ -n $line ]]; do
	[[ $line != *'"isSyncing"'* ]] || exit 0
	answer+=${line%$'\r'}' '
	line=
done
echo "the node's RPC doesn't say how it is: ${answer:-no answer}" >&2
exit 1
