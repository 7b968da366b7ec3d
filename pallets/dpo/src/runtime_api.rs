//! The view functions as a runtime API, which clients without view functions call as
//! `api.call.dpoApi.…`.

use crate::{Action, DpoView, Member, Purse, ReleaseView, State, UnclaimedPart};
use alloc::vec::Vec;
use bullet_train_primitives::DpoId;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// Reading DPOs.
	pub trait DpoApi<AccountId>
	where
		AccountId: Codec,
	{
		/// A DPO with its state, its accounts, its rules and all that its members decide by.
		fn dpo(dpo: DpoId) -> Option<DpoView<AccountId>>;

		/// A DPO's state; CHAINED or RUNNING are found by going up its chain.
		fn state(dpo: DpoId) -> Option<State>;

		/// The DPO whose seats a DPO holds: one link up its chain.
		fn parent(dpo: DpoId) -> Option<DpoId>;

		/// The DPOs that hold seats of a DPO, one link down its chains: `limit` of them (100 at most)
		/// after the first `from`.
		fn children(dpo: DpoId, from: u32, limit: u32) -> Vec<DpoId>;

		/// A DPO's members with seats and referrers in the order of joining, `limit` of them (100 at
		/// most) after the first `from`.
		fn members(dpo: DpoId, from: u32, limit: u32) -> Vec<Member<AccountId>>;

		/// What a release of one of a DPO's accounts by `caller` would pay to whom now. `None` if it
		/// would fail.
		fn would_release(
			dpo: DpoId,
			purse: Purse,
			caller: AccountId,
		) -> Option<ReleaseView<AccountId>>;

		/// What an account can do with a DPO now.
		fn actions(dpo: DpoId, who: AccountId) -> Vec<Action>;

		/// The DPOs in which an account is, as manager, as User Member or, by its own account, as a DPO
		/// Member: `limit` of them (100 at most) after the first `from`.
		fn dpos_of(who: AccountId, from: u32, limit: u32) -> Vec<DpoId>;

		/// What DPOs keep for an account, `limit` entries (100 at most) after the first `from`.
		fn unclaimed_of(who: AccountId, from: u32, limit: u32) -> Vec<UnclaimedPart<AccountId>>;
	}
}
