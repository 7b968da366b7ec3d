//! Old transactions of accounts that died and came back. No pool and no block accepts them again,
//! in whatever way the account came back.

use super::*;
use bullet_train_runtime::{configs::treasury::treasury_account, nonces::First, Assets};
use frame_support::storage::with_transaction_unchecked;
use sp_runtime::{
	generic::Era,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
	TransactionOutcome,
};

/// The account that dies and comes back. It has no other token that would keep it alive.
const GHOST: Person = Person::One;

/// One life of the ghost: the transactions that it has signed and that blocks have accepted.
struct Life {
	era: Era,
	signed: Vec<UncheckedExtrinsic>,
}

impl Life {
	/// Begins with a gift to the ghost.
	fn begin(era: Era) -> Self {
		send(Token::Native, MALLORY, GHOST, 20_000 * U);
		Self {
			era,
			signed: vec![],
		}
	}

	fn signs(&mut self, call: impl Into<RuntimeCall>) {
		let nonce = *System::account_nonce(account(GHOST));
		let signed = signed_with(GHOST, GHOST, call.into(), extension(nonce, self.era, 0));
		assert_eq!(Executive::apply_extrinsic(signed.clone()), Ok(Ok(())));
		self.signed.push(signed);
	}

	/// Gives all BOLT away, so that the account dies.
	fn end(&mut self) {
		self.signs(give_all());
		assert!(!exists());
	}

	/// Signs a call in which the account dies and comes back. Then no old transaction is accepted.
	fn ends_by_itself(mut self, call: RuntimeCall) {
		let account = GHOST.into();
		let death = RuntimeEvent::from(frame_system::Event::<Runtime>::KilledAccount { account });
		let deaths = || {
			let events = System::events();
			events.iter().filter(|one| one.event == death).count()
		};
		let before = deaths();
		self.signs(call);
		assert_eq!(deaths(), before + 1);
		self.ends_by(|| ());
	}

	/// Revives the account. Then nobody accepts what it signed before, and it can sign as anybody
	/// can.
	fn ends_by(self, revival: impl FnOnce()) -> Self {
		revival();
		assert!(exists());
		self.signed.iter().for_each(stale);
		send(Token::Native, MALLORY, GHOST, U);
		let mut next = Self {
			era: self.era,
			signed: vec![],
		};
		next.signs(remark());
		self.signed.iter().for_each(stale);
		Self {
			era: self.era,
			signed: [self.signed, next.signed].concat(),
		}
	}
}

/// Checks that no pool and no block accepts an old transaction, and that it costs nobody anything.
fn stale(old: &UncheckedExtrinsic) {
	let all = || [GHOST, MALLORY].map(|who| wealth(Token::Native, who));
	let before = all();
	let refusal: TransactionValidityError = InvalidTransaction::Stale.into();
	let (source, at) = (TransactionSource::External, Default::default());
	let pooled = with_transaction_unchecked(|| {
		let answer = Executive::validate_transaction(source, old.clone(), at);
		TransactionOutcome::Rollback(answer)
	});
	assert_eq!(pooled, Err(refusal));
	assert_eq!(Executive::apply_extrinsic(old.clone()), Err(refusal));
	assert_eq!(all(), before);
}

fn exists() -> bool {
	System::account_exists(&GHOST.into())
}

