//! Shows that the comparison notices differences between the runtime and the model.

use crate::{
	promises::Promises,
	world::{
		self,
		answers::{actions, dpo, lists, release, train},
		difference, genesis, signed, Names, Scene,
	},
};
use bullet_train_model::{
	ledger::{Acct, Hold, BOLT},
	Act, Dpo, Ends, MemberId, Model, Most, Name, NewDpo, Offer, RideKey, RuleSet, Stage, Target,
};
use bullet_train_runtime::{Assets, AssetsHolder, Balances, Runtime};
use frame_support::traits::{fungible, fungible::Mutate, fungibles, tokens::Precision};
use sp_runtime::traits::Dispatchable;
use sp_state_machine::BasicExternalities;

/// The account that launches the train.
const OWNER: Acct = Acct::User(1);

/// Launches a train with a milestone, tampers with the chain or the model, and returns the
/// difference that is noticed.
fn noticed(tamper: impl FnOnce(&mut Model)) -> String {
	let (storage, mut model) = genesis(Scene::Plain);
	BasicExternalities::new(storage).execute_with(|| {
		let launch = Act::LaunchTrain {
			name: Name::Good,
			token: 1,
		};
		let milestone = Act::AddMilestone {
			train: 0,
			threshold: 1_000,
			reward: 500,
		};
		for act in [launch, milestone] {
			world::call(&act)
				.dispatch(signed(OWNER))
				.expect("it is allowed");
			model.play(OWNER, &act).expect("it is allowed");
		}
		let names = Names::new(0..=2);
		assert_eq!(difference(&model, &names), Ok(()));
		world::check_state().expect("the pallets are consistent");
		tamper(&mut model);
		difference(&model, &names).expect_err("it has to be noticed")
	})
}

#[test]
fn a_unit_of_bolt_more_is_noticed() {
	let more = noticed(|_| {
		Balances::mint_into(&world::id_of(Acct::User(5)), 1).expect("it can be minted");
	});
	assert!(more.starts_with("free BOLT of User(5)"), "{more}");
}

#[test]
fn a_unit_of_a_token_more_is_noticed() {
	let more = noticed(|_| {
		let who = world::id_of(Acct::User(5)).into();
		Assets::mint(signed(world::TEAM), 2.into(), who, 1).expect("it can be minted");
	});
	assert!(more.starts_with("free token 2 of User(5)"), "{more}");
}

#[test]
fn a_unit_of_bolt_under_another_hold_is_noticed() {
	use fungible::MutateHold;
	let shifted = noticed(|_| {
		let who = world::id_of(OWNER);
		let [from, to] = [Hold::TrainDeposit, Hold::ClassDeposit].map(world::reason_of);
		Balances::release(&from, &who, 1, Precision::Exact).expect("it is on hold");
		Balances::hold(&to, &who, 1).expect("it can be held");
	});
	assert!(shifted.starts_with("holds of BOLT of User(1)"), "{shifted}");
}

#[test]
fn a_unit_of_a_token_under_another_hold_is_noticed() {
	use fungibles::MutateHold;
	let shifted = noticed(|_| {
		let who = world::id_of(OWNER);
		let [from, to] = [Hold::Milestone, Hold::Reward].map(world::reason_of);
		AssetsHolder::release(1, &from, &who, 1, Precision::Exact).expect("it is on hold");
		AssetsHolder::hold(1, &to, &who, 1).expect("it can be held");
	});
	let held = "holds of token 1 of User(1)";
	assert!(shifted.starts_with(held), "{shifted}");
}

#[test]
fn a_unit_that_only_the_model_has_is_noticed() {
	let less = noticed(|model| {
		let holding = model.ledger.holdings.get_mut(&(BOLT, Acct::User(7)));
		holding.expect("it has BOLT").free += 1;
	});
	assert!(less.starts_with("free BOLT of User(7)"), "{less}");
}

#[test]
fn a_changed_record_is_noticed() {
	let changed = noticed(|_| {
		pallet_bullet_train::Trains::<Runtime>::mutate(0, |train| {
			train.as_mut().expect("it was launched").collected = 1;
		});
	});
	assert!(changed.starts_with("train 0"), "{changed}");
}

#[test]
fn a_lost_record_is_noticed() {
	let lost = noticed(|_| pallet_bullet_train::Trains::<Runtime>::remove(0));
	assert!(lost.starts_with("trains"), "{lost}");
}

