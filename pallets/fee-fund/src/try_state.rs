//! Invariants of the funds, which hold after every block.

use crate::{Config, Funds, Pallet, Paying, Spent};
use bullet_train_primitives::{Balance, Escrow, Token, TrainProvider};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use sp_std::vec::Vec;

impl<T: Config> Pallet<T> {
	/// Checks that
	///
	/// - a fund belongs to an open train, and owes no more than it holds;
	/// - the hold of each owner is the sum of its funds;
	/// - no fund has paid more for its accounts than in all;
	/// - no transaction is being paid for.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut sums: Vec<(T::AccountId, Balance)> = Vec::new();
		for (train, fund) in Funds::<T>::iter() {
			let terms = T::Trains::terms(train).ok_or("a fund has no train")?;
			ensure!(!terms.closed, "a closed train has a fund");
			ensure!(fund.left().is_some(), "a fund owes more than it holds");
			let day = (fund.day.ends.to_be_bytes(), train);
			let spent = Spent::<T>::iter_prefix_values(day)
				.try_fold(0, |sum: Balance, spent| sum.checked_add(spent))
				.ok_or("what accounts had paid doesn't fit")?;
			ensure!(
				spent <= fund.spent_today,
				"a fund has paid more for its accounts than in all"
			);
			match sums.iter_mut().find(|(owner, _)| *owner == terms.owner) {
				Some((_, sum)) => {
					*sum = sum
						.checked_add(fund.held)
						.ok_or("an owner's funds don't fit")?;
				}
				None => sums.push((terms.owner, fund.held)),
			}
		}
		for (owner, sum) in sums {
			let held = T::Escrow::held(&Token::Native, &Self::fund_reason(), &owner);
			ensure!(held == sum, "an owner's hold isn't the sum of its funds");
		}
		ensure!(
			!Paying::<T>::exists(),
			"a transaction is still being paid for"
		);
		Ok(())
	}
}
