# shellcheck shell=bash
# Python packages of the scripts. Sourced after common.sh and packages.sh.

# ensure_python_packages FOLDER: installs the packages of the folder's requirements.txt into a virtual
# environment, $FOLDER/.venv. Takes only wheels with the hashes that the file names, so that no code of
# a package runs while it is installed. Gives up after 5 minutes. Runs pip only if the file or Python's
# version has changed, so that later starts need no network.
ensure_python_packages() {
	local package=$ROOT/$1 wanted
	local installed=$package/.venv/.installed
	ensure_python
	wanted=$(python3 --version; sha256sum <"$package/requirements.txt")
	[[ $(cat "$installed" 2>/dev/null || true) != "$wanted" ]] || return 0
	say "Installing the packages of $1 by pip"
	rm -rf "$package/.venv"
	python3 -m venv "$package/.venv" || die "python3 could not make $1/.venv (its messages are above)"
	timeout --foreground 300 "$package/.venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes \
		--only-binary :all: -r "$package/requirements.txt" ||
		die "pip could not install the packages of $1 (its messages are above)"
	printf '%s\n' "$wanted" >"$installed"
}
