//! The state in which a play begins.

use super::{
	names::id_of,
	users::{GHOSTS, TEAM, TOKENS, USERS},
};
use bullet_train_model::{
	ledger::{Acct, Holding, Kind, Ledger, Status, Token, BOLT},
	terms::{Bounds, Terms},
	Model,
};
use bullet_train_runtime::{
	constants::{BOLT as ONE_BOLT, EXISTENTIAL_DEPOSIT},
	AssetsConfig, BalancesConfig, GenesisParametersConfig, Runtime, RuntimeGenesisConfig, System,
};
use core::num::NonZeroU32;
use sp_core::storage::Storage;
use std::collections::{BTreeMap, BTreeSet};

/// The number of blocks in a day at the beginning of a play.
pub const DAY: u32 = 10;

/// The special condition under which a play begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scene {
	/// No special condition.
	Plain,
	/// Every user has just enough BOLT for a few deposits.
	Poor,
	/// The first project token fills nearly half of 128 bits.
	Huge,
	/// Hardly any ids are left.
	LastIds,
	/// Hardly any blocks are left.
	LastBlocks,
	/// A DPO has been refunded three times; see [`prelude()`](crate::moves::prelude()).
	Refunded,
	/// DPOs whose Default Targets are gone; see [`prelude()`](crate::moves::prelude()).
	Substitutes,
	/// DPOs whose members decide; see [`prelude()`](crate::moves::prelude()).
	Deciding,
	/// A train with a fee fund; see [`prelude()`](crate::moves::prelude()).
	Funded,
}

impl Scene {
	/// All scenes.
	pub const ALL: [Self; 9] = [
		Self::Plain,
		Self::Poor,
		Self::Huge,
		Self::LastIds,
		Self::LastBlocks,
		Self::Refunded,
		Self::Substitutes,
		Self::Deciding,
		Self::Funded,
	];

	fn bolt(self, user: u8) -> u128 {
		match self {
			Self::Poor => ONE_BOLT * (1 + 12 * u128::from(user % 6)),
			_ => 3_000 * ONE_BOLT,
		}
	}

	fn tokens(self, token: Token, user: u8) -> u128 {
		match self {
			// Users 1 and 2 are rich.
			Self::Huge if token == 1 && (1..3).contains(&user) => u128::MAX / 5,
			Self::Huge if token == 1 => u128::MAX / 200,
			_ => 1_000_000_000_000,
		}
	}
}

/// The storage of the chain and the model at the beginning of a play.
pub fn genesis(scene: Scene) -> (Storage, Model) {
	let users = || (0..USERS - GHOSTS).map(|user| (user, Acct::User(user)));
	let tokens = 0..=TOKENS.len() as Token;
	let amount = |token, user| {
		if token == BOLT {
			scene.bolt(user)
		} else {
			scene.tokens(token, user)
		}
	};

	let mut holdings = BTreeMap::new();
	for token in tokens.clone() {
		for (user, who) in users() {
			let free = amount(token, user);
			holdings.insert(
				(token, who),
				Holding {
					free,
					..Default::default()
				},
			);
		}
	}
	// The genesis gives the treasury the existential deposit, which keeps its account alive.
	let free = EXISTENTIAL_DEPOSIT;
	holdings.insert(
		(BOLT, Acct::Treasury),
		Holding {
			free,
			..Default::default()
		},
	);
	let supply = |token: Token| {
		let of_it = holdings.iter().filter(|((of, _), _)| *of == token);
		of_it.map(|(_, holding)| holding.free).sum()
	};
	let kind = |token: Token, minimum, suffices| Kind {
		minimum,
		suffices,
		supply: supply(token),
		status: Status::Live,
	};
	let mut kinds = vec![kind(BOLT, EXISTENTIAL_DEPOSIT, true)];
	for (token, (minimum, suffices)) in (1..).zip(TOKENS) {
		kinds.push(kind(token, minimum, suffices));
	}
	let terms = Terms {
		day: DAY,
		hunt_days: 7,
		hunt_cut: 10_000,
		bounds: Bounds::RULEBOOK,
	};
	let block = if scene == Scene::LastBlocks {
		u32::MAX - 2_500
	} else {
		1
	};
	let ledger = Ledger {
		tokens: kinds,
		holdings,
		kept_alive: BTreeSet::new(),
	};
	let mut model = Model::new(block, terms, ledger);
	if scene == Scene::LastIds {
		model.next = [u32::MAX - 2; 3];
	}
	(storage(&model), model)
}

fn storage(model: &Model) -> Storage {
	let of = |token: Token| {
		let accounts = model
			.ledger
			.holdings
			.iter()
			.filter(move |((of, _), _)| *of == token);
		accounts.map(|((_, who), holding)| (id_of(*who), holding.free))
	};
	let mut assets = AssetsConfig::default();
	for (token, (minimum, suffices)) in (1u8..).zip(TOKENS) {
		assets
			.assets
			.push((token.into(), id_of(TEAM), suffices, minimum));
		assets
			.accounts
			.extend(of(token).map(|(who, amount)| (token.into(), who, amount)));
	}
	let config = RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances: of(BOLT).collect(),
			dev_accounts: None,
		},
		assets,
		genesis_parameters: GenesisParametersConfig {
			blocks_per_day: NonZeroU32::new(DAY).expect("a day has a block; qed"),
			..Default::default()
		},
		..Default::default()
	};
	bullet_train_testing::genesis::storage(&config, || {
		System::set_block_number(model.now);
		let [train, class, dpo] = model.next;
		pallet_bullet_train::NextTrain::<Runtime>::put(train);
		pallet_travel_cabin::NextClass::<Runtime>::put(class);
		pallet_dpo::NextDpo::<Runtime>::put(dpo);
	})
}
