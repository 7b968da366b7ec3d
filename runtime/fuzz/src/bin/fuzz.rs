//! What libFuzzer drives.

#![no_main]
// libFuzzer finds its target by an exported symbol.
#![allow(unsafe_code)]

libfuzzer_sys::fuzz_target!(|data: &[u8]| bullet_train_fuzz::play(data, &mut ()));
