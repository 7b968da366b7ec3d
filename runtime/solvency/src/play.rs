//! Playing a sequence of moves on the runtime and on the model at once.

use crate::{
	model::{
		ledger::{Acct, Lock, Status, BOLT},
		terms::Terms,
		Act, Model, Verdict,
	},
	moves::{finale, Deed, Move, Step, Taste},
	tally::Tally,
	world::{self, Names, Scene},
};
use bullet_train_primitives::Hunting;
use bullet_train_runtime::{
	configs::parameters::{
		dynamic::{dpo, hunting, time},
		RuntimeParameters,
	},
	Runtime, RuntimeCall, RuntimeOrigin,
};
use core::num::NonZeroU32;
use pallet_dpo::{Bounds, Span};
use sp_runtime::{traits::Dispatchable, Permill};
use sp_state_machine::BasicExternalities;

/// What a play is drawn from.
#[derive(Clone, Debug)]
pub struct Case {
	/// Where it begins.
	pub scene: Scene,
	/// Which moves it prefers.
	pub taste: Taste,
	/// Its steps.
	pub steps: Vec<Step>,
}

/// How a play went wrong, and all that happened before.
#[derive(Debug)]
pub struct Failure {
	/// The moves with their outcomes.
	pub story: Vec<String>,
	/// What is wrong.
	pub why: String,
}

/// All calls of the suite.
pub const CALLS: [&str; 23] = [
	"BulletTrain.launch_train",
	"BulletTrain.add_milestone",
	"BulletTrain.claim_milestones",
	"BulletTrain.close_train",
	"TravelCabin.create_class",
	"TravelCabin.add_cabins",
	"TravelCabin.retire_class",
	"TravelCabin.board",
	"TravelCabin.withdraw_yield",
	"TravelCabin.hunt_treasure",
	"TravelCabin.settle_ride",
	"TravelCabin.claim_unclaimed",
	"Dpo.create",
	"Dpo.buy_seats",
	"Dpo.commit",
	"Dpo.report_failed",
	"Dpo.terminate",
	"Dpo.release_yield",
	"Dpo.release_bonus",
	"Dpo.release_withdraw",
	"Dpo.lower_fee",
	"Dpo.claim_unclaimed",
	"Dpo.close",
];

/// After so many rounds everything is at home, or something is stranded.
const ROUNDS: usize = 400;

/// Plays a case, and then brings everything home.
pub fn play(case: &Case, tally: &mut Tally) -> Result<(), Failure> {
	let mut stage = Stage::new(case.scene);
	let result = stage.play_out(case, tally);
	result.map_err(|why| Failure {
		story: stage.story,
		why,
	})
}

/// The runtime and the model side by side.
struct Stage {
	chain: BasicExternalities,
	model: Model,
	names: Names,
	story: Vec<String>,
	first_dpo: u32,
}

impl Stage {
	fn new(scene: Scene) -> Self {
		let (storage, model) = world::genesis(scene);
		let first_dpo = model.next[2];
		Self {
			chain: BasicExternalities::new(storage),
			names: Names::new(first_dpo..=first_dpo.saturating_add(2)),
			model,
			story: Vec::new(),
			first_dpo,
		}
	}

	fn play_out(&mut self, case: &Case, tally: &mut Tally) -> Result<(), String> {
		for step in &case.steps {
			self.make(step.resolve(case.taste, &self.model), tally)?;
		}
		// With hardly any blocks left, what takes time can't end.
		if case.scene == Scene::LastBlocks {
			return Ok(());
		}
		self.come_home(tally)
	}

	fn come_home(&mut self, tally: &mut Tally) -> Result<(), String> {
		let mut idle = 0;
		for _ in 0..ROUNDS {
			let mut got_on = false;
			for step in finale(&self.model) {
				let is_call = matches!(step, Move::Call(..));
				got_on |= self.make(step, tally)? && is_call;
			}
			if self.left().is_empty() {
				tally.came_home();
				return Ok(());
			}
			idle = if got_on { 0 } else { idle + 1 };
			let waits_for_time = !(self.model.rides.is_empty() && self.model.dpos.is_empty());
			if idle > 2 && !waits_for_time {
				break;
			}
			if !got_on {
				let blocks = crate::moves::until_something_ends(&self.model);
				self.make(Move::Wait(blocks), tally)?;
			}
		}
		Err(format!("something is stranded: {:#?}", self.left()))
	}

