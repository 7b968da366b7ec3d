//! The pool agrees with the block, and a fund pays only for calls that succeed: checked on
//! thousands of random states.

use super::*;
use pallet_dpo::{Proposal, RuleSet, Target};

/// The number of blocks, and of transactions that are compared in each.
const BLOCKS: u32 = 1_000;
const COMPARED: u32 = 5;

/// Random numbers from a seed.
struct Dice(u64);

impl Dice {
	fn roll(&mut self, sides: u64) -> u64 {
		// Knuth's linear congruential generator.
		self.0 = self
			.0
			.wrapping_mul(6_364_136_223_846_793_005)
			.wrapping_add(1_442_695_040_888_963_407);
		(self.0 >> 33) % sides
	}

	fn pick<T: Clone>(&mut self, from: &[T]) -> T {
		from[self.roll(from.len() as u64) as usize].clone()
	}
}

const ACTORS: [Person; 8] = [
	Person::One,
	Person::Two,
	Person::Dave,
	Person::Eve,
	MANAGER,
	RIDER,
	MALLORY,
	OWNER,
];

/// A call on one of the trains, often one that fails.
fn a_call(dice: &mut Dice) -> RuntimeCall {
	let id = dice.roll(3) as u32;
	let ride = Ride {
		class: id,
		cabin: dice.roll(6) as u32,
	};
	let target = Target::Class(id);
	let dpo = dice.roll(u64::from(pallet_dpo::NextDpo::<Runtime>::get()) + 1) as u32;
	let seats = dice.pick(&[0, 1, 1, 5, 15, 16]);
	let person = dice.pick(&ACTORS);
	let proposal = dice.pick(&[
		Proposal::Commit(target),
		Proposal::Dissolve,
		Proposal::LowerFee(bullet_train_primitives::Part::from_percent(1)),
	]);
	match dice.roll(20) {
		0..=2 => boarding(id).into(),
		3 => pallet_travel_cabin::Call::board {
			class: id,
			train: Some(dice.roll(2) as u32),
			highest_fare: Some(dice.pick(&[0, TERMS.fare])),
		}
		.into(),
		4..=5 => ride.withdraw(),
		6 => ride.claim_share(),
		7 => ride.claim_kept().into(),
		8..=9 => buy(dpo, seats).into(),
		10 => commit(dpo, target).into(),
		11 => release_yield(dpo).into(),
		12 => release_bonus(dpo).into(),
		13 => release_withdraw(dpo).into(),
		14 => propose(dpo, proposal).into(),
		15..=16 => vote(dpo, person, proposal).into(),
		17 => offer_seats(dpo, seats.max(1), U).into(),
		18 => {
			let edition = Dpo::dpo(dpo).map_or(0, |view| view.edition);
			pallet_dpo::Call::take_seats {
				dpo,
				seller: account(person),
				seats,
				highest_price: U,
				edition,
			}
			.into()
		}
		_ => batch_all([boarding(id)]),
	}
}

/// A call that changes what funds pay, or the market.
fn a_change(dice: &mut Dice) -> (Person, RuntimeCall) {
	let train = dice.roll(2) as u32;
	let fee = U / 50;
	let some = [0, 2 * fee, 50 * fee, 5_000 * fee];
	match dice.roll(9) {
		0 | 1 => {
			let (allowance, limit) = (dice.pick(&some), dice.pick(&some));
			(OWNER, limits(train, allowance, limit).into())
		}
		2 => {
			let amount = dice.pick(&some);
			(OWNER, Funds::fund { train, amount }.into())
		}
		3 => {
			let amount = dice.pick(&[None, Some(fee)]);
			(OWNER, Funds::take_back { train, amount }.into())
		}
		4 => (MALLORY, Funds::settle { train }.into()),
		5 => {
			let target = Target::Class(dice.roll(3) as u32);
			(MANAGER, found_for(2 * DAY, target, 15, RuleSet::V1).into())
		}
		6 => {
			let id = span::ID.into();
			let call = match dice.roll(4) {
				0 => pallet_assets::Call::freeze_asset { id },
				_ => pallet_assets::Call::thaw_asset { id },
			};
			(TEAM, call.into())
		}
		_ => {
			let who = dice.pick(&BOLTLESS);
			let call: RuntimeCall = match dice.roll(2) {
				0 => block(who).into(),
				_ => thaw(who).into(),
			};
			(TEAM, call)
		}
	}
}

const TERMS: pallet_travel_cabin::ClassTerms = pallet_travel_cabin::ClassTerms {
	fare: 10_000 * U,
	yield_total: 100 * U,
	bonus: 100 * U,
	duration: 3 * DAY,
};

#[test]
fn the_pool_should_agree_with_the_block_and_funds_pay_only_for_calls_that_succeed() {
	in_a_block(|| {
		let first = funded_train();
		let second = train(Token::Native);
		fund(second, 100 * U, U, 10 * U);
		for train in [first, second, first] {
			class(train, TERMS, 2_000);
		}
		// An account with hardly any BOLT.
		does(
			Person::Dave,
			sending(
				Token::Native,
				MALLORY,
				wealth(Token::Native, Person::Dave) - U / 10,
			),
		);
		let mut dice = Dice(2609);
		let (mut accepted, mut refused, mut sponsored, mut failed) = (0, 0, 0, 0);
		for _ in 0..BLOCKS {
			let transactions: Vec<_> = (0..COMPARED)
				.map(|_| {
					let (who, tip) = (dice.pick(&ACTORS), dice.pick(&[0, 0, 0, 1, U]));
					(who, a_call(&mut dice), tip)
				})
				.collect();
			let header = Executive::finalize_block();
			let pool = transactions
				.iter()
				.map(|(who, call, tip)| validate(*who, call.clone(), *tip).map(|_| ()))
				.collect::<Vec<_>>();
			start_block(Some(&header), u64::from(header.number) + 1);
			for ((who, call, tip), pool) in transactions.iter().zip(pool) {
				let (block, paid) = undone(|| {
					let before = System::event_count();
					(apply(*who, call.clone(), *tip), fee_paid_since(before))
				});
				assert_eq!(
					block.map(|_| ()),
					pool,
					"{who:?} {call:?}, with a tip of {tip}"
				);
				match block {
					Ok(_) => accepted += 1,
					Err(_) => refused += 1,
				}
				if paid.is_some() {
					sponsored += 1;
				}
				match block {
					Ok(Err(error)) if paid.is_some() => {
						panic!("a fund paid for {who:?} {call:?}, which failed: {error:?}")
					}
					Ok(Err(_)) => failed += 1,
					_ => {}
				}
			}
			// The first of them for real, if it is valid.
			let (who, call, tip) = transactions[0].clone();
			let _ = apply(who, call, tip);
			if dice.roll(4) == 0 {
				let (who, call) = a_change(&mut dice);
				let _ = by(who, call);
			}
			// Blocks pass faster than they are built.
			pass(dice.roll(2) as u32);
			for train in [first, second] {
				let fund = fund_of(train);
				assert!(fund.owed <= fund.held);
			}
		}
		for (what, count) in [
			("accepted", accepted),
			("refused", refused),
			("sponsored", sponsored),
			("failed", failed),
		] {
			assert!(count > 100, "only {count} {what}");
		}
	});
}
