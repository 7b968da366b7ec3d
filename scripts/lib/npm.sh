# shellcheck shell=bash
# npm packages of the scripts. Sourced after common.sh.

# ensure_npm_packages FOLDER: installs the packages of the folder's lock file, without running their
# scripts.
# Gives up after 5 minutes. Runs npm only if the lock file has changed, so that later starts need no network.
ensure_npm_packages() {
	local package=$ROOT/$1 lock
	local installed=$package/node_modules/.installed
	lock=$(sha256sum <"$package/package-lock.json")
	[[ $(cat "$installed" 2>/dev/null || true) != "$lock" ]] || return 0
	say "Installing the packages of $1 by npm"
	(cd "$package" && timeout --foreground 300 npm ci --ignore-scripts --no-audit --no-fund) ||
		die "npm could not install the packages of $1 (its messages are above)"
	mkdir -p "${installed%/*}"
	printf '%s\n' "$lock" >"$installed"
}
