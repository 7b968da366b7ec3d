#!/usr/bin/env bash
# Python's libraries can't read the newest versions of metadata.
#
# scalecodec 1.2.12, which substrate-interface uses, reads metadata up to version 14. Versions 15 and 16 describe a
# chain's runtime APIs and view functions, so neither can be called by name. cyscale 0.8.0, which
# async-substrate-interface uses, replaces scalecodec under the same module name. It reads version 15 with the runtime
# APIs, but not version 16 with the view functions. Both refuse a newer version with a ValueError about an enum, not
# about metadata. They share the module name, so an environment can have only one of them.
#
# The metadata is that of polkadot-sdk's demonstration runtime, from @polkadot/types-support 16.5.6 on npm. Seen:
#
#   scalecodec 14: 0 runtime APIs
#   scalecodec 15: Index '15' not present in Enum type mapping
#   scalecodec 16: Index '16' not present in Enum type mapping
#   cyscale 14: 0 runtime APIs
#   cyscale 15: 26 runtime APIs
#   cyscale 16: Index '16' not present in Enum type mapping
#
# Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund @polkadot/types-support@16.5.6
for package in scalecodec==1.2.12 cyscale==0.8.0; do
	python3 -m venv "${package%%=*}"
	"${package%%=*}/bin/pip" install --quiet --disable-pip-version-check "$package"
done

cat >unpack.mjs <<'END'
import { writeFileSync } from 'node:fs';

for (const version of [14, 15, 16]) {
	const file = `@polkadot/types-support/metadata/v${version}/substrate-hex`;
	const { default: hex } = await import(file);
	// Metadata begins with "meta". An Option's first byte and the length may come before it.
	writeFileSync(`${version}.scale`, Buffer.from(hex.slice(hex.indexOf('6d657461')), 'hex'));
}
END
node unpack.mjs

cat >look.py <<'END'
import sys

from scalecodec.base import RuntimeConfigurationObject, ScaleBytes
from scalecodec.type_registry import load_type_registry_preset

for version in (14, 15, 16):
    config = RuntimeConfigurationObject()
    config.update_type_registry(load_type_registry_preset("core"))
    with open(f"{version}.scale", "rb") as file:
        metadata = config.create_scale_object("MetadataVersioned", data=ScaleBytes(file.read()))
    try:
        metadata.decode()
        apis = metadata[1].value[f"V{version}"].get("apis", [])
        print(f"{sys.argv[1]} {version}: {len(apis)} runtime APIs")
    except ValueError as error:
        print(f"{sys.argv[1]} {version}: {error}")
END

diff - <(for library in scalecodec cyscale; do "$library/bin/python" look.py "$library"; done) <<'END'
scalecodec 14: 0 runtime APIs
scalecodec 15: Index '15' not present in Enum type mapping
scalecodec 16: Index '16' not present in Enum type mapping
cyscale 14: 0 runtime APIs
cyscale 15: 26 runtime APIs
cyscale 16: Index '16' not present in Enum type mapping
END
echo "As described."
