# shellcheck shell=bash
# Debian packages that the build and the tests need. Sourced after common.sh.

as_root() {
	if [[ $(id -u) -eq 0 ]]; then
		"$@"
	elif have sudo; then
		sudo "$@"
	else
		die "installing Debian packages needs root or sudo: run as root 'apt-get install $APT_MISSING'"
	fi
}

have_libclang() {
	[[ -n ${LIBCLANG_PATH:-} ]] && return
	compgen -G '/usr/lib/llvm*/lib/libclang*.so*' >/dev/null ||
		compgen -G '/usr/lib*/libclang*.so*' >/dev/null ||
		compgen -G '/usr/lib/*/libclang*.so*' >/dev/null
}

# Prints the packages whose tools are missing. Looks for the tools themselves, so that nothing is
# installed on a machine, Debian or not, that has the tools from elsewhere.
missing_packages() {
	local missing=()
	have cc || missing+=(gcc libc6-dev)
	have c++ || missing+=(g++)
	have make || missing+=(make)
	have pkg-config || missing+=(pkg-config)
	pkg-config --exists openssl 2>/dev/null || missing+=(libssl-dev)
	have cmake || missing+=(cmake)
	have clang || missing+=(clang)
	have_libclang || missing+=(libclang-dev)
	have protoc || missing+=(protobuf-compiler)
	[[ -s /etc/ssl/certs/ca-certificates.crt || -s /etc/ssl/cert.pem ||
		-n ${SSL_CERT_FILE:-} ]] || missing+=(ca-certificates)
	printf '%s' "${missing[*]-}"
}

# install_packages WHAT PACKAGES: installs a list of Debian packages. WHAT names them in messages.
install_packages() {
	local what=$1
	APT_MISSING=$2
	have apt-get || die "$what: missing, and there is no apt-get to install it. Debian's packages for it are: $APT_MISSING"

	say "$what: installing from Debian: $APT_MISSING"
	local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300
		-o Acquire::Retries=3)
	# One of the machine's sources may be down. If it matters, the installation fails.
	as_root "${apt[@]}" update || warn "apt-get update failed; trying with the lists that are here"
	# shellcheck disable=SC2086  # a list of names
	as_root "${apt[@]}" install -y --no-install-recommends $APT_MISSING ||
		die "apt-get could not install: $APT_MISSING (its messages are above)"
}

ensure_packages() {
	local missing
	missing=$(missing_packages)
	if [[ -z $missing ]]; then
		say "Build tools: all installed"
		return
	fi
	install_packages "Build tools" "$missing"
	missing=$(missing_packages)
	[[ -z $missing ]] || die "still missing after the installation: $missing"
}

# Python 3 that can make virtual environments. Debian has the part for that in a package of its own.
have_python() {
	have python3 && python3 -c 'import ensurepip, venv' 2>/dev/null
}

# For the Python client: its packages need Python 3.11.
ensure_python() {
	have_python || install_packages "Python" "python3 python3-venv"
	have_python || die "python3 can't make virtual environments: install its package for that (on Debian 'python3-venv')"
	python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
		die "Python is too old ($(python3 --version)): install version 3.11 or newer"
	say "Python: $(python3 --version)"
}

# The browser for the board's tests: $CHROMIUM or, if that isn't set, Debian's. Exports CHROMIUM.
ensure_chromium() {
	export CHROMIUM=${CHROMIUM:-chromium}
	have "$CHROMIUM" || [[ $CHROMIUM != chromium ]] ||
		install_packages "Chromium" "chromium fonts-dejavu-core"
	CHROMIUM=$(command -v "$CHROMIUM") || die "there is no Chromium at '$CHROMIUM'"
	say "Chromium: $("$CHROMIUM" --version 2>/dev/null)"
}

# Prometheus and its promtool, installed or unpacked from Debian's package. Installing the package
# would start a service, which tests don't need. Sets PROMETHEUS and PROMTOOL.
ensure_prometheus() {
	local tools=$CACHE/tools/prometheus
	PROMETHEUS=$(command -v prometheus) && PROMTOOL=$(command -v promtool) && return
	PROMETHEUS=$tools/usr/bin/prometheus PROMTOOL=$tools/usr/bin/promtool
	[[ -x $PROMETHEUS && -x $PROMTOOL ]] && return
	have apt-get && have dpkg || die "Prometheus and promtool are missing: install them from https://prometheus.io or your system's packages"
	say "Prometheus: unpacking Debian's package into $tools"
	rm -rf "$tools"
	mkdir -p "$tools"
	(cd "$tools" && apt-get -q download prometheus && dpkg -x prometheus_*.deb . && rm prometheus_*.deb) ||
		die "Debian's package 'prometheus' could not be downloaded (apt-get's messages are above; 'apt-get update' may help)"
	"$PROMTOOL" --version >/dev/null || die "promtool can't be run: $PROMTOOL"
}
