# shellcheck shell=bash
# The journey's npm packages, for all that walks with it. Sourced after common.sh.

# npm only when the lock file changed: a warm start takes no network.
ensure_journey_packages() {
	local package=$ROOT/scripts/journey lock
	local installed=$package/node_modules/.installed
	lock=$(sha256sum <"$package/package-lock.json")
	[[ $(cat "$installed" 2>/dev/null || true) != "$lock" ]] || return 0
	say "Installing the journey's packages by npm"
	(cd "$package" && npm ci --ignore-scripts --no-audit --no-fund) ||
		die "npm could not install the journey's packages (its messages are above)"
	mkdir -p "${installed%/*}"
	printf '%s\n' "$lock" >"$installed"
}