/// The calls after which there is a user's ride, a DPO that rides and has yield, and a DPO that
/// sells seats. Some blocks pass before the last call, which withdraws the yield.
fn story(now: u32) -> Vec<(Acct, Act)> {
	let name = Name::Good;
	let offer = Offer {
		fare: 100_000,
		yield_total: 20_000,
		bonus: 1_000,
		duration: 1_000,
	};
	let create = Act::CreateDpo(NewDpo {
		name,
		target: Target::Class(0),
		expiry: now + 100,
		seats: 15,
		referrer: None,
		rules: RuleSet::Default,
	});
	let buy = |who, seats| {
		let act = Act::BuySeats {
			dpo: 0,
			seats,
			referrer: None,
			manager: None,
			highest_price: None,
		};
		(who, act)
	};
	let ride = RideKey { class: 0, cabin: 1 };
	let story = [
		(1, Act::LaunchTrain { name, token: 1 }),
		(
			1,
			Act::CreateClass {
				train: 0,
				name,
				offer,
				cabins: 3,
			},
		),
		(
			2,
			Act::Board {
				class: 0,
				train: None,
				highest_fare: None,
			},
		),
		(1, create.clone()),
		(1, create),
		buy(2, 15),
		buy(3, 15),
		buy(4, 15),
		buy(5, 15),
		buy(6, 15),
		buy(7, 10),
		(
			1,
			Act::Commit {
				dpo: 0,
				target: Target::Class(0),
				referrer: None,
			},
		),
		(1, Act::WithdrawYield { ride }),
	];
	story.map(|(who, act)| (Acct::User(who), act)).to_vec()
}

/// Plays a call of the story on the model.
fn play(model: &mut Model, who: Acct, act: &Act) {
	// Lets some yield accrue.
	model.now += 50 * u32::from(matches!(act, Act::WithdrawYield { .. }));
	model.play(who, act).expect("it is allowed");
}

/// Plays the story and tampers with the model. The read must be right before that, and wrong
/// afterwards.
fn wrongly_told(
	tamper: impl FnOnce(&mut Model),
	asked: impl Fn(&Model, &Names) -> Result<(), String>,
) {
	wrongly_told_after(Vec::new(), tamper, asked);
}

/// As [`wrongly_told`], with more calls at the end of the story.
pub(super) fn wrongly_told_after(
	more: Vec<(Acct, Act)>,
	tamper: impl FnOnce(&mut Model),
	asked: impl Fn(&Model, &Names) -> Result<(), String>,
) {
	let (storage, mut model) = genesis(Scene::Plain);
	let mut chain = BasicExternalities::new(storage);
	let names = Names::new(0..=2);
	for (who, act) in story(model.now).into_iter().chain(more) {
		play(&mut model, who, &act);
		chain.execute_with(|| {
			world::go_to(model.now);
			world::call(&act)
				.dispatch(signed(who))
				.expect("it is allowed");
		});
	}
	chain.execute_with(|| {
		assert_eq!(asked(&model, &names), Ok(()));
		tamper(&mut model);
		asked(&model, &names).expect_err("it has to be noticed");
	});
}

/// The manager of both DPOs.
pub(super) const MANAGER: Acct = Acct::User(1);
/// A member of the DPO that rides.
pub(super) const MEMBER: Acct = Acct::User(2);
/// An account that is a member of no DPO.
pub(super) const OUTSIDER: Acct = Acct::User(8);

pub(super) fn rides(model: &mut Model) -> &mut Dpo {
	model.dpos.get_mut(&0).expect("it rides")
}

#[test]
fn a_wrong_figure_of_a_ride_is_noticed() {
	let ride = |model: &Model, _: &Names| {
		let key = model.rides.keys().next().expect("somebody rides");
		train::ride(model, key)
	};
	wrongly_told(|model| model.terms.hunt_cut += 1_000, ride);
	wrongly_told(|model| model.terms.hunt_days += 1, ride);
	wrongly_told(|model| model.now += 1, ride);
}

#[test]
fn a_wrong_figure_of_a_class_or_a_train_is_noticed() {
	let class = |model: &Model, _: &Names| train::class(model, 0);
	wrongly_told(
		|model| model.classes.get_mut(&0).expect("it is there").sold -= 1,
		class,
	);
	let train = |model: &Model, _: &Names| train::train(model, 0);
	wrongly_told(
		|model| model.trains.get_mut(&0).expect("it is there").collected -= 1,
		train,
	);
}

