//! What the chain does by itself for DPOs and for the parts that they keep (Rulebook 5): [`Works`].
//!
//! A DPO has one entry on the agenda. Its calls plan a look at it whenever something may have
//! become due: it is full, over, has got money, or the DPO above it is closed. A look takes the
//! first step that is due and plans the next look, until none is; then the DPO is planned for the
//! next step that time alone makes due. So a chain is worked off level by level.

use crate::{
	release::Plan, Config, Dpos, Error, Pallet, Pool, Recipients, Releasable, Stage,
	UnclaimedParts, WeightInfo, MAX_MEMBERS, MAX_PAID,
};
use bullet_train_math::period;
use bullet_train_primitives::{Agenda, Attempt, BlockNumber, DpoId, Job, Mended, Outcome, Works};
use codec::{Decode, Encode};
use frame_support::{traits::Get, weights::Weight};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;
use sp_std::vec::Vec;

/// A step that the chain takes by itself for a DPO (Rulebook 5.1).
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum Step {
	/// It is reported as FAILED.
	ReportFailed,
	/// It is terminated.
	Terminate,
	/// An account is released.
	Release(Releasable),
	/// It is closed.
	Close,
}

/// The next step that the chain takes for a DPO, unless somebody takes it before.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct NextStep {
	/// The step.
	pub step: Step,
	/// The block from which it is due. If an attempt has failed, the block of the next one.
	pub at: BlockNumber,
}

/// A step that is due now, with the plan of a release.
struct DueStep<AccountId> {
	step: Step,
	plan: Option<Plan<AccountId>>,
}

impl<T: Config> Pool<T> {
	/// Plans a look at the DPO in the next block, because something may have become due.
	pub fn look_soon(&mut self) {
		self.look_by(Pallet::<T>::now().saturating_add(1));
	}

	/// Plans a look at the DPO for block `at`, unless one is planned before.
	pub fn look_by(&mut self, at: BlockNumber) {
		T::Agenda::plan_by(&Job::Dpo(self.id), &mut self.record.planned, at);
	}

	/// Plans the next look for the next step that time alone makes due.
	pub fn look_when_due(&mut self) {
		let at = self.due_later().map(|next| next.at);
		T::Agenda::plan(&Job::Dpo(self.id), &mut self.record.planned, at);
	}

	/// Takes the DPO off the agenda.
	pub fn look_never(&mut self) {
		T::Agenda::plan(&Job::Dpo(self.id), &mut self.record.planned, None);
	}

	/// The block from which the chain releases the yield: its grace and one more day after the
	/// first block at which a release would have paid, at once when the DPO is over (Rulebook 5.1).
	/// `None` as long as no release would pay.
	pub fn yield_due_at(&self) -> Option<BlockNumber> {
		if self.record.stage.is_over() {
			return Some(Pallet::<T>::now());
		}
		let grace_over = self.record.yield_late_from?.saturating_sub(1);
		let due = period::after(grace_over, 1, T::BlocksPerDay::get());
		Some(due.unwrap_or(BlockNumber::MAX))
	}

