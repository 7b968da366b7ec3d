#!/usr/bin/env bash
# polkadot.js returns something else for some fields of a record.
#
# @polkadot/types 16.5.6. A decoded record is a JavaScript Map with a getter for each field, except for a field whose
# name the Map or the codec already has. `record.size` is then the number of fields, and `record.hash` the hash of the
# encoding. There is no warning. `toJSON()` and `get('size')` return the right values. So a runtime shouldn't call a
# public field `size`, `hash`, `registry`, `isEmpty`, `keys`, `values`, `entries` or `inspect`. `type`, `class`,
# `length` and `inner` are fine.
#
# Seen, for a record whose fields are all 7 (polkadot.js calls the field `is_empty` `isEmpty`):
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
