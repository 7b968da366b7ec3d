//! The accounts and objects that an input can name by a byte.

use crate::reader::Reader;
use bullet_train_primitives::Passenger;
use bullet_train_runtime::{
	configs::{tokens::Token, treasury::treasury_account},
	genesis_config_presets::{endowed, ENDOWED},
	AccountId, Address, Autopilot, Dpo, Runtime,
};
use sp_core::sr25519;

/// The ids of project tokens: SPAN of the preset, two of the scene, and one that the scene doesn't
/// create.
pub const ASSETS: [u32; 4] = [1, 2, 3, 4];

/// The accounts, calculated once.
pub struct Cast {
	signers: Vec<AccountId>,
	pairs: Vec<sr25519::Pair>,
	accounts: Vec<AccountId>,
}

impl Cast {
	/// Returns the accounts of the scene.
	pub fn new() -> Self {
		let signers = endowed();
		let mut accounts = signers.clone();
		// The accounts of the scene's DPOs and of the next ones.
		accounts.extend((0..20).map(Dpo::account));
		accounts.push(treasury_account());
		accounts.push(Autopilot::account());
		// An account that never existed, two derived from Charlie's, and a multisig of Bob and
		// Charlie.
		accounts.push([7; 32].into());
		for index in 0..2 {
			accounts.push(pallet_utility::derivative_account_id(
				signers[2].clone(),
				index,
			));
		}
		accounts.push(pallet_multisig::Pallet::<Runtime>::multi_account_id(
			&signers[1..3],
			1,
		));
		// Deriving a key takes longer than most inputs.
		let pairs = ENDOWED.iter().map(|who| who.pair()).collect();
		Self {
			signers,
			pairs,
			accounts,
		}
	}

	/// All accounts, for a dictionary.
	pub fn accounts(&self) -> &[AccountId] {
		&self.accounts
	}

	/// A signer by its number, modulo the number of signers.
	pub fn signer(&self, place: usize) -> &AccountId {
		&self.signers[place % self.signers.len()]
	}

	/// A signer's key by its number, modulo the number of signers.
	pub fn pair(&self, place: usize) -> &sr25519::Pair {
		&self.pairs[place % self.pairs.len()]
	}

	/// Any account, mostly a signer's.
	pub fn account(&self, reader: &mut Reader) -> AccountId {
		match reader.byte() {
			byte @ 0..=127 => self.signer(byte.into()).clone(),
			byte => self.accounts[usize::from(byte) % self.accounts.len()].clone(),
		}
	}

	/// The address of any account, mostly a signer's.
	pub fn address(&self, reader: &mut Reader) -> Address {
		self.account(reader).into()
	}

	/// The id of a project token, which may not exist.
	pub fn asset(&self, reader: &mut Reader) -> u32 {
		*reader.one_of(&ASSETS)
	}

	/// BOLT or a project token, which may not exist.
	pub fn token(&self, reader: &mut Reader) -> Token {
		match reader.below(5) {
			0 => Token::Native,
			place => Token::WithId(ASSETS[place - 1]),
		}
	}

	/// The id of a train, mostly one that has been launched.
	pub fn train(&self, reader: &mut Reader) -> u32 {
		reader.id(pallet_bullet_train::NextTrain::<Runtime>::get())
	}

	/// The id of a class, mostly one that has been created.
	pub fn class(&self, reader: &mut Reader) -> u32 {
		reader.id(pallet_travel_cabin::NextClass::<Runtime>::get())
	}

	/// The id of a DPO, mostly one that has been created.
	pub fn dpo(&self, reader: &mut Reader) -> u32 {
		reader.id(pallet_dpo::NextDpo::<Runtime>::get())
	}

	/// Any user or DPO as a passenger. It may have no ride.
	pub fn passenger(&self, reader: &mut Reader) -> Passenger<AccountId> {
		if reader.byte().is_multiple_of(2) {
			Passenger::User(self.account(reader))
		} else {
			Passenger::Dpo(self.dpo(reader))
		}
	}
}

impl Default for Cast {
	fn default() -> Self {
		Self::new()
	}
}
