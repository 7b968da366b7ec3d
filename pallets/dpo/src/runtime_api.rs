//! The view functions as a runtime API, which clients without view functions call as
//! `api.call.dpoApi.…`.

use crate::{
	Action, DpoView, Head, Member, OfferView, Releasable, ReleaseView, State, Target, UnclaimedPart,
};
use bullet_train_primitives::{ClassId, DpoId, Found};
use codec::Codec;
use sp_runtime::DispatchError;
use sp_std::vec::Vec;

sp_api::decl_runtime_apis! {
	/// Reading DPOs.
	pub trait DpoApi<AccountId>
	where
		AccountId: Codec,
	{
		/// A DPO with its state, its accounts, its rules and all that its members decide by.
		fn dpo(dpo: DpoId) -> Option<DpoView<AccountId>>;

		/// A DPO's state. CHAINED or RUNNING are found by going up its chain, 1,000 links at most: where
		/// the chain is longer, it is `Committed`, and `head` tells how to go on.
		fn state(dpo: DpoId) -> Option<State>;

		/// The head of a DPO's chain, or the DPO 1,000 links up, from which to go on.
		fn head(dpo: DpoId) -> Option<Head>;

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
			account: Releasable,
			caller: AccountId,
		) -> Option<ReleaseView<AccountId>>;

		/// What an account can do with a DPO now.
		fn actions(dpo: DpoId, who: AccountId) -> Vec<Action>;

		/// For what a DPO that is ACTIVE would take a target now. If it may not, the error is the one
		/// that `commit` would fail with, whoever calls it.
		fn offer(dpo: DpoId, target: Target) -> Result<OfferView, DispatchError>;

		/// The DPOs whose Default Target is a class: `limit` of them (100 at most) from the number
		/// `from` on. It looks at 1,000 numbers at most, and tells from where to go on.
		fn dpos_for(class_id: ClassId, from: DpoId, limit: u32) -> Found;

		/// The DPOs that sell seats now: `limit` of them (100 at most) from the number `from` on. It
		/// looks at 1,000 numbers at most, and tells from where to go on.
		fn dpos_selling(from: DpoId, limit: u32) -> Found;

		/// The DPOs in which an account is, as manager, as User Member or, by its own account, as a DPO
		/// Member: `limit` of them (100 at most) after the first `from`.
		fn dpos_of(who: AccountId, from: u32, limit: u32) -> Vec<DpoId>;

		/// What DPOs keep for an account, `limit` entries (100 at most) after the first `from`.
		fn unclaimed_of(who: AccountId, from: u32, limit: u32) -> Vec<UnclaimedPart<AccountId>>;
	}
}
