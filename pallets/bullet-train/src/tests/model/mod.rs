//! Random trains against a model that knows neither the pallets nor their arithmetic: after every call
//! every balance, every hold and every view is as the model says, and so is every error.

mod naive;

use super::*;
use bullet_train_primitives::{CabinProvider, Escrow};
use frame_support::storage::with_storage_layer;
use naive::{Amount, Call, Fault, Purse, Ride, Rider, Terms, Who, World, BOLT};
use pallet_travel_cabin::ClassTerms;
use proptest::{prelude::*, sample::Index};
use sp_runtime::{DispatchError, StateVersion};

/// More than there is of any token.
const FORTUNE: Amount = 1_000_000_000_000;

/// The accounts of the world; those that act come first, the DPO's is the last.
fn cast() -> [AccountId; 6] {
	[owner(), alice(), bob(), carol(), hunter(), dpo_account()]
}

/// How many of the cast act.
const ACTORS: usize = 5;
const OWNER: Who = 0;
const BOB: Who = 2;
const CAROL: Who = 3;
const HUNTER: Who = 4;

/// A call before it is known what there is.
#[derive(Clone, Debug)]
enum Op {
	Launch {
		by: Who,
		token: usize,
	},
	Announce {
		by: Option<Who>,
		train: Index,
		ahead: i128,
		reward: Amount,
	},
	Offer {
		by: Option<Who>,
		train: Index,
		terms: Terms,
		cabins: u32,
	},
	Retire {
		by: Option<Who>,
		class: Index,
	},
	Board {
		rider: Rider,
		class: Index,
	},
	Pass {
		blocks: u32,
	},
	/// By the passenger itself or by anyone.
	Withdraw {
		by: Option<Who>,
		ride: Index,
	},
	Hunt {
		by: Who,
		ride: Index,
	},
	Settle {
		by: Who,
		ride: Index,
	},
	Claim {
		by: Who,
		ride: Index,
	},
	Close {
		by: Option<Who>,
		train: Index,
	},
}

fn terms_strategy() -> impl Strategy<Value = Terms> {
	let fare = prop_oneof![
		12 => prop::sample::select(vec![1, 7, 50, 100, 150, 250, 999, 1_000, 1_001]),
		1 => Just(0),
		1 => Just(FORTUNE),
	];
	let yield_total = prop_oneof![2 => Just(0), 12 => 1..6_000_u128, 1 => Just(FORTUNE)];
	let duration = prop_oneof![1 => Just(4), 4 => Just(5), 10 => 6..100_u32];
	(fare, yield_total, 0..60_u128, duration).prop_map(|(fare, yield_total, bonus, duration)| {
		Terms {
			fare,
			yield_total,
			bonus,
			duration,
		}
	})
}

/// Mostly whoever it falls to, sometimes anyone.
fn mostly_rightful() -> impl Strategy<Value = Option<Who>> {
	prop_oneof![9 => Just(None), 1 => (0..ACTORS).prop_map(Some)]
}

