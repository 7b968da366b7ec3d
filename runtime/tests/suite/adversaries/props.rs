//! The props for the attacks: functions that create trains, classes, rides and DPOs, and the calls
//! about them.

use super::{names::*, stage::*};
use bullet_train_primitives::{CabinNumber, ClassId, DpoId, Part, TrainId};
use pallet_dpo::{RuleChange, Rules};

/// The rules of a DPO that qualifies as another target wherever its own target does: it takes no
/// fee and has no tolerance. Its periods are as short as can be, and another DPO may have half of
/// its seats.
pub const SNARE: Rules = Rules {
	user_cap: 30,
	dpo_cap: 50,
	base_fee: Part::zero(),
	fee_cap: Part::zero(),
	commit_grace_days: 1,
	terminate_days: 2,
	tolerance: Part::zero(),
	..Rules::V1
};

/// Launches a train of the owner's in this token.
pub fn train(token: Token) -> TrainId {
	train_of(OWNER, token)
}

/// Launches a train of this account's.
pub fn train_of(owner: Person, token: Token) -> TrainId {
	let train = pallet_bullet_train::NextTrain::<Runtime>::get();
	let name = b"Orient".to_vec();
	does(owner, Trains::launch_train { name, token });
	train
}

/// Creates a class on the owner's train.
pub fn class(train: TrainId, terms: ClassTerms, cabins: u32) -> ClassId {
	class_of(OWNER, train, terms, cabins)
}

/// Creates a class on this account's train.
pub fn class_of(owner: Person, train: TrainId, terms: ClassTerms, cabins: u32) -> ClassId {
	let class = pallet_travel_cabin::NextClass::<Runtime>::get();
	does(owner, create_class(train, terms, cabins));
	class
}

/// The call that creates a class.
pub fn create_class(train: TrainId, terms: ClassTerms, cabins: u32) -> Cabins<Runtime> {
	let name = b"Gold".to_vec();
	Cabins::create_class {
		train,
		name,
		terms,
		cabins,
	}
}

/// The call with which an owner announces a milestone.
pub fn announce(train: TrainId, threshold: Balance, reward: Balance) -> Trains<Runtime> {
	Trains::add_milestone {
		train,
		threshold,
		reward,
	}
}

/// Launches a train of the owner's with one class of gold cabins, and returns the class.
pub fn gold(token: Token, cabins: u32) -> ClassId {
	class(train(token), GOLD, cabins)
}

/// Boards the only gold cabin of a new train of the owner's, and returns the ride.
pub fn ride(token: Token, who: Person) -> Ride {
	let class = gold(token, 1);
	board(who, class)
}

/// Boards the class's next cabin, and returns the ride.
pub fn board(who: Person, class: ClassId) -> Ride {
	let cabin = TravelCabin::class(class).expect("a class").sold;
	does(who, boarding(class));
	Ride { class, cabin }
}

/// The call that boards the class's next cabin, whatever its train and its fare.
pub fn boarding(class: ClassId) -> Cabins<Runtime> {
	Cabins::board {
		class,
		train: None,
		highest_fare: None,
	}
}

/// A ride, named by its class and its cabin. Its methods return the calls about it.
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
	/// The call with which anyone can have the amount kept from this ride paid to its passenger.
	pub fn claim_kept(&self) -> Cabins<Runtime> {
		let Ride { class, cabin } = *self;
		Cabins::claim_unclaimed { class, cabin }
	}
}

/// The ride in the class's first cabin.
pub fn first_ride(class: ClassId) -> Ride {
	Ride { class, cabin: 0 }
}

/// The call with which a manager founds a DPO that sells seats for ten days.
pub fn found(target: Target, seats: u8, rules: RuleSet) -> Dpos<Runtime> {
	found_for(10 * DAY, target, seats, rules)
}

/// The call with which a manager founds a DPO that sells seats for this number of blocks.
pub fn found_for(blocks: BlockNumber, target: Target, seats: u8, rules: RuleSet) -> Dpos<Runtime> {
	Dpos::create {
		name: b"Pool".to_vec(),
		default_target: target,
		expiry: System::block_number() + blocks,
		seats,
		referrer: None,
		rules: Some(rules),
	}
}

/// Founds a DPO. Its founder buys this number of seats.
pub fn pool_of(founder: Person, target: Target, seats: u8, rules: RuleSet) -> DpoId {
	let dpo = pallet_dpo::NextDpo::<Runtime>::get();
	does(founder, found(target, seats, rules));
	dpo
}

/// Founds a DPO of the manager's that sells seats for this number of blocks. The manager buys this
/// number of seats.
pub fn pool_for(blocks: BlockNumber, target: Target, seats: u8, rules: RuleSet) -> DpoId {
	let dpo = pallet_dpo::NextDpo::<Runtime>::get();
	does(MANAGER, found_for(blocks, target, seats, rules));
	dpo
}

