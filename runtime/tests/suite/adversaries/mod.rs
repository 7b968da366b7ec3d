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

use super::*;
use bullet_train_runtime::{
	configs::tokens::{Escrow, Fungibles, Token, Tokens},
	constants::BOLT,
	genesis_config_presets::span,
	BlockNumber, Dpo, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, TravelCabin,
};
use frame_support::{assert_noop, assert_ok};
use pallet_bullet_train::Call as Trains;
use pallet_dpo::{Call as Dpos, RuleSet, State, Target};
use pallet_travel_cabin::{Call as Cabins, ClassTerms};
use pallet_utility::Call as UtilityCall;
use props::*;
use stage::*;
use Sr25519Keyring as Person;
use Sr25519Keyring::*;

type Utility = UtilityCall<Runtime>;
type DpoError = pallet_dpo::Error<Runtime>;
type CabinError = pallet_travel_cabin::Error<Runtime>;
type TrainError = pallet_bullet_train::Error<Runtime>;
type AssetsError = pallet_assets::Error<Runtime>;
