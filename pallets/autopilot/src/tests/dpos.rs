//! What the chain does by itself for DPOs (Rulebook 5.1, 5.2, 5.4).
//!
//! The mock's weights are zero, so the chain takes all steps of a DPO that are due in one block. A
//! DPO that another one has paid has its turn in the next block.

mod chains;
mod ending;
mod failing;
mod kept;
mod mixed;
mod releasing;
mod undone;

use super::*;
use pallet_dpo::{
	AccountKind, Commitment, DpoView, Dpos, Estates, Event as DpoEvent, HoldReason, NextDpo,
	NextStep, Recipients, Releasable, RuleSet, State, Step, Target,
};

const YIELD: Step = Step::Release(Releasable::Yield);
const BONUS: Step = Step::Release(Releasable::Bonus);
const WITHDRAW: Step = Step::Release(Releasable::Withdraw);
/// The block at which the ride of a DPO that has committed in block 1 is settled, if nobody has
/// withdrawn any yield.
const SETTLED: BlockNumber = 1 + 30 * DAY + HOUR;
/// The same for a [`chain`], whose head boards in block 2.
const CHAIN_SETTLED: BlockNumber = SETTLED + 1;
/// The number of the first manager of a [`chain`].
const MANAGERS: u32 = 900_000;

/// Runs a test in every token, and checks that the chain has failed at nothing and got nothing.
fn play_with_chain(test: impl Fn(Token)) {
	play_in_every_token(|token| {
		test(token);
		assert!(failed().is_empty());
		chain_should_have_nothing();
	});
}

/// Checks that the account in whose name the chain acts has nothing and was never paid.
fn chain_should_have_nothing() {
	let chain = Autopilot::account();
	assert!(!frame_system::Account::<Test>::contains_key(&chain));
	for token in tokens() {
		assert_eq!(worth(&token, &chain), 0);
	}
	for event in dpo_events() {
		if let DpoEvent::Paid { who, .. } | DpoEvent::Kept { who, .. } = event {
			assert_ne!(who, chain);
		}
	}
}

/// Passes to a block.
fn pass_to(block: BlockNumber) {
	pass_with_autopilot(block - System::block_number());
}

/// Returns the terms of a class that costs 100,000, so 1,000 a seat, and rides for 30 days.
fn gold() -> ClassTerms {
	ClassTerms {
		fare: 100_000,
		yield_total: 36_000,
		bonus: 10_000,
		duration: 30 * DAY,
	}
}

/// Offers one cabin of [`gold`].
fn one_cabin(token: &Token) -> Target {
	Target::Class(class_of(token, gold(), 1))
}

/// Creates a DPO whose manager buys this number of seats. It has these rules and sells seats for
/// this number of days.
fn create_for(
	manager: AccountId,
	target: Target,
	seats: u8,
	days: BlockNumber,
	rules: RuleSet,
) -> DpoId {
	let dpo = NextDpo::<Test>::get();
	let expiry = System::block_number() + days * DAY;
	let (name, manager) = (b"Pool".to_vec(), signed(manager));
	assert_ok!(Dpo::create(
		manager,
		name,
		target,
		expiry,
		seats,
		None,
		Some(rules)
	));
	dpo
}

/// Creates a DPO whose manager buys this number of seats. It has V1's rules and sells seats for 10
/// days.
fn create(manager: AccountId, target: Target, seats: u8) -> DpoId {
	create_for(manager, target, seats, 10, RuleSet::V1)
}

/// Sells this number of seats to new users. Each buys as many as it may, and names the manager.
/// Returns them with their seats.
fn sell(dpo: DpoId, seats: u8) -> Vec<(AccountId, u8)> {
	let (mut left, mut bought) = (seats, vec![]);
	while left > 0 {
		let record = view(dpo);
		let who = person(dpo * 1_000 + record.members);
		let (seats, referrer) = (left.min(record.rules.user_cap), Some(record.manager));
		let buyer = signed(who.clone());
		assert_ok!(Dpo::buy_seats(buyer, dpo, seats, referrer, None, None));
		bought.push((who, seats));
		left -= seats;
	}
	bought
}

/// Sells all seats that are left, like [`sell`].
fn fill(dpo: DpoId) -> Vec<(AccountId, u8)> {
	sell(dpo, 100 - view(dpo).sold)
}

fn commit(who: AccountId, dpo: DpoId, target: Target) -> DispatchResult {
	dispatched(|| Dpo::commit(signed(who), dpo, target, None))
}

/// Creates a DPO of Alice's in which she has 10 seats, fills it and boards its cabin of [`gold`].
/// Returns it with its other members and their seats.
fn riding(token: &Token, rules: RuleSet) -> (DpoId, Vec<(AccountId, u8)>) {
	let target = one_cabin(token);
	let dpo = create_for(alice(), target, 10, 10, rules);
	let people = fill(dpo);
	assert_ok!(commit(alice(), dpo, target));
	(dpo, people)
}

/// Returns the class and the cabin of a DPO that has boarded.
fn cabin_of(dpo: DpoId) -> (ClassId, CabinNumber) {
	match view(dpo).taken {
		Some(Commitment::Cabin { class, cabin }) => (class, cabin),
		other => panic!("a DPO that took {other:?}"),
	}
}

/// Withdraws the yield of a DPO's cabin.
fn withdraw_for(dpo: DpoId, who: AccountId) -> DispatchResult {
	let (class, cabin) = cabin_of(dpo);
	withdraw(who, class, cabin)
}

