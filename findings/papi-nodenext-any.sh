#!/usr/bin/env bash
# PAPI's descriptors lose all types under "module": "nodenext", and nothing says so.
#
# polkadot-api 2.2.2 (@polkadot-api/cli 0.21.10), TypeScript 5.9.3. `papi generate` writes an ES module whose
# declarations import each other without file extensions. Bundlers allow that; Node.js's own resolution doesn't. With
# "moduleResolution": "bundler" a client is typed. With "module": "nodenext" the import fails inside a declaration file,
# and "skipLibCheck" hides the error. The descriptors become `any`: every pallet, call and argument compiles, whether it
# exists or not. `tsc --init` writes exactly these two options. A program runs in the same way with both settings.
#
# Here the metadata is that of a made-up chain with one pallet, System. The program uses a pallet that the chain doesn't
# have. Seen:
#
#   bundler: error TS2339: Property 'NoSuchPallet' does not exist
#   nodenext: no error
#   nodenext, without skipLibCheck: error TS2834: Relative import paths need explicit file extensions
#
# Exits with 1 if it behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund polkadot-api@2.2.2 typescript@5.9.3

# Metadata 16, as generators-reserved-words.sh makes it.
base64 -d >park.scale <<'END'
bWV0YRA0AAAABQUABAAABQMACAAABQIADAAAAwgAAAAEABAAAAQIDAAAFAAAAhAAGAgQcGFyazhSdW50aW1lVmVyc2lvbgAAIAEk
c3BlY19uYW1lCAAAASRpbXBsX25hbWUIAAABRGF1dGhvcmluZ192ZXJzaW9uAAAAATBzcGVjX3ZlcnNpb24AAAABMGltcGxfdmVy
c2lvbgAAAAEQYXBpcxQAAAFMdHJhbnNhY3Rpb25fdmVyc2lvbgAAAAE4c3lzdGVtX3ZlcnNpb24EAAAAHAgQcGFyaxRDYWxscwAB
BBhyZW1hcmsAAAAAIAgQcGFyaxBDYWxsAAEEGFN5c3RlbQQAHAAAAAAAJAgQcGFyaxhFdmVudHMAAQQQRG9uZQAAAAAoCBBwYXJr
FEV2ZW50AAEEGFN5c3RlbQQAJAAAAAAALAgQcGFyaxhFcnJvcnMAAQQUV3JvbmcAAAAAMAgQcGFyaxRFcnJvcgABBBhTeXN0ZW0E
ACwAAAAAAAQYU3lzdGVtAAEcAAAEHFZlcnNpb24YcBBwYXJrEHBhcmsBAAAAAQAAAAEAAAAAAQAAAAEAAAAABBERERERERERERER
ERERERERERERERERERERERERERERHGJlbmNoZXMEFG93bmVyAAAAAAAAAAQFACAABAAAAAQcUGFya0FwaQQUdHJlZXMEFG93bmVy
AAAAAAAEACAoMAA=
END
cat >polkadot-api.json <<'END'
{
  "version": 0,
  "descriptorPath": "papi",
  "entries": { "park": { "metadata": "park.scale" } },
  "options": { "noDescriptorsPackage": true }
}
END
node_modules/.bin/papi generate >papi.log 2>&1 || { cat papi.log; exit 1; }

cat >client.ts <<'END'
import type { PolkadotClient } from 'polkadot-api';
import { park } from './papi/dist/index.js';

declare const client: PolkadotClient;
client.getTypedApi(park).tx.NoSuchPallet;
END

look() {
	{ node_modules/.bin/tsc --noEmit --strict --target es2022 "$@" client.ts || true; } |
		sed -n "s/.*\(error TS[0-9]*: Relative import paths need explicit file extensions\).*/\1/p; \
			s/.*\(error TS[0-9]*: Property 'NoSuchPallet' does not exist\).*/\1/p" | sort -u | grep . || echo "no error"
}

diff - <(
	echo "bundler: $(look --module es2022 --moduleResolution bundler --skipLibCheck)"
	echo "nodenext: $(look --module nodenext --skipLibCheck)"
	echo "nodenext, without skipLibCheck: $(look --module nodenext)"
) <<'END'
bundler: error TS2339: Property 'NoSuchPallet' does not exist
nodenext: no error
nodenext, without skipLibCheck: error TS2834: Relative import paths need explicit file extensions
END
echo "As described."
