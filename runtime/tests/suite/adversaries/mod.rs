//! Ways to take another's money or to block it, each tried on the real runtime.
//!
//! A file a kind of attacker. A test is named by what is tried, and its first comment says what
//! happens: `docs/security.md` lists them by these. Whatever was tried, every pallet's invariants
//! hold afterwards, all that accounts have is all that there is, and no more and no less than
//! before unless the test says so.

mod accomplices;
mod batches;
mod bolt;
mod depositors;
mod go_betweens;
mod governors;
mod hunters;
mod layers;
mod managers;
mod members;
mod names;
mod numbers;
mod outsiders;
mod owners;
mod page;
mod passengers;
mod props;
mod proxies;
mod referrers;
mod replays;
mod stage;
mod stakes;
mod strangers;
mod token_admins;
mod token_gates;
mod transactions;

use names::*;
use props::*;
use stage::*;