#[test]
fn a_wrong_state_or_block_of_a_dpo_is_noticed() {
	let asked = |model: &Model, _: &Names| dpo::dpo(model, 0, 0);
	wrongly_told(|model| rides(model).stage = Stage::Completed, asked);
	wrongly_told(|model| rides(model).fee -= 1, asked);
	wrongly_told(|model| rides(model).boarding_deadline += 1, asked);
	wrongly_told(|model| rides(model).guarantee -= 1, asked);
	wrongly_told(|model| rides(model).yield_late_from = None, asked);
	wrongly_told(|model| rides(model).rates.duration += 1, asked);
	wrongly_told(
		|model| rides(model).rates = rides(model).rates.after_fee(1),
		asked,
	);
	wrongly_told(|model| rides(model).members[0].seats -= 1, asked);
}

#[test]
fn a_wrong_payment_by_a_release_is_noticed() {
	let asked = |model: &Model, names: &Names| release::releases(model, names, 0, MEMBER);
	// Another account is paid.
	wrongly_told(
		|model| rides(model).members[1].who = MemberId::User(OUTSIDER),
		asked,
	);
	// Undivided yield has paid the fee already, so the manager gets a smaller fee.
	wrongly_told(|model| rides(model).undivided += 99, asked);
	// Without a fee, the manager gets less and the members get more.
	wrongly_told(|model| rides(model).fee = 0, asked);
}

#[test]
fn a_wrong_action_is_noticed() {
	let asked = |model: &Model, _: &Names| actions::actions(model, 1, MEMBER);
	let sells = |model: &mut Model, seats| {
		model.dpos.get_mut(&1).expect("it sells").rules.caps[0] = seats;
	};
	wrongly_told(|model| sells(model, 14), asked);
	// The manager of a FAILED DPO can't lower its fee.
	let asked = |model: &Model, _: &Names| actions::actions(model, 0, MANAGER);
	wrongly_told(|model| rides(model).stage = Stage::Failed, asked);
}

#[test]
fn a_wrong_offer_is_noticed() {
	let asked = |model: &Model, _: &Names| actions::comparison(model, 1, Target::Class(0));
	wrongly_told(
		|model| {
			model.classes.get_mut(&0).expect("it is there").offer.bonus += 1;
		},
		asked,
	);
	// The class falls short of a promise with twice the cost.
	wrongly_told(
		|model| model.dpos.get_mut(&1).expect("it sells").cost *= 2,
		asked,
	);
	// DPO 0 isn't ACTIVE, and DPO 2 doesn't exist.
	let asked = |model: &Model, _: &Names| actions::offer(model, 0, Target::Class(0));
	wrongly_told(
		|model| {
			model.dpos.remove(&0);
		},
		asked,
	);
	let asked = |model: &Model, _: &Names| actions::comparison(model, 1, Target::Dpo(2, 1));
	wrongly_told(
		|model| {
			let sells = model.dpos[&1].clone();
			model.dpos.insert(2, sells);
		},
		asked,
	);
}

/// Plays the story on the model, then another call after `wait` blocks. Before that it tampers with
/// the model by `earlier`, after it by `later`. Returns what is noticed of a broken promise.
fn broken(
	earlier: impl FnOnce(&mut Model),
	call: (u32, Act),
	later: impl FnOnce(&mut Model),
) -> Result<(), String> {
	broken_by(MANAGER, earlier, call, later)
}

/// As [`broken`], with this account as the caller.
pub(super) fn broken_by(
	caller: Acct,
	earlier: impl FnOnce(&mut Model),
	(wait, act): (u32, Act),
	later: impl FnOnce(&mut Model),
) -> Result<(), String> {
	let (_, mut model) = genesis(Scene::Plain);
	let mut promises = Promises::default();
	for (who, act) in story(model.now) {
		let before = model.clone();
		play(&mut model, who, &act);
		promises.check(&before, who, &act, &model)?;
	}
	model.now += wait;
	earlier(&mut model);
	let mut after = model.clone();
	after.play(caller, &act).expect("it is allowed");
	later(&mut after);
	promises.check(&model, caller, &act, &after)
}

pub(super) fn leave(_: &mut Model) {}

/// Takes a unit of the DPOs' token from an account.
pub(super) fn rob(model: &mut Model, who: Acct) {
	let holding = model.ledger.holdings.get_mut(&(1, who));
	holding.expect("it has some").free -= 1;
}

