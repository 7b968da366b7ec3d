# shellcheck shell=bash
# Building the board and serving it. Sourced after setup.sh and npm.sh.

BOARD=$ROOT/scripts/board

# A hash of all that the built board depends on.
board_sources() {
	(cd "$BOARD" && find . \( -name node_modules -o -name dist -o -name generated -o -name test \) -prune \
		-o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
}

# Installs the board's packages and builds it. Does nothing if it is built and its sources haven't
# changed.
build_board() {
	local stamp=$BOARD/dist/.sources sources
	ensure_npm_packages scripts/board
	sources=$(board_sources)
	[[ $(cat "$stamp" 2>/dev/null || true) != "$sources" ]] || return 0
	say "Building the board"
	(cd "$BOARD" && timeout --foreground 300 node_modules/.bin/vite build --logLevel warn) ||
		die "vite could not build the board (its messages are above)"
	printf '%s\n' "$sources" >"$stamp"
}

# Starts the board's server beside the program that this shell is about to become with exec, and
# prints its address. Whatever is in the way is a warning: that program starts without the board.
board_beside() {
	local reason
	if ! reason=$(ensure_nodejs 2>&1); then
		say "No board. ${reason#error: }; then run ./scripts/board.sh"
	elif ! "$ROOT/scripts/board.sh" --build; then
		warn "the chain starts without the board; ./scripts/board.sh --build tries it again"
	elif ! serve_beside "$1"; then
		warn "the chain starts without the board; ./scripts/board.sh tries it again"
	fi
}

# The server ends with that program, however that ends: the program inherits the other end of the
# server's input.
serve_beside() {
	local said address='' try
	said=$(mktemp)
	exec {BOARD_INPUT}> >(exec node "$BOARD/serve.mjs" --node "$1" --until-input-ends >"$said")
	for ((try = 0; try < 50; try++)); do
		read -r address <"$said" && break
		sleep 0.1
	done
	rm -f "$said"
	if [[ -z $address ]]; then
		exec {BOARD_INPUT}>&-
		return 1
	fi
	say "The board, in the browser: $address"
}