fn op_strategy() -> impl Strategy<Value = Op> {
	let index = any::<Index>;
	let rider = prop_oneof![
		5 => (0..ACTORS).prop_map(Rider::User),
		1 => Just(Rider::Dpo),
	];
	// Fares are often multiples of 50, and so are thresholds: to meet one exactly, and one another.
	let ahead = (-2..16_i128).prop_map(|fifties| fifties * 50);
	let reward = prop_oneof![
		1 => Just(0),
		1 => Just(FORTUNE),
		8 => 1..20_u128,
		20 => 1..5_000_u128,
	];
	let blocks = prop::sample::select(vec![1, 2, 3, 5, 9, 10, 20, 35, 69, 70, 71, 71, 100]);
	prop_oneof![
		1 => (0..2_usize, 0..2_usize)
			.prop_map(|(by, token)| Op::Launch { by: [OWNER, CAROL][by], token }),
		10 => (mostly_rightful(), index(), ahead, reward)
			.prop_map(|(by, train, ahead, reward)| Op::Announce { by, train, ahead, reward }),
		5 => (mostly_rightful(), index(), terms_strategy(), 0..8_u32)
			.prop_map(|(by, train, terms, cabins)| Op::Offer { by, train, terms, cabins }),
		1 => (mostly_rightful(), index()).prop_map(|(by, class)| Op::Retire { by, class }),
		24 => (rider, index()).prop_map(|(rider, class)| Op::Board { rider, class }),
		10 => blocks.prop_map(|blocks| Op::Pass { blocks }),
		8 => (mostly_rightful(), index()).prop_map(|(by, ride)| Op::Withdraw { by, ride }),
		8 => (0..ACTORS, index()).prop_map(|(by, ride)| Op::Hunt { by, ride }),
		4 => (0..ACTORS, index()).prop_map(|(by, ride)| Op::Settle { by, ride }),
		8 => (0..ACTORS, index()).prop_map(|(by, ride)| Op::Claim { by, ride }),
		1 => (mostly_rightful(), index()).prop_map(|(by, train)| Op::Close { by, train }),
	]
}

/// One of those that are still there; now and then one that isn't, whether it is gone or never was.
fn pick(index: Index, is_there: impl Iterator<Item = bool>) -> usize {
	let is_there: Vec<_> = is_there.collect();
	let there: Vec<_> = (0..is_there.len())
		.filter(|place| is_there[*place])
		.collect();
	let missing = is_there
		.iter()
		.position(|there| !there)
		.unwrap_or(is_there.len());
	if there.is_empty() || index.index(16) == 15 {
		return missing;
	}
	there[index.index(16 * there.len()) % there.len()]
}

impl Op {
	/// The call, now that it is known what there is.
	fn resolve(&self, world: &World) -> Call {
		let owner_of = |train: usize| world.trains.get(train).map_or(OWNER, |t| t.owner);
		let train_at = |index: &Index| pick(*index, world.trains.iter().map(|t| t.open));
		let class_at = |index: &Index| pick(*index, world.classes.iter().map(|c| !c.gone));
		let ride_at = |index: &Index| pick(*index, world.rides.iter().map(|r| !r.over));
		match self {
			&Op::Launch { by, token } => Call::Launch { by, token },
			Op::Announce {
				by,
				train,
				ahead,
				reward,
			} => {
				let train = train_at(train);
				let collected = world.trains.get(train).map_or(0, |t| t.collected);
				let threshold = collected.saturating_add_signed(*ahead);
				let by = by.unwrap_or(owner_of(train));
				Call::Announce {
					by,
					train,
					threshold,
					reward: *reward,
				}
			}
			Op::Offer {
				by,
				train,
				terms,
				cabins,
			} => {
				let train = train_at(train);
				let by = by.unwrap_or(owner_of(train));
				Call::Offer {
					by,
					train,
					terms: *terms,
					cabins: *cabins,
				}
			}
			Op::Retire { by, class } => {
				let class = class_at(class);
				let train = world.classes.get(class).map_or(0, |c| c.train);
				Call::Retire {
					by: by.unwrap_or(owner_of(train)),
					class,
				}
			}
			Op::Board { rider, class } => Call::Board {
				rider: *rider,
				class: class_at(class),
			},
			&Op::Pass { blocks } => Call::Pass { blocks },
			Op::Withdraw { by, ride } => {
				let ride = ride_at(ride);
				let passenger = match world.rides.get(ride).map(|r| r.rider) {
					Some(Rider::User(who)) => who,
					_ => BOB,
				};
				Call::Withdraw {
					by: by.unwrap_or(passenger),
					ride,
				}
			}
			Op::Hunt { by, ride } => Call::Hunt {
				by: *by,
				ride: ride_at(ride),
			},
			Op::Settle { by, ride } => Call::Settle {
				by: *by,
				ride: ride_at(ride),
			},
			Op::Claim { by, ride } => Call::Claim {
				by: *by,
				ride: ride_at(ride),
			},
			Op::Close { by, train } => {
				let train = train_at(train);
				Call::Close {
					by: by.unwrap_or(owner_of(train)),
					train,
				}
			}
		}
	}
}