	/// The first step that is due now.
	fn due_now(&self) -> Result<Option<DueStep<T::AccountId>>, Error<T>> {
		let (now, chain) = (Pallet::<T>::now(), T::Agenda::account());
		let due = |step| Ok(Some(DueStep { step, plan: None }));
		match self.record.stage {
			Stage::Created if now >= self.record.expiry => return due(Step::ReportFailed),
			Stage::Created => return Ok(None),
			Stage::Active {
				anyone_terminates_from,
				..
			} if now >= anyone_terminates_from => return due(Step::Terminate),
			_ => {}
		}
		for account in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
			let is_yield = account == Releasable::Yield;
			if is_yield && self.yield_due_at().is_none_or(|at| now < at) {
				continue;
			}
			if let Some(plan) = self.plan_if_any(account, &chain)? {
				let (step, plan) = (Step::Release(account), Some(plan));
				return Ok(Some(DueStep { step, plan }));
			}
		}
		if self.record.stage.is_over() && !self.waits_for_target() {
			return due(Step::Close);
		}
		Ok(None)
	}

	/// The next step that time alone makes due, if none is due now.
	fn due_later(&self) -> Option<NextStep> {
		let stage_ends = match self.record.stage {
			Stage::Created => Some((Step::ReportFailed, self.record.expiry)),
			Stage::Active {
				anyone_terminates_from,
				..
			} => Some((Step::Terminate, anyone_terminates_from)),
			_ => None,
		};
		let is_over = self.record.stage.is_over();
		let yields = self.yield_due_at().filter(|_| !is_over);
		let yields = yields.map(|at| (Step::Release(Releasable::Yield), at));
		let next = [stage_ends, yields].into_iter().flatten();
		let next = next.map(|(step, at)| NextStep { step, at });
		next.min_by_key(|next| next.at)
	}

	/// The next step that the chain takes by itself. `None` if it waits for something other than
	/// time.
	pub fn next_step(&self) -> Option<NextStep> {
		let now = Pallet::<T>::now();
		let due = self.due_now().ok()?;
		let next = match due {
			Some(DueStep { step, .. }) => Some(NextStep { step, at: now }),
			None => self.due_later(),
		};
		// An entry after the step is due means that an attempt has failed.
		let planned = self.record.planned.unwrap_or_default();
		next.map(|next| NextStep {
			at: next.at.max(planned),
			..next
		})
	}

	/// Whether a step is due and isn't planned for the next block at the latest.
	#[cfg(any(test, feature = "try-runtime"))]
	pub fn is_overlooked(&self) -> bool {
		let (planned, now) = (self.record.planned, Pallet::<T>::now());
		let job = Job::Dpo(self.id);
		let times = planned.map(|at| T::Agenda::times_set_aside(&job, at));
		let latest = match self.due_now() {
			Ok(None) => match self.due_later() {
				// A day may have become shorter since the look was planned.
				Some(NextStep {
					step: Step::Release(_),
					..
				}) => BlockNumber::MAX,
				Some(next) => next.at,
				None => return times == Some(None),
			},
			// The same goes for a yield that is due after a day of grace.
			Ok(Some(DueStep {
				step: Step::Release(Releasable::Yield),
				..
			})) if !self.record.stage.is_over() => BlockNumber::MAX,
			Ok(Some(_)) => now.saturating_add(1),
			Err(_) => return true,
		};
		match times {
			Some(Some(0)) => planned.is_none_or(|at| at > latest),
			Some(Some(_)) => false,
			_ => true,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Takes the next step of a DPO.
	fn work_dpo(dpo: DpoId, left: Weight) -> Attempt {
		let Some(mut pool) = Pool::<T>::get(dpo) else {
			return Attempt::ends(Weight::zero(), Outcome::Done);
		};
		let members = pool.members().list.len() as u32;
		let look = T::WeightInfo::look(members);
		if !look.all_lte(left) {
			return Attempt::ends(Weight::zero(), Outcome::TooLarge);
		}
		// Its entry is used up.
		pool.record.planned = None;
		let due = match pool.due_now() {
			Ok(Some(due)) => due,
			Ok(None) => {
				pool.look_when_due();
				pool.put();
				return Attempt::ends(look, Outcome::Done);
			}
			Err(error) => {
				return Attempt {
					used: look,
					outcome: Err(error.into()),
				}
			}
		};
		let most = pool.weight_of_step(&due);
		if !look.saturating_add(most).all_lte(left) {
			return Attempt::ends(look, Outcome::TooLarge);
		}
		let (used, outcome) = match Self::take_step(pool, due) {
			Ok(weight) if Dpos::<T>::contains_key(dpo) => (weight, Ok(Outcome::More)),
			Ok(weight) => (weight, Ok(Outcome::Done)),
			Err(error) => (None, Err(error)),
		};
		Attempt {
			used: look.saturating_add(used.unwrap_or(most)),
			outcome,
		}
	}

	/// Takes a step that is due, and plans a look in the next block, unless the DPO is closed.
	/// Returns the weight of the step, if it is less than before.
	fn take_step(
		mut pool: Pool<T>,
		due: DueStep<T::AccountId>,
	) -> Result<Option<Weight>, DispatchError> {
		let chain = T::Agenda::account();
		let mut weight = None;
		match (due.step, due.plan) {
			(Step::ReportFailed, _) => pool.report_failed(chain)?,
			(Step::Terminate, _) => pool.terminate(chain)?,
			(Step::Close, _) => {
				pool.close(chain)?;
				return Ok(None);
			}
			(Step::Release(account), Some(plan)) => {
				let recipients = plan.recipients(Recipients::least(pool.members()));
				let paid = pool.carry_out(account, &plan, chain)?;
				weight = Some(Self::weight_after(account, recipients, paid));
			}
			(Step::Release(_), None) => return Err(Error::<T>::Inconsistent.into()),
		}
		pool.look_soon();
		pool.put();
		Ok(weight)
	}

	/// Pays an account what a DPO keeps for it.
	fn work_part(dpo: DpoId, who: &T::AccountId, left: Weight) -> Attempt {
		let used = T::WeightInfo::claim_unclaimed();
		if !used.all_lte(left) {
			return Attempt::ends(Weight::zero(), Outcome::TooLarge);
		}
		let paid = Self::do_claim_unclaimed(T::Agenda::account(), dpo, who.clone());
		Attempt {
			used,
			outcome: paid.map(|()| Outcome::Done),
		}
	}
}

impl<T: Config> Pool<T> {
	/// The weight of a step, besides that of the look that found it.
	fn weight_of_step(&self, due: &DueStep<T::AccountId>) -> Weight {
		let members = self.members();
		match (due.step, &due.plan) {
			(Step::ReportFailed, _) => T::WeightInfo::report_failed(),
			(Step::Terminate, _) => T::WeightInfo::terminate(),
			(Step::Close, _) => Pallet::<T>::weight_of_close(members.list.len() as u32),
			(Step::Release(account), plan) => {
				let least = Recipients::least(members);
				let recipients = plan.as_ref().map_or(least, |plan| plan.recipients(least));
				Pallet::<T>::weight_of(account, recipients)
			}
		}
	}
}

impl<T: Config> Works<T::AccountId> for Pallet<T> {
	/// DPOs, and the parts that they keep.
	const MAPS: u8 = 2;

	fn work(job: &Job<T::AccountId>, left: Weight) -> Attempt {
		match job {
			Job::Dpo(dpo) => Self::work_dpo(*dpo, left),
			Job::KeptPart(dpo, who) => Self::work_part(*dpo, who, left),
			Job::Class(_) | Job::Ride(..) | Job::KeptReward(..) => {
				Attempt::ends(Weight::zero(), Outcome::Done)
			}
		}
	}

	fn dearest() -> Weight {
		// A user's bonus goes to itself and three others, a DPO Member's to three others, its
		// manager and the DPO. Of those, 100 Internal and second Referrers at most are different
		// accounts.
		let users = Recipients {
			accounts: MAX_PAID as u16,
			dpos: 0,
		};
		let dpos = Recipients {
			accounts: MAX_PAID.saturating_sub(MAX_MEMBERS) as u16,
			dpos: MAX_MEMBERS as u8,
		};
		let one_dpo = Recipients {
			accounts: MAX_PAID as u16,
			dpos: 1,
		};
		let releases = Releasable::ALL.into_iter().flat_map(|account| {
			[users, one_dpo, dpos].map(|recipients| Self::weight_of(account, recipients))
		});
		let steps = releases.chain([
			Self::weight_of_close(MAX_MEMBERS),
			T::WeightInfo::report_failed(),
			T::WeightInfo::terminate(),
		]);
		let step = steps.fold(Weight::zero(), |most, weight| most.max(weight));
		let look = T::WeightInfo::look(MAX_MEMBERS);
		look.saturating_add(step)
			.max(T::WeightInfo::claim_unclaimed())
	}

	fn planned(job: &Job<T::AccountId>) -> Option<BlockNumber> {
		match job {
			Job::Dpo(dpo) => Dpos::<T>::get(dpo)?.planned,
			Job::KeptPart(dpo, who) => UnclaimedParts::<T>::get((who, dpo))?.planned,
			Job::Class(_) | Job::Ride(..) | Job::KeptReward(..) => None,
		}
	}

	fn postponed(job: &Job<T::AccountId>, at: BlockNumber) {
		match job {
			Job::Dpo(dpo) => Dpos::<T>::mutate_extant(dpo, |record| record.planned = Some(at)),
			Job::KeptPart(dpo, who) => UnclaimedParts::<T>::mutate((who, dpo), |part| {
				if let Some(part) = part {
					part.planned = Some(at);
				}
			}),
			Job::Class(_) | Job::Ride(..) | Job::KeptReward(..) => {}
		}
	}

	fn mend(map: u8, after: Option<Vec<u8>>) -> Option<Mended> {
		if map > 0 {
			let mut parts = match after {
				None => UnclaimedParts::<T>::iter(),
				Some(key) => UnclaimedParts::<T>::iter_from(key),
			};
			let ((who, dpo), part) = parts.next()?;
			let key = UnclaimedParts::<T>::hashed_key_for((&who, dpo));
			let job = Job::KeptPart(dpo, who);
			let planned = !T::Agenda::is_planned(&job, part.planned);
			if planned {
				let soon = Self::now().saturating_add(1);
				T::Agenda::replan(&job, part.planned, Some(soon));
				Self::postponed(&job, soon);
			}
			return Some(Mended { key, planned });
		}
		let mut dpos = match after {
			None => Dpos::<T>::iter_keys(),
			Some(key) => Dpos::<T>::iter_keys_from(key),
		};
		let dpo = dpos.next()?;
		let mut pool = Pool::<T>::get(dpo)?;
		let planned = !T::Agenda::is_planned(&Job::Dpo(dpo), pool.record.planned);
		if planned {
			pool.record.planned = None;
		}
		// Whatever it is planned for, it may have become due earlier: a day may have become
		// shorter.
		pool.look_soon();
		pool.put();
		let key = Dpos::<T>::hashed_key_for(dpo);
		Some(Mended { key, planned })
	}
}
