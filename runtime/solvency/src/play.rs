//! Plays a sequence of moves on both the runtime and the model.

use crate::{
	moves::{finale, prelude, Deed, Move, Step, Taste},
	promises::Promises,
	tally::Tally,
	world::{self, Names, Scene},
};
use bullet_train_model::{
	ledger::{Acct, Lock, Status, BOLT},
	terms::Terms,
	Act, Model, Verdict,
};
use bullet_train_runtime::{Runtime, RuntimeCall, RuntimeOrigin};
use sp_runtime::{traits::Dispatchable, StateVersion};
use sp_state_machine::BasicExternalities;
use std::{
	any::Any,
	panic::{catch_unwind, AssertUnwindSafe},
};
use tries::Tries;

mod flight;
mod paying;
mod tries;

pub(crate) use paying::Payment;

/// The random numbers behind a play.
#[derive(Clone, Debug)]
pub struct Case {
	/// The state in which the play begins.
	pub scene: Scene,
	/// The kinds of moves that the play prefers.
	pub taste: Taste,
	/// The steps. Each becomes a move when its turn comes.
	pub steps: Vec<Step>,
}

/// A play that failed.
#[derive(Debug)]
pub struct Failure {
	/// All moves up to the failure, with their outcomes.
	pub story: Vec<String>,
	/// The difference, the panic or the broken invariant that ended the play.
	pub why: String,
}

/// The most rounds of the finale. If anything is left after them, it is stranded.
const ROUNDS: usize = 400;

/// Plays a case and then returns everything that is in escrow (the finale).
pub fn play(case: &Case, tally: &mut Tally) -> Result<(), Failure> {
	let mut duet = Duet::new(case.scene);
	// A panic is a finding, too, and its story is needed.
	let result = catch_unwind(AssertUnwindSafe(|| duet.play_out(case, tally)));
	let result = result.unwrap_or_else(|panic| Err(format!("it panicked: {}", text_of(&*panic))));
	result.map_err(|why| Failure {
		story: duet.story,
		why,
	})
}

fn text_of(panic: &(dyn Any + Send)) -> &str {
	let text = panic.downcast_ref::<String>().map(String::as_str);
	text.or(panic.downcast_ref::<&str>().copied())
		.unwrap_or("no message")
}

/// The runtime and the model side by side.
pub(crate) struct Duet {
	pub(crate) chain: BasicExternalities,
	pub(crate) model: Model,
	names: Names,
	story: Vec<String>,
	first_dpo: u32,
	promises: Promises,
	tries: Tries,
	/// The most blocks that a day has had so far.
	longest_day: u32,
	/// The number of comparisons so far. It decides which reads are compared next.
	asked: usize,
}

impl Duet {
	pub(crate) fn new(scene: Scene) -> Self {
		let (storage, model) = world::genesis(scene);
		let first_dpo = model.next[2];
		Self {
			chain: BasicExternalities::new(storage),
			names: Names::new(first_dpo..=first_dpo.saturating_add(2)),
			longest_day: model.terms.day,
			model,
			story: Vec::new(),
			first_dpo,
			promises: Promises::default(),
			tries: Tries::default(),
			asked: 0,
		}
	}

	fn play_out(&mut self, case: &Case, tally: &mut Tally) -> Result<(), String> {
		for step in prelude(case.scene, self.model.now) {
			let is_call = matches!(step, Move::Call(..));
			if !self.make(step, tally)? && is_call {
				return Err("a call of the prelude failed".into());
			}
		}
		for step in &case.steps {
			let next = step.resolve(case.taste, &self.model);
			let flight = step.flight(case.taste);
			let flight = flight.filter(|_| matches!(next, Move::Wait(_)));
			for step in [Some(next), flight].into_iter().flatten() {
				self.make(step, tally)?;
			}
		}
		// So near the last block, rides and periods have no time to end.
		if case.scene == Scene::LastBlocks {
			return Ok(());
		}
		if case.taste.flies {
			self.fly_home(tally)?;
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
				return self.chain.execute_with(world::nothing_is_stored);
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

	/// The records and holds that are left.
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
		let proposals = model.proposals.keys();
		left.extend(proposals.map(|key| format!("the proposal {key:?}")));
		left.extend(
			model
				.funds
				.keys()
				.map(|train| format!("the fund of train {train}")),
		);
		let offers = model.seat_offers.keys();
		left.extend(offers.map(|key| format!("the offer {key:?}")));
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
		left.extend(held.map(|(index, holding)| format!("{index:?} holds {:?}", holding.held)));
		left
	}

	/// Makes a move and compares everything afterwards, except after a wait. Returns whether a call
	/// or a deed succeeded, or the chain did something; false for a wait.
	pub(crate) fn make(&mut self, step: Move, tally: &mut Tally) -> Result<bool, String> {
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
			Move::Pay(caller, act, tip) => self.pay(caller, &act, tip, tally)?,
			Move::Other(deed) => self.deed(deed)?,
			Move::Fly(blocks) => self.fly(blocks, tally)?,
		};
		self.compare()?;
		Ok(done)
	}