/// The model of the mock's genesis.
fn world() -> World {
	World {
		now: 1,
		free: vec![vec![RICH; 2]; cast().len()],
		minimum: vec![EXISTENTIAL_DEPOSIT, ASSET_MINIMUM],
		deposit: deposit_of(1),
		dpo: ACTORS,
		member: BOB,
		purses: vec![Purse::default(); 2],
		trains: vec![],
		classes: vec![],
		rides: vec![],
	}
}

/// How the pallets name a ride.
fn key(world: &World, ride: usize) -> (Passenger<AccountId>, ClassId, CabinNumber) {
	match world.rides.get(ride) {
		Some(Ride {
			rider: Rider::User(who),
			class,
			cabin,
			..
		}) => (user(cast()[*who].clone()), *class as ClassId, *cabin),
		Some(Ride {
			rider: Rider::Dpo,
			class,
			cabin,
			..
		}) => (dpo(), *class as ClassId, *cabin),
		None => (user(alice()), ClassId::MAX, 0),
	}
}

/// Makes the call on the pallets.
fn dispatch(world: &World, call: &Call) -> DispatchResult {
	let who = |by: Who| signed(cast()[by].clone());
	match *call {
		Call::Launch { by, token } => {
			BulletTrain::launch_train(who(by), b"Random".to_vec(), tokens()[token].clone())
		}
		Call::Announce {
			by,
			train,
			threshold,
			reward,
		} => BulletTrain::add_milestone(who(by), train as TrainId, threshold, reward),
		Call::Offer {
			by,
			train,
			terms,
			cabins,
		} => {
			let Terms {
				fare,
				yield_total,
				bonus,
				duration,
			} = terms;
			let terms = ClassTerms {
				fare,
				yield_total,
				bonus,
				duration,
			};
			let name = b"Random".to_vec();
			TravelCabin::create_class(who(by), train as TrainId, name, terms, cabins)
		}
		Call::Retire { by, class } => TravelCabin::retire_class(who(by), class as ClassId),
		Call::Board {
			rider: Rider::User(by),
			class,
		} => TravelCabin::board(who(by), class as ClassId),
		Call::Board {
			rider: Rider::Dpo,
			class,
		} => with_storage_layer(|| {
			let (class, deposit) = (class as ClassId, mock_dpo::HoldReason::Deposit.into());
			if let Some(quote) = <TravelCabin as CabinProvider>::quote(class) {
				// Without the deposit, boarding has to be refused, too.
				let _ = Escrowed::lock(&quote.token, &deposit, &dpo_account(), quote.fare);
			}
			<TravelCabin as CabinProvider>::board_dpo(DPO, class, &deposit).map(|_| ())
		}),
		Call::Pass { blocks } => {
			pass(blocks);
			Ok(())
		}
		Call::Withdraw { by, ride } => {
			let (passenger, class, cabin) = key(world, ride);
			TravelCabin::withdraw_yield(who(by), passenger, class, cabin)
		}
		Call::Hunt { by, ride } => {
			let (passenger, class, cabin) = key(world, ride);
			TravelCabin::hunt_treasure(who(by), passenger, class, cabin)
		}
		Call::Settle { by, ride } => {
			let (passenger, class, cabin) = key(world, ride);
			TravelCabin::settle_ride(who(by), passenger, class, cabin)
		}
		Call::Claim { by, ride } => {
			let (passenger, class, cabin) = key(world, ride);
			claim(cast()[by].clone(), passenger, class, cabin)
		}
		Call::Close { by, train } => BulletTrain::close_train(who(by), train as TrainId),
	}
}

