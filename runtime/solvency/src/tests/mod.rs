//! A short run of what `scripts/soak.sh` does for hours, and tests that show that it can fail.

mod flights;
mod funds;
mod members;
mod noticed;
mod plays;