#[test]
fn a_seat_that_is_paid_less_is_noticed() {
	let release = || {
		let most = Most::ANY;
		(0, Act::ReleaseYield { dpo: 0, most })
	};
	assert_eq!(broken(leave, release(), leave), Ok(()));
	let less = broken(leave, release(), |model| rob(model, MEMBER));
	assert!(less.is_err());
}

#[test]
fn a_price_that_does_not_come_back_is_noticed() {
	let close = || {
		let members = 100;
		(1_000, Act::CloseDpo { dpo: 0, members })
	};
	// The fare is gone, as if it had been paid to somebody else.
	let loses = |model: &mut Model| {
		rides(model).stage = Stage::Completed;
		let account = model.ledger.holdings.get_mut(&(1, Acct::Dpo(0)));
		let account = account.expect("it has money");
		account.held.retain(|hold, _| *hold == Hold::Base);
		rides(model).undivided = 0;
	};
	let lost = broken(loses, close(), leave).expect_err("it has to be noticed");
	assert!(lost.starts_with("a seat of DPO 0 has cost"), "{lost}");
}

#[test]
fn money_spent_after_the_deadline_is_noticed() {
	let withdraw = || {
		let ride = RideKey { class: 0, cabin: 1 };
		(500, Act::WithdrawYield { ride })
	};
	assert_eq!(broken(leave, withdraw(), leave), Ok(()));
	let deposits = |model: &mut Model, amount| {
		let account = model.ledger.holdings.get_mut(&(1, Acct::Dpo(0)));
		let held = &mut account.expect("it has money").held;
		held.insert(Hold::Deposit, amount);
	};
	let spent = broken(
		|model| deposits(model, 7),
		withdraw(),
		|model| deposits(model, 6),
	);
	let spent = spent.expect_err("it has to be noticed");
	assert!(spent.starts_with("DPO 0 had 7 to spend"), "{spent}");
}

#[test]
fn money_that_waits_after_the_deadline_is_noticed() {
	let waits = |model: &mut Model| {
		let record = model.dpos.get_mut(&1).expect("it sells");
		(record.expiry, record.boarding_deadline) = (model.now + 1, model.now);
	};
	let lower = || (0, Act::LowerFee { dpo: 0, fee: 0 });
	assert_eq!(broken(leave, lower(), leave), Ok(()));
	let waits = broken(waits, lower(), leave).expect_err("it has to be noticed");
	assert!(waits.starts_with("DPO 1 waits for DPO 1"), "{waits}");
}

#[test]
fn a_guarantee_that_is_not_kept_is_noticed() {
	let commit = || {
		let act = Act::Commit {
			dpo: 1,
			target: Target::Class(0),
			referrer: None,
		};
		(0, act)
	};
	// All the seats of DPO 1 are sold.
	let active = |model: &mut Model| {
		let mut buyer = model.dpos[&0].members[1].clone();
		buyer.seats = 85;
		let record = model.dpos.get_mut(&1).expect("it sells");
		record.members.push(buyer);
		record.stage = Stage::Active(Ends {
			members_commit_from: u32::MAX,
			members_terminate_from: u32::MAX,
			anyone_terminates_from: u32::MAX,
		});
		let account = model.ledger.holdings.get_mut(&(1, Acct::Dpo(1)));
		let held = &mut account.expect("it has money").held;
		held.insert(Hold::Deposit, 100_000);
	};
	assert_eq!(broken(active, commit(), leave), Ok(()));
	let short = |model: &mut Model| {
		model.dpos.get_mut(&1).expect("it rides").rates.duration += 1_000;
	};
	let short = broken(active, commit(), short).expect_err("it has to be noticed");
	assert!(short.starts_with("DPO 1 has promised"), "{short}");
}

#[test]
fn a_missing_entry_of_a_list_is_noticed() {
	let asked = |model: &Model, _: &Names| lists::of_account(model, MEMBER);
	wrongly_told(
		|model| {
			let ride = *model.rides.keys().next().expect("somebody rides");
			model.rides.remove(&ride);
		},
		asked,
	);
	wrongly_told(
		|model| rides(model).members[1].who = MemberId::User(OUTSIDER),
		asked,
	);
	wrongly_told(
		|model| {
			model.parts.insert((0, MEMBER), 1);
		},
		asked,
	);
}