/// The pallets' name of a fault.
fn error_of(fault: Fault, call: &Call) -> DispatchError {
	let train = |error: Error<Test>| error.into();
	let cabin = |error: CabinError<Test>| error.into();
	let of_train = matches!(
		call,
		Call::Launch { .. } | Call::Announce { .. } | Call::Claim { .. } | Call::Close { .. }
	);
	match fault {
		Fault::NoSuchTrain if of_train => train(Error::NoSuchTrain),
		Fault::NoSuchTrain => cabin(CabinError::NoSuchTrain),
		Fault::NotOwner if of_train => train(Error::NotOwner),
		Fault::NotOwner => cabin(CabinError::NotOwner),
		Fault::ZeroReward => train(Error::ZeroReward),
		Fault::ThresholdNotAhead => train(Error::ThresholdNotAhead),
		Fault::DuplicateThreshold => train(Error::DuplicateThreshold),
		Fault::CannotAfford if of_train => train(Error::CannotAffordMilestone),
		Fault::CannotAfford if matches!(call, Call::Offer { .. }) => {
			cabin(CabinError::CannotAffordReward)
		}
		Fault::CannotAfford => cabin(CabinError::CannotAffordFare),
		Fault::ZeroFare => cabin(CabinError::ZeroFare),
		Fault::Duration => cabin(CabinError::DurationOutOfBounds),
		Fault::NoCabins => cabin(CabinError::NoCabins),
		Fault::NoSuchClass => cabin(CabinError::NoSuchClass),
		Fault::Retired => cabin(CabinError::ClassRetired),
		Fault::SoldOut => cabin(CabinError::SoldOut),
		Fault::NoSuchRide if of_train => train(Error::NoSuchRide),
		Fault::NoSuchRide => cabin(CabinError::NoSuchRide),
		Fault::NotPassenger => cabin(CabinError::NotPassenger),
		Fault::NothingDue => cabin(CabinError::NothingDue),
		Fault::OwnRide => cabin(CabinError::OwnRide),
		Fault::TooEarly => cabin(CabinError::TooEarlyToHunt),
		Fault::UnderWay => cabin(CabinError::RideUnderWay),
		Fault::NoShareDue => train(Error::NoShareDue),
		Fault::ClassesRemain => train(Error::ClassesRemain),
	}
}

/// All that an account may hold of a token, and what the model says of it.
fn holds(world: &World, who: Who, token: usize) -> [(RuntimeHoldReason, Amount); 11] {
	let [trains, classes, rides] = if token == BOLT {
		world.deposits(who)
	} else {
		[0; 3]
	};
	let purse = if who == world.dpo {
		world.purses[token]
	} else {
		Purse::default()
	};
	[
		(
			HoldReason::Milestone.into(),
			world.held_for_milestones(who, token),
		),
		(HoldReason::TrainDeposit.into(), trains),
		(CabinHold::Reward.into(), world.held_for_rewards(who, token)),
		(CabinHold::ClassDeposit.into(), classes),
		(CabinHold::Fare.into(), world.held_for_fares(who, token)),
		(CabinHold::RideDeposit.into(), rides),
		(CabinHold::Unclaimed.into(), 0),
		(mock_dpo::HoldReason::Deposit.into(), 0),
		(mock_dpo::HoldReason::Yield.into(), purse.yielded),
		(mock_dpo::HoldReason::Bonus.into(), purse.bonus),
		(mock_dpo::HoldReason::Withdraw.into(), purse.withdraw),
	]
}

/// Every free balance and every hold is as the model says.
fn compare_money(world: &World) {
	for (who, account) in cast().iter().enumerate() {
		for (place, token) in tokens().iter().enumerate() {
			let said = world.free[who][place];
			assert_eq!(
				free(token, account),
				said,
				"free balance of {who} in {token:?}"
			);
			for (reason, said) in holds(world, who, place) {
				assert_eq!(
					held(token, reason, account),
					said,
					"{reason:?} of {who} in {token:?}"
				);
			}
		}
	}
}

