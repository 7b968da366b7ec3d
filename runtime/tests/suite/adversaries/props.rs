//! Trains, classes, rides and DPOs, and the calls about them.

use super::{names::*, stage::*};
use bullet_train_primitives::{CabinNumber, ClassId, DpoId, TrainId};

/// A train of the owner's in this token.
pub fn train(token: Token) -> TrainId {
	train_of(OWNER, token)
}

/// A train of somebody's.
pub fn train_of(owner: Person, token: Token) -> TrainId {
	let train = pallet_bullet_train::NextTrain::<Runtime>::get();
	let name = b"Orient".to_vec();
	does(owner, Trains::launch_train { name, token });
	train
}

/// A class on the owner's train.
pub fn class(train: TrainId, terms: ClassTerms, cabins: u32) -> ClassId {
	class_of(OWNER, train, terms, cabins)
}

/// A class on somebody's train.
pub fn class_of(owner: Person, train: TrainId, terms: ClassTerms, cabins: u32) -> ClassId {
	let class = pallet_travel_cabin::NextClass::<Runtime>::get();
	does(owner, create_class(train, terms, cabins));
	class
}

/// The call for it.
pub fn create_class(train: TrainId, terms: ClassTerms, cabins: u32) -> Cabins<Runtime> {
	let name = b"Gold".to_vec();
	Cabins::create_class {
		train,
		name,
		terms,
		cabins,
	}
}

/// The call by which an owner announces a milestone.
pub fn announce(train: TrainId, threshold: Balance, reward: Balance) -> Trains<Runtime> {
	Trains::add_milestone {
		train,
		threshold,
		reward,
	}
}

/// A train with a class of so many gold cabins.
pub fn gold(token: Token, cabins: u32) -> ClassId {
	class(train(token), GOLD, cabins)
}

/// Somebody rides in the first gold cabin of a new train, alone.
pub fn ride(token: Token, who: Person) -> Ride {
	let class = gold(token, 1);
	board(who, class)
}

/// Somebody takes the class's next cabin.
pub fn board(who: Person, class: ClassId) -> Ride {
	let cabin = TravelCabin::class(class).expect("a class").sold;
	does(
		who,
		Cabins::board {
			class,
			train: None,
			highest_fare: None,
		},
	);
	Ride { class, cabin }
}

/// A ride by its key, and the calls about it.
#[derive(Clone, Copy)]
pub struct Ride {
	pub class: ClassId,
	pub cabin: CabinNumber,
}

macro_rules! calls_of_a_ride {
	($($name:ident: $call:ident::$variant:ident,)*) => {
		impl Ride {
			$(pub fn $name(&self) -> RuntimeCall {
				let Ride { class, cabin } = *self;
				$call::$variant { class, cabin }.into()
			})*
		}
	};
}
calls_of_a_ride! {
	withdraw: Cabins::withdraw_yield,
	hunt: Cabins::hunt_treasure,
	settle: Cabins::settle_ride,
	claim_share: Trains::claim_milestones,
}

impl Ride {
	/// The call by which anyone has it paid out what is kept of this ride.
	pub fn claim_kept(&self) -> Cabins<Runtime> {
		let Ride { class, cabin } = *self;
		Cabins::claim_unclaimed { class, cabin }
	}
}

/// The ride in the class's first cabin.
pub fn first_ride(class: ClassId) -> Ride {
	Ride { class, cabin: 0 }
}

/// The call by which a manager founds a DPO that sells seats for ten days.
pub fn found(target: Target, seats: u8, rules: RuleSet) -> Dpos<Runtime> {
	Dpos::create {
		name: b"Pool".to_vec(),
		default_target: target,
		expiry: System::block_number() + 10 * DAY,
		seats,
		referrer: None,
		rules: Some(rules),
	}
}

/// A DPO of somebody's, who has so many of its seats.
pub fn pool_of(founder: Person, target: Target, seats: u8, rules: RuleSet) -> DpoId {
	let dpo = pallet_dpo::NextDpo::<Runtime>::get();
	does(founder, found(target, seats, rules));
	dpo
}

/// A DPO of the manager's with 15 seats of its own, and no others sold.
pub fn new_pool(target: Target, rules: RuleSet) -> DpoId {
	pool_of(MANAGER, target, 15, rules)
}

/// A DPO of the manager's without any seat sold.
pub fn empty_pool(target: Target) -> DpoId {
	pool_of(MANAGER, target, 0, RuleSet::V1)
}

/// So many seats of a DPO as a target.
pub fn seats_of(dpo: DpoId, seats: u8) -> Target {
	Target::Dpo { dpo, seats }
}