	/// What is on hold and which records are left.
	fn left(&self) -> Vec<String> {
		let model = &self.model;
		let mut left = Vec::new();
		left.extend(model.trains.keys().map(|train| format!("train {train}")));
		left.extend(model.classes.keys().map(|class| format!("class {class}")));
		left.extend(model.rides.keys().map(|ride| format!("{ride:?}")));
		left.extend(model.kept.keys().map(|kept| format!("kept for {kept:?}")));
		left.extend(
			model
				.dpos
				.iter()
				.map(|(id, dpo)| format!("DPO {id}, {:?}", dpo.stage)),
		);
		left.extend(model.parts.keys().map(|part| format!("kept for {part:?}")));
		left.extend(
			model
				.estates
				.keys()
				.map(|estate| format!("estate {estate}")),
		);
		let held = model
			.ledger
			.holdings
			.iter()
			.filter(|(_, holding)| !holding.held.is_empty());
		left.extend(held.map(|(place, holding)| format!("{place:?} holds {:?}", holding.held)));
		left
	}

	/// Makes a move and compares everything afterwards. Says whether it changed anything but the time.
	fn make(&mut self, step: Move, tally: &mut Tally) -> Result<bool, String> {
		let told = format!("{:>6}  {step:?}", self.model.now);
		self.story.push(told);
		let done = match step {
			Move::Wait(blocks) => {
				self.model.now += blocks;
				let now = self.model.now;
				self.chain.execute_with(|| world::go_to(now));
				return Ok(false);
			}
			Move::Call(caller, act) => self.call(caller, &act, tally)?,
			Move::Other(deed) => self.deed(deed)?,
		};
		self.compare()?;
		Ok(done)
	}

	fn dispatch(&mut self, origin: RuntimeOrigin, call: RuntimeCall) -> Result<(), String> {
		let result = self.chain.execute_with(|| call.dispatch(origin));
		let outcome = result
			.map(|_| ())
			.map_err(|error| world::name_of(error.error));
		if let (Some(told), Err(error)) = (self.story.last_mut(), &outcome) {
			told.push_str(&format!(" -> {error}"));
		}
		outcome
	}

	/// A call of the suite: the runtime does what the model says.
	fn call(&mut self, caller: Acct, act: &Act, tally: &mut Tally) -> Result<bool, String> {
		let outcome = self.dispatch(world::signed(caller), act.call());
		let verdict = self.model.play(caller, act);
		tally.count(act.name(), &outcome);
		let last = self.model.next[2];
		self.names.reach(self.first_dpo..=last.saturating_add(2));
		agree(outcome, verdict)
	}

	fn deed(&mut self, deed: Deed) -> Result<bool, String> {
		let team = || world::signed(world::TEAM);
		match deed {
			Deed::Transfer {
				token,
				from,
				to,
				amount,
			} => {
				let (dest, id) = (world::id_of(to), u32::from(token));
				let call: RuntimeCall = if token == BOLT {
					pallet_balances::Call::transfer_keep_alive {
						dest: dest.into(),
						value: amount,
					}
					.into()
				} else {
					let (id, target) = (id.into(), dest.into());
					pallet_assets::Call::transfer_keep_alive { id, target, amount }.into()
				};
				let paid = self.dispatch(world::signed(from), call).is_ok();
				let expected = amount == 0 || self.model.ledger.transfer(token, from, to, amount);
				if paid != expected && amount > 0 {
					return Err(format!("paid: {paid}, the model: {expected}"));
				}
				Ok(paid)
			}
			Deed::Mint(token, to, amount) => {
				let (id, beneficiary) = (u32::from(token).into(), world::id_of(to).into());
				let call = pallet_assets::Call::mint {
					id,
					beneficiary,
					amount,
				};
				let minted = self.dispatch(team(), call.into()).is_ok();
				let expected = self.model.ledger.mint(token, to, amount);
				if minted != expected {
					return Err(format!("minted: {minted}, the model: {expected}"));
				}
				Ok(minted)
			}
			Deed::Burn(token, from, amount) => {
				let (id, who) = (u32::from(token).into(), world::id_of(from).into());
				let call = pallet_assets::Call::burn { id, who, amount };
				// What it could burn is compared with the balances.
				let burnt = self.dispatch(team(), call.into()).is_ok();
				Ok(self.model.ledger.burn(token, from, amount) > 0 && burnt)
			}
			Deed::Lock(token, who, lock) => {
				let (id, target) = (u32::from(token).into(), world::id_of(who).into());
				let call: pallet_assets::Call<Runtime> = match lock {
					Lock::Liquid => pallet_assets::Call::thaw { id, who: target },
					Lock::Frozen => pallet_assets::Call::freeze { id, who: target },
					Lock::Blocked => pallet_assets::Call::block { id, who: target },
				};
				let done = self.dispatch(team(), call.into()).is_ok();
				if let (true, Some(holding)) =
					(done, self.model.ledger.holdings.get_mut(&(token, who)))
				{
					holding.lock = lock;
				}
				Ok(done)
			}
			Deed::Status(token, status) => {
				let id = u32::from(token).into();
				let call: pallet_assets::Call<Runtime> = match status {
					Status::Live => pallet_assets::Call::thaw_asset { id },
					Status::Frozen => pallet_assets::Call::freeze_asset { id },
					Status::Destroying => pallet_assets::Call::start_destroy { id },
				};
				let done = self.dispatch(team(), call.into()).is_ok();
				if done && status == Status::Destroying && self.model.ledger.is_held(token) {
					return Err("a token with money in escrow is being destroyed".into());
				}
				if done {
					self.model.ledger.tokens[usize::from(token)].status = status;
				}
				Ok(done)
			}
			Deed::Govern(terms) => self.govern(*terms),
		}
	}

