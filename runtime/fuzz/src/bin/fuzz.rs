//! The target that libFuzzer drives.

#![no_main]
// The target needs unsafe code: libFuzzer finds it by an exported symbol.
#![allow(unsafe_code)]

libfuzzer_sys::fuzz_target!(|data: &[u8]| bullet_train_fuzz::play(data, &mut ()));
