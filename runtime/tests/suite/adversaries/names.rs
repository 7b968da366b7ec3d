//! The names that the stage, the props and the attacks import.

pub(super) use crate::*;
pub(super) use bullet_train_runtime::{
	configs::tokens::{Escrow, Fungibles, Token, Tokens},
	constants::BOLT,
	genesis_config_presets::span,
	BlockNumber, Dpo, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, TravelCabin,
};
pub(super) use frame_support::{assert_noop, assert_ok};
pub(super) use pallet_bullet_train::Call as Trains;
pub(super) use pallet_dpo::{Call as Dpos, RuleSet, State, Target};
pub(super) use pallet_travel_cabin::{Call as Cabins, ClassTerms};
pub(super) use pallet_utility::Call as UtilityCall;
pub(super) use Sr25519Keyring as Person;
pub(super) use Sr25519Keyring::*;

pub(super) type Utility = UtilityCall<Runtime>;
pub(super) type DpoError = pallet_dpo::Error<Runtime>;
pub(super) type CabinError = pallet_travel_cabin::Error<Runtime>;
pub(super) type TrainError = pallet_bullet_train::Error<Runtime>;
pub(super) type AssetsError = pallet_assets::Error<Runtime>;