	fn govern(&mut self, terms: Terms) -> Result<bool, String> {
		for parameter in parameters(&terms) {
			let call = pallet_parameters::Call::set_parameter {
				key_value: parameter,
			};
			self.dispatch(RuntimeOrigin::root(), call.into())?;
		}
		self.model.terms = terms;
		Ok(true)
	}

	fn compare(&mut self) -> Result<(), String> {
		let (model, names) = (&self.model, &self.names);
		self.chain.execute_with(|| {
			world::forget_events();
			world::difference(model, names)?;
			world::check_state()
		})
	}
}

/// Whether the runtime did what the model says.
fn agree(outcome: Result<(), String>, verdict: Verdict) -> Result<bool, String> {
	match (outcome, verdict) {
		(Ok(()), Ok(())) => Ok(true),
		(Err(error), Err(wrong)) if wrong.contains(error.as_str()) => Ok(false),
		(Ok(()), Err(wrong)) => Err(format!("it succeeded, and the model says {wrong:?}")),
		(Err(error), Ok(())) => Err(format!(
			"it failed by {error}, and the model finds nothing wrong"
		)),
		(Err(error), Err(wrong)) => Err(format!(
			"it failed by {error}, and the model says {wrong:?}"
		)),
	}
}

fn parameters(terms: &Terms) -> [RuntimeParameters; 3] {
	let bounds = &terms.bounds;
	let small = |(least, most): (u32, u32)| Span::new(least as u8, most as u8);
	let days = |(least, most): (u32, u32)| Span::new(least as u16, most as u16);
	let part = |(least, most): (u32, u32)| {
		Span::new(Permill::from_parts(least), Permill::from_parts(most))
	};
	let bounds = Bounds {
		user_cap: small(bounds.caps[0]),
		manager_cap: small(bounds.caps[1]),
		dpo_cap: small(bounds.caps[2]),
		selling_days: days(bounds.selling),
		base_fee: part(bounds.fee[0]),
		fee_cap: part(bounds.fee[1]),
		commit_grace_days: days(bounds.commit_grace),
		late_commit_cut: part(bounds.whole),
		early_commit_fee: part(bounds.early_commit),
		tolerance: part(bounds.whole),
		terminate_days: days(bounds.terminate),
		yield_grace_days: days(bounds.yield_grace),
		late_release_cut: part(bounds.whole),
		member_keeps: part(bounds.keeps),
		external_part: part(bounds.external),
		direct_part: part(bounds.direct),
	};
	let hunting = Hunting {
		days: terms.hunt_days,
		cut: Permill::from_parts(terms.hunt_cut),
	};
	let day = NonZeroU32::new(terms.day).expect("a day has a block; qed");
	[
		RuntimeParameters::Time(time::Parameters::BlocksPerDay(
			time::BlocksPerDay,
			Some(day),
		)),
		RuntimeParameters::Hunting(hunting::Parameters::Terms(hunting::Terms, Some(hunting))),
		RuntimeParameters::Dpo(dpo::Parameters::RuleBounds(dpo::RuleBounds, Some(bounds))),
	]
}