/// Founds a DPO of the manager's, of which the manager buys 15 seats. No other seat is sold yet.
pub fn new_pool(target: Target, rules: RuleSet) -> DpoId {
	pool_of(MANAGER, target, 15, rules)
}

/// Founds a DPO of the manager's of which no seat is sold yet.
pub fn empty_pool(target: Target) -> DpoId {
	pool_of(MANAGER, target, 0, RuleSet::V1)
}

/// The boarding deadline of a DPO.
pub fn deadline_of(dpo: DpoId) -> BlockNumber {
	Dpo::dpo(dpo).expect("a DPO").boarding_deadline
}

/// This number of seats of a DPO, as a target.
pub fn seats_of(dpo: DpoId, seats: u8) -> Target {
	Target::Dpo { dpo, seats }
}

/// The call that buys seats. A buyer that joins names the manager as its referrer.
pub fn buy(dpo: DpoId, seats: u8) -> Dpos<Runtime> {
	let referrer = Some(MANAGER.into());
	Dpos::buy_seats {
		dpo,
		seats,
		referrer,
		manager: None,
		highest_price: None,
	}
}

/// Sells all seats that are left. The buyers are accounts without seats, those of the crew first,
/// and each buys as many seats as the rules allow.
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

/// Founds a DPO of the manager's, of which the manager has 15 seats, and sells all its seats.
pub fn full_pool(target: Target, rules: RuleSet) -> DpoId {
	let dpo = new_pool(target, rules);
	fill(dpo);
	dpo
}

/// Founds two DPOs and returns them: one of the manager's for a gold cabin, of which no seat is
/// sold yet, and a full one of the accomplice's for 30 seats of the first. The accomplice has
/// `seats` seats of its own DPO.
pub fn head_and_member(token: Token, seats: u8) -> (DpoId, DpoId) {
	let head = empty_pool(Target::Class(gold(token, 1)));
	let member = pool_of(ACCOMPLICE, seats_of(head, 30), seats, RuleSet::V1);
	fill(member);
	(head, member)
}

/// The call that commits a DPO to this target, without a referrer.
pub fn commit(dpo: DpoId, target: Target) -> Dpos<Runtime> {
	let referrer = None;
	Dpos::commit {
		dpo,
		target,
		referrer,
	}
}

/// Returns a DPO of the manager's that rides in the only gold cabin, and its ride.
pub fn running(token: Token) -> (DpoId, Ride) {
	let class = gold(token, 1);
	let dpo = full_pool(Target::Class(class), RuleSet::V1);
	does(MANAGER, commit(dpo, Target::Class(class)));
	(dpo, first_ride(class))
}

/// Returns a DPO of the manager's whose ride in a gold cabin has ended and is settled.
pub fn arrived(token: Token) -> DpoId {
	let (dpo, ride) = running(token);
	pass(GOLD.duration);
	does(MANAGER, ride.settle());
	dpo
}

/// Ends a full DPO that took no target, by calls of a member: terminates it, releases its Withdraw
/// Account and closes it.
pub fn wind_up(dpo: DpoId) {
	does(Dave, Dpos::terminate { dpo });
	does(Dave, release_withdraw(dpo));
	does(Dave, close(dpo));
}

/// Returns a closed DPO that still keeps the base for its manager. The manager was blocked when the
/// DPO was closed, and no longer is.
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
			/// The release of this name, for any number of recipients.
			pub fn $name(dpo: DpoId) -> Dpos<Runtime> {
				let recipients = Recipients::MOST;
				Dpos::$name { dpo, recipients }
			}
		)*

		/// The three releases: bonus, yield, withdraw.
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

/// The call with which anyone can have the amounts that a DPO keeps for an account paid to it.
pub fn claim(dpo: DpoId, who: impl Into<AccountId>) -> Dpos<Runtime> {
	let who = who.into();
	Dpos::claim_unclaimed { dpo, who }
}

/// The call that closes a DPO.
pub fn close(dpo: DpoId) -> Dpos<Runtime> {
	Dpos::close { dpo, members: 100 }
}

/// The amounts in a DPO's four accounts, in whole tokens: Deposit, Yield, Bonus, Withdraw.
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

/// Returns a full DPO of the accomplice's that holds 30 seats of another one. The accomplice has no
/// seats of it.
pub fn chained(head: DpoId) -> DpoId {
	let seats = seats_of(head, 30);
	let dpo = pool_of(ACCOMPLICE, seats, 0, RuleSet::V1);
	fill(dpo);
	does(ACCOMPLICE, commit(dpo, seats));
	dpo
}