/// Every view is as the model says.
fn compare_views(world: &World) {
	for (place, train) in world.trains.iter().enumerate() {
		let Some(view) = BulletTrain::train(place as TrainId) else {
			assert!(!train.open, "train {place} is gone");
			continue;
		};
		let mut ahead: Vec<_> = train
			.milestones
			.iter()
			.filter(|m| !m.reached)
			.map(|m| Milestone {
				threshold: m.threshold,
				reward: m.reward,
			})
			.collect();
		ahead.sort_by_key(|m| m.threshold);
		let behind = train.milestones.len() - ahead.len();
		assert!(train.open, "train {place} is still there");
		assert_eq!(
			(view.collected, view.aboard),
			(train.collected, world.fares_aboard(place))
		);
		assert_eq!(view.escrowed, world.escrowed(place));
		assert_eq!(
			view.to_next,
			ahead.first().map(|m| m.threshold - train.collected)
		);
		assert_eq!((view.upcoming, view.reached.len()), (ahead, behind));
	}
	for (place, ride) in world.rides.iter().enumerate() {
		let (passenger, class, cabin) = key(world, place);
		let due = BulletTrain::share_due(passenger, class, cabin);
		assert_eq!(
			due,
			(!ride.over).then_some(ride.share),
			"share of ride {place}"
		);
	}
}

/// One call, on the pallets and in the model.
fn step(world: &mut World, call: Call) {
	let faults = world.faults(&call);
	let errors: Vec<_> = faults.iter().map(|fault| error_of(*fault, &call)).collect();
	let before = (!errors.is_empty()).then(|| sp_io::storage::root(StateVersion::V1));
	match dispatch(world, &call) {
		Ok(()) => {
			assert!(
				errors.is_empty(),
				"{call:?} went through in spite of {faults:?}"
			);
			world.apply(&call);
		}
		Err(error) => {
			assert!(
				errors.contains(&error),
				"{call:?}: {error:?} instead of {faults:?}"
			);
			let after = Some(sp_io::storage::root(StateVersion::V1));
			assert_eq!(before, after, "{call:?} failed and changed something");
		}
	}
	compare_money(world);
	compare_views(world);
	check_suite();
}

/// Three trains, two of them in one token, then whatever happens, then everything comes to its end.
fn play_out(classes: &[Op], ops: &[Op]) {
	play(|| {
		BlocksPerDay::set(naive::DAY);
		DpoMembers::set(vec![bob()]);
		let mut world = world();
		for (by, token) in [(OWNER, 0), (OWNER, 1), (CAROL, 1)] {
			step(&mut world, Call::Launch { by, token });
		}
		for op in classes.iter().chain(ops) {
			let call = op.resolve(&world);
			step(&mut world, call);
		}

		step(&mut world, Call::Pass { blocks: 100 });
		for ride in 0..world.rides.len() {
			step(&mut world, Call::Settle { by: HUNTER, ride });
		}
		for class in 0..world.classes.len() {
			let by = world.trains[world.classes[class].train].owner;
			step(&mut world, Call::Retire { by, class });
		}
		for train in 0..world.trains.len() {
			let by = world.trains[train].owner;
			step(&mut world, Call::Close { by, train });
		}
		assert!(world.trains.iter().all(|train| !train.open));
		assert_eq!(Trains::<Test>::iter().count(), 0);
		assert_eq!(Upcoming::<Test>::iter().count(), 0);
		assert_eq!(Reached::<Test>::iter().count(), 0);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn trains_should_do_as_the_model_says_whatever_happens(
		classes in prop::collection::vec(
			(any::<Index>(), terms_strategy(), 3..30_u32)
				.prop_map(|(train, terms, cabins)| Op::Offer { by: None, train, terms, cabins }),
			3..6,
		),
		ops in prop::collection::vec(op_strategy(), 1..100),
	) {
		play_out(&classes, &ops);
	}
}
