//! A short run of what `scripts/soak.sh` does for hours, and proof that it can fail.

mod noticed;
mod plays;
