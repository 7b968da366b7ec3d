//! The dearest steps fit into the guaranteed slice, and are never passed over (Rulebook 5.3).

use super::{fair::others, *};
use bullet_train_primitives::DpoId;
use bullet_train_runtime::constants::BOLT;
use pallet_dpo::{AccountKind, DpoMembers, Referrers};

/// Gives each member of a DPO an Internal and an External Referrer that no other member has, and
/// this second one.
///
/// They are written into the record, as in the benchmark: it can't have more.
fn scatter_referrers(dpo: DpoId, second: impl Fn(u32) -> AccountId) {
	let refers = |who: AccountId| {
		endow(&who, BOLT, &SPAN, U);
		Some(who)
	};
	DpoMembers::<Runtime>::mutate(dpo, |members| {
		for (number, member) in (0..).zip(members.list.iter_mut()) {
			member.referrers = Referrers {
				internal: refers(somebody("internal", number)),
				second: refers(second(number)),
				external: refers(somebody("external", number)),
			};
		}
	});
}

/// Founds a DPO of 100 members and commits it to a cabin. Each member keeps a part of its bonus,
/// and has an Internal, a second and an External Referrer that no other member has.
fn scattered() {
	let class = class(train(SPAN), GOLD, 1);
	let dpo = pool_of(MANAGER, Target::Class(class), 0, RuleSet::EarlyDraft);
	for number in 0..100 {
		let who = somebody("member", number);
		endow(&who, BOLT, &SPAN, 2_000 * U);
		does(who, buy(dpo, 1));
	}
	scatter_referrers(dpo, |number| somebody("second", number));
	does(MANAGER, commit(dpo, Target::Class(class)));
}

/// Founds a DPO that has 100 DPO Members, each with a manager of its own that has a seat there and
/// keeps a part of the bonus. Each member's second Referrer is another one's Internal Referrer:
/// together they can't be more than 100 accounts. Returns the DPO and its target.
fn scattered_over_dpos() -> (DpoId, Target) {
	let target = Target::Class(class(train(SPAN), GOLD, 1));
	let dpo = pool_of(MANAGER, target, 0, RuleSet::EarlyDraft);
	for number in 0..100 {
		let who = somebody("manager", number);
		endow(&who, 200 * BOLT, &SPAN, 2_000 * U);
		let member = pallet_dpo::NextDpo::<Runtime>::get();
		let seat = seats_of(dpo, 1);
		does(who.clone(), found(seat, 1, RuleSet::EarlyDraft));
		fill(member);
		does(who, commit(member, seat));
	}
	scatter_referrers(dpo, |number| somebody("internal", (number + 1) % 100));
	(dpo, target)
}

/// The numbers of accounts and of DPO Members that got a part of a bonus in the last block.
fn paid() -> [usize; 2] {
	let mut paid = [0; 2];
	for event in events() {
		match event {
			RuntimeEvent::Dpo(pallet_dpo::Event::Paid {
				kind: AccountKind::Bonus,
				..
			}) => paid[0] += 1,
			RuntimeEvent::Dpo(pallet_dpo::Event::PassedOn {
				kind: AccountKind::Bonus,
				..
			}) => paid[1] += 1,
			_ => {}
		}
	}
	paid
}

#[test]
fn a_bonus_for_four_hundred_accounts_should_be_released_in_a_full_block() {
	let mut line = Line::new(DEV_RUNTIME_PRESET, scattered);
	let used = line.next(fill_block);
	assert_eq!(line.now(paid), [400, 0]);
	assert!(used.slice.all_lte(slice()));
	assert!(used.slice.ref_time() > slice().ref_time() / 4, "{used:?}");
	line.now(check_state);
}

#[test]
fn a_bonus_for_three_hundred_accounts_and_a_hundred_dpos_should_be_released_in_a_full_block() {
	let mut scene = None;
	let mut line = Line::new(DEV_RUNTIME_PRESET, || scene = Some(scattered_over_dpos()));
	let (dpo, target) = scene.expect("it is set up");
	// The looks that the commitments of the DPO Members have planned come first.
	line.next(|| ());
	line.now(|| does(MANAGER, commit(dpo, target)));
	let used = line.next(fill_block);
	assert_eq!(line.now(paid), [300, 100]);
	assert!(used.slice.all_lte(slice()));
	assert!(used.slice.ref_time() > slice().ref_time() / 4, "{used:?}");
	line.now(check_state);
}

#[test]
fn a_step_should_come_first_in_the_next_block_when_it_does_not_fit_into_what_is_left() {
	const BEFORE: u32 = 100;
	const BEHIND: u32 = 5;
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		let train = train(Token::Native);
		others(train, BEFORE, SHORT_ENDS);
		others(train, BEHIND, SHORT_ENDS + 2);
		System::set_block_number(SHORT_ENDS);
		scattered();
	});
	let look = |line: &mut Line| {
		let entries = line.now(agenda).into_iter();
		let look = entries.filter(|(_, job)| matches!(job, Job::Dpo(_)));
		look.collect::<Vec<_>>()
	};
	let planned = look(&mut line);
	assert_eq!(planned[0].0, SHORT_ENDS + 1);

	// What was due before it leaves too little room for it. What is behind it has to wait, too.
	let used = line.run(SHORT_ENDS + 2, fill_block);
	assert_eq!(line.now(settled).len() as u32, BEFORE);
	assert_eq!(line.now(paid), [0, 0]);
	assert_eq!(look(&mut line), planned);
	assert!(used.slice.all_lte(slice()));

	let used = line.next(fill_block);
	assert_eq!(line.now(paid), [400, 0]);
	assert!(used.slice.all_lte(slice()));
	let is_done = |event: &RuntimeEvent| {
		matches!(
			event,
			RuntimeEvent::Dpo(pallet_dpo::Event::BonusReleased { .. })
				| RuntimeEvent::TravelCabin(pallet_travel_cabin::Event::RideSettled { .. })
		)
	};
	let first = line.now(|| events().find(is_done));
	assert!(matches!(first, Some(RuntimeEvent::Dpo(_))), "{first:?}");
	assert_eq!(line.now(settled).len() as u32, BEHIND);
	line.now(check_state);
}
