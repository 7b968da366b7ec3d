//! Attacks: attempts to take somebody else's money or to block it, each made on the real runtime.
//!
//! Each file has one kind of attacker. A test's name says what is tried. Its doc comment says what
//! is tried and what happens, and `docs/security.md` lists the tests with these comments. After
//! every attack, every pallet's invariants hold, and the balances of all accounts add up to the
//! supply of each token. The supply is the same as before, unless the attack mints or burns.

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
pub mod props;
mod proxies;
mod referrers;
mod replays;
mod sponsors;
pub mod stage;
mod stakes;
mod strangers;
mod token_admins;
mod token_gates;
mod traders;
mod transactions;
mod usurpers;
mod voters;

use names::*;
use props::*;
use stage::*;
