//! What a proposal must fulfil, and what it does when it passes (Rulebook 3.13).

use crate::{commit::Right, Config, Error, Event, Pallet, Pool, Proposal, Stage};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pool<T> {
	/// Ensures that a proposal would be allowed to take effect now. Fails with the error of what
	/// doesn't allow it.
	pub fn ensure_may_pass(&self, proposal: &Proposal<T::AccountId>) -> DispatchResult {
		match proposal {
			Proposal::ChangeRules(changes) => {
				self.changed_rules(changes)?;
			}
			Proposal::LowerFee(fee) => self.ensure_lower_fee(*fee)?,
			Proposal::DismissManager { successor } => {
				Pallet::<T>::ensure_no_dpo_account(successor)?
			}
			Proposal::Dissolve => self.ensure_active()?,
			Proposal::Commit(target) => {
				self.ensure_active()?;
				self.ensure_may_take(*target)?;
			}
		}
		Ok(())
	}

	/// Lets a proposal take effect, in a call of the account that cast the deciding vote. Fails as
	/// [`ensure_may_pass`](Self::ensure_may_pass) does, and as boarding a cabin does.
	pub fn pass(
		&mut self,
		caller: T::AccountId,
		proposal: &Proposal<T::AccountId>,
	) -> DispatchResult {
		match proposal {
			Proposal::ChangeRules(changes) => {
				self.record.rules = self.changed_rules(changes)?;
				Pallet::<T>::deposit_event(Event::RulesChanged {
					dpo: self.id,
					rules: self.record.rules,
				});
			}
			Proposal::LowerFee(fee) => {
				self.ensure_lower_fee(*fee)?;
				self.lower_fee(*fee)?;
			}
			Proposal::DismissManager { successor } => {
				let is_other = successor != &self.record.manager;
				let successor = is_other.then(|| successor.clone());
				self.record.successor = successor.clone();
				Pallet::<T>::deposit_event(Event::SuccessorNamed {
					dpo: self.id,
					successor,
				});
			}
			Proposal::Dissolve => {
				self.ensure_active()?;
				self.terminate(caller)?;
			}
			Proposal::Commit(target) => {
				self.ensure_active()?;
				self.take_target(caller, Right::Free, *target, None)?;
			}
		}
		self.lapse_offers()?;
		Ok(())
	}

	/// Ensures that the DPO is ACTIVE. Fails with `NotActive`.
	pub fn ensure_active(&self) -> Result<(), Error<T>> {
		let is_active = matches!(self.record.stage, Stage::Active { .. });
		ensure!(is_active, Error::<T>::NotActive);
		Ok(())
	}
}