/// The management fee of a DPO.
pub fn fee_of(dpo: DpoId) -> Part {
	Dpo::dpo(dpo).expect("a DPO").fee.into()
}

/// A decision that a member proposes.
pub type Proposal = pallet_dpo::Proposal<AccountId>;

/// The proposal to change these rules.
pub fn change_rules(changes: impl IntoIterator<Item = RuleChange>) -> Proposal {
	Proposal::ChangeRules(changes.into_iter().collect())
}

/// The proposal to replace the manager with this account.
pub fn dismiss(successor: impl Into<AccountId>) -> Proposal {
	let successor = successor.into();
	Proposal::DismissManager { successor }
}

/// The call with which a member makes a proposal for itself.
pub fn propose(dpo: DpoId, proposal: Proposal) -> Dpos<Runtime> {
	let acts_for = None;
	Dpos::propose {
		dpo,
		proposal,
		acts_for,
	}
}

/// The call with which a member votes for itself, for the proposal of this maker.
pub fn vote(dpo: DpoId, maker: impl Into<AccountId>, proposal: Proposal) -> Dpos<Runtime> {
	let (maker, acts_for) = (maker.into(), None);
	Dpos::vote {
		dpo,
		maker,
		proposal,
		acts_for,
	}
}

/// The call with which a member takes its own vote back.
pub fn take_back_vote(dpo: DpoId, maker: impl Into<AccountId>) -> Dpos<Runtime> {
	let (maker, acts_for) = (maker.into(), None);
	Dpos::take_back_vote {
		dpo,
		maker,
		acts_for,
	}
}

/// The same call, made for this DPO Member by its manager.
pub fn acting_for(member: DpoId, mut call: Dpos<Runtime>) -> Dpos<Runtime> {
	match &mut call {
		Dpos::propose { acts_for, .. }
		| Dpos::vote { acts_for, .. }
		| Dpos::take_back_vote { acts_for, .. } => *acts_for = Some(member),
		other => panic!("nobody acts for another in {other:?}"),
	}
	call
}

/// The call that removes a proposal.
pub fn remove_proposal(dpo: DpoId, maker: impl Into<AccountId>) -> Dpos<Runtime> {
	let maker = maker.into();
	Dpos::remove_proposal { dpo, maker }
}

/// The seats in favour of a member's proposal. `None` if it has none.
pub fn in_favour(dpo: DpoId, maker: impl Into<AccountId>) -> Option<u8> {
	let maker = maker.into();
	let mut proposals = Dpo::proposals(dpo).into_iter();
	Some(proposals.find(|one| one.maker == maker)?.in_favour)
}

/// Makes a proposal pass in a DPO that the crew has filled: Dave makes it, and the crew votes from
/// Dave on until more than half of the seats are in favour.
pub fn decide(dpo: DpoId, proposal: Proposal) {
	does(Dave, propose(dpo, proposal.clone()));
	for who in CREW.into_iter().skip(1) {
		if in_favour(dpo, Dave).is_some() {
			does(who, vote(dpo, Dave, proposal.clone()));
		}
	}
	assert_eq!(in_favour(dpo, Dave), None, "{proposal:?} has passed");
}

/// Gives a DPO of the crew's a new manager: members name it, and it takes office.
pub fn install(dpo: DpoId, successor: impl Into<AccountId>) {
	let successor = successor.into();
	decide(dpo, dismiss(successor.clone()));
	does(successor, Dpos::take_office { dpo });
}

/// The call with which a member offers seats at this price a seat.
pub fn offer_seats(dpo: DpoId, seats: u8, price: Balance) -> Dpos<Runtime> {
	Dpos::offer_seats { dpo, seats, price }
}

/// The call that withdraws a seller's offer.
pub fn withdraw_offer(dpo: DpoId, seller: impl Into<AccountId>) -> Dpos<Runtime> {
	let seller = seller.into();
	Dpos::withdraw_offer { dpo, seller }
}

/// The call with which a user takes seats that this seller offers. It names the highest price of a
/// seat, and the edition that the DPO has now.
pub fn take_seats(
	dpo: DpoId,
	seller: impl Into<AccountId>,
	seats: u8,
	highest_price: Balance,
) -> Dpos<Runtime> {
	let seller = seller.into();
	let edition = Dpo::dpo(dpo).expect("a DPO").edition;
	Dpos::take_seats {
		dpo,
		seller,
		seats,
		highest_price,
		edition,
	}
}

/// Sells seats of one account to another at this price a seat.
pub fn sell(
	dpo: DpoId,
	seller: impl Into<AccountId>,
	taker: impl Into<AccountId>,
	seats: u8,
	price: Balance,
) {
	let seller = seller.into();
	does(seller.clone(), offer_seats(dpo, seats, price));
	does(taker, take_seats(dpo, seller, seats, price));
}