fn give_all() -> RuntimeCall {
	let (dest, keep_alive) = (account(MALLORY).into(), false);
	pallet_balances::Call::transfer_all { dest, keep_alive }.into()
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

/// Tells the story twice: with transactions that live for ever, and with mortal ones that are still
/// alive at its end.
fn in_both_eras(story: impl Fn(Life)) {
	for era in [Era::Immortal, Era::mortal(256, 0)] {
		run_in_a_block(|| story(Life::begin(era)));
	}
}

/// Fills a DPO in BOLT, of which the ghost buys this number of seats, and boards a cabin with it.
/// Returns the DPO and its ride.
fn aboard_with(life: &mut Life, terms: ClassTerms, rules: RuleSet, seats: u8) -> (u32, Ride) {
	let class = class(train(Token::Native), terms, 1);
	let target = Target::Class(class);
	let dpo = new_pool(target, rules);
	life.signs(buy(dpo, seats));
	fill(dpo);
	does(MANAGER, commit(dpo, target));
	(dpo, first_ride(class))
}

/// Somebody pays an account that has given everything away. Then the account's gift and everything
/// else that it ever signed is sent again, and refused.
#[test]
fn a_payment_revives_no_old_transaction() {
	in_both_eras(|mut life| {
		let (name, token) = (b"Ghost".to_vec(), Token::Native);
		let train = pallet_bullet_train::NextTrain::<Runtime>::get();
		life.signs(Trains::launch_train { name, token });
		life.signs(Trains::close_train { train });
		life.signs(sending(Token::Native, MALLORY, U));
		life.signs(batch_all([sending(Token::Native, MALLORY, U), remark()]));
		life.end();
		life.ends_by(|| send(Token::Native, MALLORY, GHOST, 500 * U));
	});
}

/// A member gives all its BOLT away, and the refund of a failed DPO revives its account. Then its
/// purchase of seats and its gift are sent again, and refused.
#[test]
fn a_refund_revives_no_old_transaction() {
	in_both_eras(|mut life| {
		let dpo = new_pool(Target::Class(gold(Token::Native, 1)), RuleSet::V1);
		life.signs(buy(dpo, 10));
		life.end();
		pass(10 * DAY);
		does(MALLORY, Dpos::report_failed { dpo });
		let [.., refund] = releases(dpo);
		life.ends_by(|| does(MALLORY, refund));
	});
}

/// A release of a DPO that has ridden revives a member's account, for each of the three kinds of
/// release. Then the member's old transactions are sent again, and refused.
#[test]
fn a_release_revives_no_old_transaction() {
	// Only the early draft's rules give members a part of their own bonus.
	for (rules, which) in [(RuleSet::EarlyDraft, 0), (RuleSet::V1, 1), (RuleSet::V1, 2)] {
		in_both_eras(|mut life| {
			let (dpo, ride) = aboard_with(&mut life, GOLD, rules, 15);
			life.end();
			pass(GOLD.duration);
			does(MANAGER, ride.settle());
			life.ends_by(|| does(MANAGER, releases(dpo)[which].clone()));
		});
	}
}

/// The bonus of a DPO revives the account of a referrer. Then the referrer's old transactions are
/// sent again, and refused.
#[test]
fn a_referrers_bonus_revives_no_old_transaction() {
	in_both_eras(|mut life| {
		let class = gold(Token::Native, 1);
		let dpo = new_pool(Target::Class(class), RuleSet::V1);
		let join = Dpos::buy_seats {
			dpo,
			seats: 15,
			referrer: Some(GHOST.into()),
			manager: None,
			highest_price: None,
		};
		does(Dave, join);
		fill(dpo);
		does(MANAGER, commit(dpo, Target::Class(class)));
		life.signs(remark());
		life.end();
		let [bonus, ..] = releases(dpo);
		life.ends_by(|| does(MANAGER, bonus));
	});
}

/// A claim revives a member's account: each amount that was kept was too little to revive it, and
/// together they are enough. Then the member's old transactions are sent again, and refused.
#[test]
fn a_claim_revives_no_old_transaction() {
	in_both_eras(|mut life| {
		let tiny = ClassTerms {
			yield_total: 50 * U,
			..GOLD
		};
		let (dpo, ride) = aboard_with(&mut life, tiny, RuleSet::V1, 1);
		life.end();
		for _ in 0..4 {
			pass(1);
			does(MANAGER, ride.withdraw());
			let [_, yields, _] = releases(dpo);
			does(MANAGER, yields);
		}
		assert!(!exists());
		life.ends_by(|| does(MALLORY, claim(dpo, GHOST)));
	});
}

/// A hunter gives everything away and hunts in the same transaction, so that the cut revives its
/// account. Then the transaction is sent again, and refused.
#[test]
fn a_hunters_cut_revives_no_old_transaction() {
	in_both_eras(|life| {
		let ride = ride(Token::Native, RIDER);
		pass(8 * DAY);
		let hunt = batch_all([give_all(), ride.hunt()]);
		life.ends_by_itself(hunt);
	});
}

/// A hunter gives everything away and settles a ride in the same transaction, so that the cut
/// revives its account. Then the transaction is sent again, and refused.
#[test]
fn a_settlement_revives_no_old_transaction() {
	in_both_eras(|life| {
		let ride = ride(Token::Native, RIDER);
		pass(GOLD.duration);
		let settle = batch_all([give_all(), ride.settle()]);
		life.ends_by_itself(settle);
	});
}

/// A payment of the treasury revives an account. Then its old transactions are sent again, and
/// refused.
#[test]
fn the_treasury_revives_no_old_transaction() {
	in_both_eras(|mut life| {
		life.signs(remark());
		life.end();
		send(Token::Native, MALLORY, treasury_account(), 10 * U);
		let index = pallet_treasury::SpendCount::<Runtime>::get();
		let (token, to) = (Box::new(Token::Native), Box::new(account(GHOST).into()));
		let root = RuntimeOrigin::root();
		assert_ok!(Treasury::spend(root, token, 5 * U, to, None));
		life.ends_by(|| does(MALLORY, pallet_treasury::Call::payout { index }));
	});
}

/// A sufficient token keeps an account alive. It dies when the token's team burns the token, and
/// comes back when the team mints it again. Then the account's old transactions are sent again, and
/// refused.
#[test]
fn a_token_revives_no_old_transaction() {
	const ID: u32 = 9;
	let issue = || pallet_assets::Call::<Runtime>::mint {
		id: ID.into(),
		beneficiary: account(GHOST).into(),
		amount: 10,
	};
	in_both_eras(|mut life| {
		let (root, team) = (RuntimeOrigin::root(), account(TEAM).into());
		assert_ok!(Assets::force_create(root, ID.into(), team, true, 1));
		does(TEAM, issue());
		life.signs(give_all());
		assert!(exists(), "it has a token that suffices");
		let (id, who) = (ID.into(), account(GHOST).into());
		let amount = 10;
		does(TEAM, pallet_assets::Call::burn { id, who, amount });
		assert!(!exists());
		life.ends_by(|| does(TEAM, issue()));
	});
}

/// An account sends more transactions in a block than the chain has blocks, dies, and comes back in
/// the same block. Its old transactions are refused. If nonces began with the block number, they
/// would be accepted again.
#[test]
fn a_busy_account_revives_no_old_transaction() {
	in_both_eras(|mut life| {
		for _ in 0..50 {
			life.signs(remark());
		}
		assert!(life.signed.len() > System::block_number() as usize);
		life.end();
		life.ends_by(|| send(Token::Native, MALLORY, GHOST, U));
	});
}

/// An account dies again and again, and so do accounts that have never signed anything. No
/// transaction from any of its lives is accepted again.
#[test]
fn an_account_of_many_lives_revives_no_old_transaction() {
	in_both_eras(|mut life| {
		for _ in 0..3 {
			let innocent = Person::Two;
			send(Token::Native, MALLORY, innocent, U);
			life.end();
			let first = First::<Runtime>::get();
			send(Token::Native, innocent, MALLORY, U);
			assert!(!System::account_exists(&innocent.into()));
			assert_eq!(First::<Runtime>::get(), first);
			life = life.ends_by(|| send(Token::Native, MALLORY, GHOST, U));
		}
	});
}

/// An account dies often, to keep new accounts from starting. A new account starts with a higher
/// nonce, which the chain tells every client.
#[test]
fn an_account_that_dies_often_hinders_no_newcomer() {
	in_both_eras(|mut life| {
		for _ in 0..3 {
			life.end();
			life = life.ends_by(|| send(Token::Native, MALLORY, GHOST, U));
		}
		let newcomer = Person::Two;
		let told: Nonce = *System::account_nonce(account(newcomer));
		assert_eq!(told, First::<Runtime>::get());
		send(Token::Native, MALLORY, newcomer, U);
		assert_eq!(*System::account_nonce(account(newcomer)), told);
		let first = signed(newcomer, remark(), 0);
		assert_eq!(Executive::apply_extrinsic(first), Ok(Ok(())));
		assert_eq!(*System::account_nonce(account(newcomer)), told + 1);
	});
}