fn release(who: AccountId, dpo: DpoId, account: Releasable) -> DispatchResult {
	let release = match account {
		Releasable::Yield => Dpo::release_yield,
		Releasable::Bonus => Dpo::release_bonus,
		Releasable::Withdraw => Dpo::release_withdraw,
	};
	dispatched(|| done(release(signed(who), dpo, Recipients::MOST)))
}

fn report_failed(who: AccountId, dpo: DpoId) -> DispatchResult {
	dispatched(|| Dpo::report_failed(signed(who), dpo))
}

fn terminate(who: AccountId, dpo: DpoId) -> DispatchResult {
	dispatched(|| Dpo::terminate(signed(who), dpo))
}

fn close(who: AccountId, dpo: DpoId) -> DispatchResult {
	dispatched(|| done(Dpo::close(signed(who), dpo, 100)))
}

fn view(dpo: DpoId) -> DpoView<AccountId> {
	Dpo::dpo(dpo).expect("a DPO")
}

fn state(dpo: DpoId) -> State {
	Dpo::state(dpo).expect("a DPO")
}

/// Returns how the free balance of each account changes.
fn gains<const N: usize>(token: &Token, who: [&AccountId; N], action: impl FnOnce()) -> [i128; N] {
	let before = who.map(|who| free(token, who) as i128);
	action();
	let after = who.map(|who| free(token, who) as i128);
	core::array::from_fn(|i| after[i] - before[i])
}

/// Returns the DPOs' events so far.
fn dpo_events() -> Vec<DpoEvent<Test>> {
	let events = events().into_iter();
	let events = events.filter_map(|event| match event {
		RuntimeEvent::Dpo(event) => Some(event),
		_ => None,
	});
	events.collect()
}

/// Returns the steps taken for a DPO so far, in order, with the caller of each.
fn steps(of: DpoId) -> Vec<(Step, AccountId)> {
	let events = dpo_events().into_iter();
	let steps = events.filter_map(|event| match event {
		DpoEvent::Failed { dpo, caller, .. } => Some((dpo, Step::ReportFailed, caller)),
		DpoEvent::Terminated { dpo, caller, .. } => Some((dpo, Step::Terminate, caller)),
		DpoEvent::YieldReleased { dpo, caller, .. } => Some((dpo, YIELD, caller)),
		DpoEvent::BonusReleased { dpo, caller, .. } => Some((dpo, BONUS, caller)),
		DpoEvent::WithdrawReleased { dpo, caller, .. } => Some((dpo, WITHDRAW, caller)),
		DpoEvent::Closed { dpo, caller, .. } => Some((dpo, Step::Close, caller)),
		_ => None,
	});
	let steps = steps.filter(|(dpo, ..)| *dpo == of);
	steps.map(|(_, step, caller)| (step, caller)).collect()
}

/// Returns steps as taken by the chain.
fn by_chain<const N: usize>(steps: [Step; N]) -> [(Step, AccountId); N] {
	steps.map(|step| (step, Autopilot::account()))
}

/// Checks that nothing is left of a DPO.
fn should_be_gone(dpo: DpoId) {
	assert!(!Dpos::<Test>::contains_key(dpo));
	assert!(!Estates::<Test>::contains_key(dpo));
	for token in tokens() {
		assert_eq!(worth(&token, &Dpo::account(dpo)), 0);
	}
}

/// Checks that an account has everything back that it had at first: its money and its deposits.
fn should_have_all_back(who: &AccountId) {
	for token in tokens() {
		assert_eq!(free(&token, who), RICH);
	}
}

/// A chain of DPOs, of which each has bought 30 seats of the one before.
struct Chain {
	/// The DPOs, the head first.
	dpos: Vec<DpoId>,
	/// Everybody that has bought seats, with the price. The managers are among them.
	paid: Vec<(AccountId, Balance)>,
}

/// Creates a chain with this number of DPOs in block 1. All but the head are full and commit at
/// once. The head does so in block 2 if `unsold` is 0, and boards a cabin. Otherwise it still has
/// this number of seats. No cost divides by 100.
fn chain(token: &Token, links: u32, unsold: u8) -> Chain {
	let terms = ClassTerms {
		fare: 500_000_001,
		yield_total: 180_000_000,
		bonus: 50_000_000,
		..gold()
	};
	let mut target = Target::Class(class_of(token, terms, 1));
	let mut open = vec![];
	for link in 0..links {
		let dpo = create(person(MANAGERS + link), target, 5);
		open.push((dpo, target));
		target = Target::Dpo { dpo, seats: 30 };
	}
	let (mut dpos, mut paid) = (vec![], vec![]);
	while let Some((dpo, target)) = open.pop() {
		let DpoView {
			manager,
			sold,
			seat_price,
			..
		} = view(dpo);
		let is_head = open.is_empty();
		let unsold = if is_head { unsold } else { 0 };
		let buyers = sell(dpo, 100 - sold - unsold).into_iter();
		let buyers = buyers.chain([(manager.clone(), 5)]);
		paid.extend(buyers.map(|(who, seats)| (who, seat_price * Balance::from(seats))));
		if is_head {
			// The looks after the other commitments are over when the head's comes.
			next_block();
		}
		if unsold == 0 {
			assert_ok!(commit(manager, dpo, target));
		}
		dpos.insert(0, dpo);
	}
	Chain { dpos, paid }
}
