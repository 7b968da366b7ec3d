#!/usr/bin/env bash
# polkadot.js answers some fields of a record with something else.
#
# @polkadot/types 16.5.6. A decoded record is a JavaScript Map with a getter for each field, but not for a field
# whose name the Map or the codec already has. `record.size` is then the number of fields, `record.hash` the hash of the
# encoding, and nothing is said. `toJSON()` and `get('size')` have the right values. So a runtime shouldn't call a
# public field `size`, `hash`, `registry`, `isEmpty`, `keys`, `values`, `entries` or `inspect`; `type`, `class`,
# `length` and `inner` are fine.
#
# Seen, for a record whose fields are all 7, `is_empty` too as polkadot.js names it:
#
#   size: 4
#   hash: not 7
#   isEmpty: false
#   owner: 7
#   get('size'): 7
#   toJSON().size: 7
#
# Exits with 1 if polkadot.js behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund @polkadot/types@16.5.6

cat >look.mjs <<'END'
import { TypeRegistry } from '@polkadot/types';

const registry = new TypeRegistry();
registry.register({ Shop: { size: 'u32', hash: 'u32', isEmpty: 'u32', owner: 'u32' } });
const shop = registry.createType('Shop', { size: 7, hash: 7, isEmpty: 7, owner: 7 });
console.log(`size: ${shop.size}`);
console.log(`hash: ${shop.hash.toString() === '7' ? '7' : 'not 7'}`);
console.log(`isEmpty: ${shop.isEmpty}`);
console.log(`owner: ${shop.owner}`);
console.log(`get('size'): ${shop.get('size')}`);
console.log(`toJSON().size: ${shop.toJSON().size}`);
END

diff - <(node look.mjs) <<'END'
size: 4
hash: not 7
isEmpty: false
owner: 7
get('size'): 7
toJSON().size: 7
END
echo "As described."