/// So many seats, all that join naming the manager.
pub fn buy(dpo: DpoId, seats: u8) -> Dpos<Runtime> {
	let referrer = Some(MANAGER.into());
	Dpos::buy_seats {
		dpo,
		seats,
		referrer,
	}
}

/// Sells all seats that are left to accounts that have none yet, the crew's before others: each
/// buys as many as the rules allow.
pub fn fill(dpo: DpoId) {
	for who in CREW.into_iter().skip(1).chain([RIDER, TEAM, ACCOMPLICE]) {
		let view = Dpo::dpo(dpo).expect("a DPO");
		let seats = view.rules.user_cap.min(100 - view.sold);
		let user = pallet_dpo::MemberId::User(AccountId::from(who));
		let members = Dpo::members(dpo, 0, 100);
		if seats > 0 && members.iter().all(|member| member.who != user) {
			does(who, buy(dpo, seats));
		}
	}
	assert_eq!(Dpo::state(dpo), Some(State::Active));
}

/// A DPO of the manager's, who has 15 seats, whose seats are all sold.
pub fn full_pool(target: Target, rules: RuleSet) -> DpoId {
	let dpo = new_pool(target, rules);
	fill(dpo);
	dpo
}

/// A DPO of the manager's without any seat sold, and a full one of the accomplice's for 30 of its
/// seats, of which the accomplice has so many.
pub fn head_and_member(token: Token, seats: u8) -> (DpoId, DpoId) {
	let head = empty_pool(Target::Class(gold(token, 1)));
	let member = pool_of(ACCOMPLICE, seats_of(head, 30), seats, RuleSet::V1);
	fill(member);
	(head, member)
}

/// To take this target.
pub fn commit(dpo: DpoId, target: Target) -> Dpos<Runtime> {
	let referrer = None;
	Dpos::commit {
		dpo,
		target,
		referrer,
	}
}

/// A DPO that rides in the only gold cabin, with the ride.
pub fn running(token: Token) -> (DpoId, Ride) {
	let class = gold(token, 1);
	let dpo = full_pool(Target::Class(class), RuleSet::V1);
	does(MANAGER, commit(dpo, Target::Class(class)));
	(dpo, first_ride(class))
}

/// Such a DPO at the end of its ride, which its manager has settled.
pub fn arrived(token: Token) -> DpoId {
	let (dpo, ride) = running(token);
	pass(GOLD.duration);
	does(MANAGER, ride.settle());
	dpo
}

/// Ends a full DPO that took no target, as its members may: it is terminated, gives everything back
/// and is closed.
pub fn wind_up(dpo: DpoId) {
	does(Dave, Dpos::terminate { dpo });
	does(Dave, release_withdraw(dpo));
	does(Dave, close(dpo));
}

/// A closed DPO that keeps the base for its manager, who was blocked then and isn't any more.
pub fn closed_while_the_manager_is_blocked() -> DpoId {
	let dpo = arrived(SPAN);
	does(MALLORY, batch_all(releases(dpo)));
	does(TEAM, block(MANAGER));
	does(MALLORY, close(dpo));
	does(TEAM, thaw(MANAGER));
	dpo
}

macro_rules! releases {
	($($name:ident,)*) => {
		$(
			/// The call of this name, for any number of recipients.
			pub fn $name(dpo: DpoId) -> Dpos<Runtime> {
				let recipients = Recipients::MOST;
				Dpos::$name { dpo, recipients }
			}
		)*

		/// All three releases.
		pub fn releases(dpo: DpoId) -> [Dpos<Runtime>; 3] {
			[$($name(dpo),)*]
		}
	};
}
releases! {
	release_bonus,
	release_yield,
	release_withdraw,
}

/// The call by which anyone has it paid out what a DPO keeps for somebody.
pub fn claim(dpo: DpoId, who: impl Into<AccountId>) -> Dpos<Runtime> {
	let who = who.into();
	Dpos::claim_unclaimed { dpo, who }
}

/// The call that closes a DPO.
pub fn close(dpo: DpoId) -> Dpos<Runtime> {
	Dpos::close { dpo, members: 100 }
}

/// What is in a DPO's four accounts, in whole tokens.
pub fn kinds(dpo: DpoId) -> [Balance; 4] {
	let accounts = Dpo::dpo(dpo).expect("a DPO").accounts;
	[
		accounts.deposit,
		accounts.yields,
		accounts.bonus,
		accounts.withdraw,
	]
	.map(|amount| amount / U)
}
