//! Accounts that never held BOLT live through a ride and through a DPO.

use super::*;
use pallet_dpo::{Proposal, RuleSet, Target};

/// Ends this many blocks, one after the other, in which the chain acts by itself.
fn blocks(count: u32) {
	for _ in 0..count {
		let header = Executive::finalize_block();
		start_block(Some(&header), u64::from(header.number) + 1);
	}
}

/// Runs a test in the first block of a chain that acts by itself.
fn by_itself(test: impl FnOnce()) {
	in_a_block(|| {
		set_slots(Slots::default());
		test();
	});
}

#[test]
fn an_account_without_bolt_should_live_through_a_whole_ride() {
	by_itself(|| {
		let train = funded_train();
		let class = class(train, GOLD, 3);
		does(OWNER, announce(train, GOLD.fare, 300 * U));
		let [who, other] = BOLTLESS;
		let before = wealth(SPAN, who);
		let treasury = treasury_balance();
		assert!(validate(who, boarding(class), 0).is_ok());
		let boarded = paid_by_a_fund(who, boarding(class));
		assert!(matches!(boarded, Some((of, fee)) if of == train && fee > 0));
		let ride = first_ride(class);
		assert!(paid_by_a_fund(who, ride.claim_share()).is_some());
		blocks(DAY);
		assert!(paid_by_a_fund(who, ride.withdraw()).is_some());
		// Nobody pays for a call that would fail, and an account without BOLT can't.
		assert!(apply(who, ride.withdraw(), 0).is_err());
		assert!(validate(other, ride.hunt(), 0).is_err());
		blocks(GOLD.duration);
		assert!(
			TravelCabin::ride(class, 0).is_none(),
			"the chain settles it"
		);
		assert_eq!(wealth(SPAN, who), before + GOLD.yield_total + 300 * U);
		assert_eq!(free(SPAN, who), wealth(SPAN, who));

		let owed = fund_of(train).owed;
		assert!(owed > 0);
		assert_eq!(treasury_balance(), treasury);
		does(MALLORY, Funds::settle { train });
		assert_eq!(treasury_balance(), treasury + owed);
	});
}

#[test]
fn an_account_without_bolt_should_live_through_a_whole_dpo() {
	by_itself(|| {
		let train = funded_train();
		let class = class(train, GOLD, 3);
		let target = Target::Class(class);
		let dpo = new_pool(target, RuleSet::V1);
		let [who, other] = BOLTLESS;
		let before = wealth(SPAN, who);
		for member in BOLTLESS {
			assert!(paid_by_a_fund(member, buy(dpo, 14)).is_some());
		}
		for (member, seats) in [
			(Person::Dave, 15),
			(Person::Eve, 15),
			(Person::Ferdie, 15),
			(Person::AliceStash, 12),
		] {
			does(member, buy(dpo, seats));
		}
		// It takes a seat that another member offers.
		does(Person::Dave, offer_seats(dpo, 1, 1_000 * U));
		assert!(paid_by_a_fund(who, take_seats(dpo, Person::Dave, 1, 1_000 * U)).is_some());

		// It votes, and so do others, until the DPO boards.
		let proposal = Proposal::Commit(target);
		does(MANAGER, propose(dpo, proposal.clone()));
		let vote = vote(dpo, MANAGER, proposal);
		for member in BOLTLESS {
			assert!(paid_by_a_fund(member, vote.clone()).is_some());
		}
		does(Person::Eve, vote.clone());
		does(Person::Ferdie, vote);
		assert_eq!(Dpo::state(dpo), Some(pallet_dpo::State::Running));

		assert!(paid_by_a_fund(other, release_bonus(dpo)).is_some());
		blocks(DAY);
		assert!(paid_by_a_fund(who, first_ride(class).withdraw()).is_some());
		assert!(paid_by_a_fund(other, release_yield(dpo)).is_some());
		blocks(GOLD.duration + 2 * DAY);
		assert!(Dpo::dpo(dpo).is_none(), "the chain closes it");
		assert!(wealth(SPAN, who) > before);
		assert_eq!(free(SPAN, who), wealth(SPAN, who));
	});
}

#[test]
fn a_member_without_bolt_should_commit_and_get_its_refund() {
	by_itself(|| {
		let train = funded_train();
		let target = Target::Class(class(train, GOLD, 1));
		let dpo = new_pool(target, RuleSet::V1);
		let [who, _] = BOLTLESS;
		assert!(paid_by_a_fund(who, buy(dpo, 15)).is_some());
		fill(dpo);
		blocks(8 * DAY);
		assert!(paid_by_a_fund(who, commit(dpo, target)).is_some());
	});
}

#[test]
fn an_account_of_a_token_that_is_not_sufficient_should_need_the_minimum_of_bolt_once() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		start_block(None, 1);
		let train = funded_train();
		let class = class(train, GOLD, 3);
		let who = Person::One;
		// Without it, the account can't even receive the token.
		assert!(by(TEAM, sending(SPAN, who, 200_000 * U)).is_err());
		let minimum = minimum(Token::Native);
		send(Token::Native, TEAM, who, minimum);
		give(&[who], 200_000);
		assert!(paid_by_a_fund(who, boarding(class)).is_some());
		assert_eq!(wealth(Token::Native, who), minimum);
		check_state();
	});
}

#[test]
fn clients_should_see_the_same_fee_whoever_pays_it() {
	in_a_block(|| {
		let class = class(funded_train(), GOLD, 3);
		let transaction = signed(BOLTLESS[0], boarding(class).into(), 0);
		let length = transaction.encoded_size() as u32;
		let told = bullet_train_runtime::TransactionPayment::query_info(transaction, length);
		let (_, paid) = paid_by_a_fund(BOLTLESS[0], boarding(class)).expect("the fund pays");
		// A boarding that reaches no milestone is refunded a part of what it declares.
		assert!(paid > 0 && paid <= told.partial_fee);
		let mut fees = System::events()
			.into_iter()
			.filter_map(|record| match record.event {
				RuntimeEvent::TransactionPayment(
					pallet_transaction_payment::Event::TransactionFeePaid {
						actual_fee, tip, ..
					},
				) => Some((actual_fee, tip)),
				_ => None,
			});
		assert_eq!(fees.next_back(), Some((paid, 0)));
	});
}
