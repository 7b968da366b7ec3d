//! Trains, classes, rides and DPOs, and the calls about them.

use super::*;
use bullet_train_primitives::{CabinNumber, ClassId, DpoId, Passenger, TrainId};

/// A train of the owner's in this token.
pub fn train(token: Token) -> TrainId {
	train_of(OWNER, token)
}

/// A train of somebody's.
pub fn train_of(owner: MemberId, token: Token) -> TrainId {
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
pub fn class_of(owner: MemberId, train: TrainId, terms: ClassTerms, cabins: u32) -> ClassId {
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
pub fn ride(token: Token, who: MemberId) -> Ride {
	let class = gold(token, 1);
	board(who, class)
}

/// Somebody takes the class's next cabin.
pub fn board(who: MemberId, class: ClassId) -> Ride {
	let cabin = TravelCabin::class(class).expect("a class").sold;
	does(who, Cabins::board { class });
	Ride {
		passenger: Passenger::User(who.into()),
		class,
		cabin,
	}
}

/// A ride by its key, and the calls about it.
#[derive(Clone)]
pub struct Ride {
	pub passenger: Passenger<AccountId>,
	pub class: ClassId,
	pub cabin: CabinNumber,
}

macro_rules! calls_of_a_ride {
	($($name:ident: $call:ident::$variant:ident,)*) => {
		impl Ride {
			$(pub fn $name(&self) -> RuntimeCall {
				let Ride { passenger, class, cabin } = self.clone();
				$call::$variant { passenger, class, cabin }.into()
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

/// The ride of a DPO in the class's first cabin.
pub fn ride_of(dpo: DpoId, class: ClassId) -> Ride {
	Ride {
		passenger: Passenger::Dpo(dpo),
		class,
		cabin: 0,
	}
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

/// A DPO of the manager's with 15 seats of its own, and no others sold.
pub fn new_pool(target: Target, rules: RuleSet) -> DpoId {
	let dpo = pallet_dpo::NextDpo::<Runtime>::get();
	does(MANAGER, found(target, 15, rules));
	dpo
}

/// A DPO of the manager's without any seat sold.
pub fn empty_pool(target: Target) -> DpoId {
	let dpo = pallet_dpo::NextDpo::<Runtime>::get();
	does(MANAGER, found(target, 0, RuleSet::V1));
	dpo
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

/// A DPO of the manager's whose seats are all sold.
pub fn full_pool(target: Target, rules: RuleSet) -> DpoId {
	let dpo = new_pool(target, rules);
	for (who, seats) in MEMBERS {
		does(who, buy(dpo, seats));
	}
	assert_eq!(Dpo::state(dpo), Some(State::Active));
	dpo
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
	(dpo, ride_of(dpo, class))
}

/// Such a DPO at the end of its ride, which its manager has settled.
pub fn arrived(token: Token) -> DpoId {
	let (dpo, ride) = running(token);
	pass(GOLD.duration);
	does(MANAGER, ride.settle());
	dpo
}

/// Ends a full DPO that took no target, as its members may: it is terminated, gives everything back and is closed.
pub fn wind_up(dpo: DpoId) {
	does(Dave, Dpos::terminate { dpo });
	does(
		Dave,
		Dpos::release_withdraw {
			dpo,
			recipients: Recipients::MOST,
		},
	);
	does(Dave, Dpos::close { dpo, members: 100 });
}

/// A closed DPO that keeps the base for its manager, who was blocked then and isn't any more.
pub fn closed_while_the_manager_is_blocked() -> DpoId {
	let dpo = arrived(SPAN);
	does(MALLORY, batch_all(releases(dpo)));
	does(TEAM, block(MANAGER));
	does(MALLORY, Dpos::close { dpo, members: 100 });
	does(TEAM, thaw(MANAGER));
	dpo
}

/// All three releases.
pub fn releases(dpo: DpoId) -> [Dpos<Runtime>; 3] {
	[
		Dpos::release_bonus {
			dpo,
			recipients: Recipients::MOST,
		},
		Dpos::release_yield {
			dpo,
			recipients: Recipients::MOST,
		},
		Dpos::release_withdraw {
			dpo,
			recipients: Recipients::MOST,
		},
	]
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
