//! A short run of what `scripts/soak.sh` does for hours, and proof that it can fail; and the model itself against
//! the rulebook's examples.

mod examples;
mod noticed;
mod plays;
mod suite;