	fn storage_root(&mut self) -> Vec<u8> {
		self.chain
			.execute_with(|| sp_io::storage::root(StateVersion::V1))
	}

	fn dispatch(&mut self, origin: RuntimeOrigin, call: RuntimeCall) -> Result<(), String> {
		let result = self.chain.execute_with(|| call.dispatch(origin));
		let outcome = result
			.map(|_| ())
			.map_err(|error| world::name_of(error.error));
		if let Err(error) = &outcome {
			self.tell(error);
		}
		outcome
	}

	/// Makes a call of the suite on both sides. The runtime must do what the model says. Where the
	/// model expects an error, the runtime must change nothing.
	fn call(&mut self, caller: Acct, act: &Act, tally: &mut Tally) -> Result<bool, String> {
		let before = self.model.clone();
		let verdict = self.model.play(caller, act);
		let root = verdict.is_err().then(|| self.storage_root());
		let outcome = self.dispatch(world::signed(caller), world::call(act));
		if root.is_some_and(|root| root != self.storage_root()) {
			return Err("a call that has to fail has changed the storage".into());
		}
		tally.count(act.name(), &outcome);
		self.reach_names();
		let done = agree(outcome, verdict)?;
		if done {
			self.succeeded(&before, caller, act, tally)?;
		}
		Ok(done)
	}

	/// Learns the names of the accounts of new DPOs and of the next ones.
	fn reach_names(&mut self) {
		let last = self.model.next[2];
		self.names.reach(self.first_dpo..=last.saturating_add(2));
	}

	/// Adds something to the story of the last move.
	fn tell(&mut self, more: &str) {
		if let Some(told) = self.story.last_mut() {
			told.push_str(&format!(" -> {more}"));
		}
	}

	/// Notes what a call or an act of the chain has changed, and checks the promises.
	fn succeeded(
		&mut self,
		before: &Model,
		caller: Acct,
		act: &Act,
		tally: &mut Tally,
	) -> Result<(), String> {
		tally.look(before, &self.model);
		self.tries.note(before, &self.model);
		self.promises.check(before, caller, act, &self.model)
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
				// The amount burnt shows in the balances, which are compared afterwards.
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
		for parameter in world::parameters(&terms) {
			let call = pallet_parameters::Call::set_parameter {
				key_value: parameter,
			};
			self.dispatch(RuntimeOrigin::root(), call.into())?;
		}
		self.model.terms = terms;
		self.longest_day = self.longest_day.max(terms.day);
		Ok(true)
	}

	fn compare(&mut self) -> Result<(), String> {
		let (model, names, asked) = (&self.model, &self.names, self.asked);
		self.asked += 1;
		let tries = self.tries.blocks();
		self.chain.execute_with(|| {
			world::forget_events();
			world::difference(model, names)?;
			world::wrong_try(tries, names)?;
			world::wrong_answer(model, names, asked)?;
			world::check_state()
		})
	}
}

/// Returns whether the call succeeded, or an error if the runtime and the model disagree about it.
pub(crate) fn agree(outcome: Result<(), String>, verdict: Verdict) -> Result<bool, String> {
	match (outcome, verdict) {
		(Ok(()), Ok(())) => Ok(true),
		(Err(error), Err(wrong)) if wrong.contains(error.as_str()) => Ok(false),
		(Ok(()), Err(wrong)) => Err(format!(
			"it succeeded, but the model expects one of {wrong:?}"
		)),
		(Err(error), Ok(())) => Err(format!(
			"it failed with {error}, but the model expects success"
		)),
		(Err(error), Err(wrong)) => Err(format!(
			"it failed with {error}, but the model expects one of {wrong:?}"
		)),
	}
}
