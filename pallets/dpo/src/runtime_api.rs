//! The view functions as a runtime API, for clients without support for view functions. In
//! polkadot.js it is `api.call.dpoApi`.

use crate::{
	Action, Ballot, Comparison, DpoView, Head, Member, OfferView, ProposalView, Releasable,
	ReleaseView, SeatOfferView, State, Target, UnclaimedPart,
};
use bullet_train_primitives::{ClassId, DpoId, Found};
use codec::Codec;
use sp_runtime::DispatchError;
use sp_std::vec::Vec;

sp_api::decl_runtime_apis! {
	/// Reads DPOs, their members, and the amounts that they keep.
	pub trait DpoApi<AccountId>
	where
		AccountId: Codec,
	{
		/// A DPO with its state, its four accounts, its rules and the blocks from which calls
		/// become possible. `None` if there is no such DPO or it is closed.
		fn dpo(dpo: DpoId) -> Option<DpoView<AccountId>>;

		/// A DPO's state. To tell CHAINED from RUNNING, the read follows the chain upwards, 1,000
		/// links at most. In a longer chain the state is `Committed`, and `head` returns the DPO
		/// from which to continue. `None` if there is no such DPO or it is closed.
		fn state(dpo: DpoId) -> Option<State>;

		/// The head of a DPO's chain. If the chain is longer than 1,000 links, the DPO 1,000 links
		/// up, from which to continue. `None` if there is no such DPO or it is closed.
		fn head(dpo: DpoId) -> Option<Head>;

		/// The DPO whose seats a DPO holds: one link up its chain. `None` if it holds none.
		fn parent(dpo: DpoId) -> Option<DpoId>;

		/// The DPOs that hold committed seats of a DPO, one link down its chains: up to `limit` of
		/// them (at most 100), after skipping the first `from`, in the order of joining.
		fn children(dpo: DpoId, from: u32, limit: u32) -> Vec<DpoId>;

		/// A DPO's members with their seats and referrers: up to `limit` of them (at most 100),
		/// after skipping the first `from`, in the order of joining.
		fn members(dpo: DpoId, from: u32, limit: u32) -> Vec<Member<AccountId>>;

		/// The payments that a release of one of a DPO's accounts by `caller` would make now, and
		/// the recipients to declare for it. `None` if the release would fail.
		fn would_release(
			dpo: DpoId,
			account: Releasable,
			caller: AccountId,
		) -> Option<ReleaseView<AccountId>>;

		/// The calls that an account can make for a DPO now.
		fn actions(dpo: DpoId, who: AccountId) -> Vec<Action>;

		/// The cost and the rates at which an ACTIVE DPO could take a target now. Otherwise the
		/// error with which `commit` would fail for this target, whoever calls it.
		fn offer(dpo: DpoId, target: Target) -> Result<OfferView, DispatchError>;

		/// Compares a target that is available with the promised one of a DPO in any state. If the
		/// target isn't available, the error that says why.
		fn compare(dpo: DpoId, target: Target) -> Result<Comparison, DispatchError>;

		/// The DPOs whose Default Target is a cabin of a class: up to `limit` of them (at most
		/// 100), with ids from `from` on. One call looks at 1,000 ids at most, and returns the id
		/// from which to continue.
		fn dpos_for(class_id: ClassId, from: DpoId, limit: u32) -> Found;

		/// The DPOs that sell seats now: up to `limit` of them (at most 100), with ids from `from`
		/// on. One call looks at 1,000 ids at most, and returns the id from which to continue.
		fn dpos_selling(from: DpoId, limit: u32) -> Found;

		/// The DPOs to which an account belongs, as manager, as User Member or, if it is a DPO's
		/// own account, as a DPO Member: up to `limit` of them (at most 100), after skipping the
		/// first `from` (at most 10,000), in no particular order.
		fn dpos_of(who: AccountId, from: u32, limit: u32) -> Vec<DpoId>;

		/// The amounts that DPOs keep for an account, in base units of each DPO's token: up to
		/// `limit` entries (at most 100), after skipping the first `from` (at most 10,000), in no
		/// particular order.
		fn unclaimed_of(who: AccountId, from: u32, limit: u32) -> Vec<UnclaimedPart<AccountId>>;

		/// The proposals to a DPO, with their votes: those of its members and of its manager. Some
		/// may have lapsed. Proposals of accounts that are neither any more have lapsed, too, and
		/// only `proposals_of` returns them.
		fn proposals(dpo: DpoId) -> Vec<ProposalView<AccountId>>;

		/// The proposals that an account has made, as a user or, if it is a DPO's own account, as a
		/// DPO Member: up to `limit` of them (at most 100), after skipping the first `from` (at
		/// most 10,000), in no particular order.
		fn proposals_of(maker: AccountId, from: u32, limit: u32) -> Vec<ProposalView<AccountId>>;

		/// The proposals on which an account can vote, for itself or for a DPO that it manages. The
		/// read looks at up to `limit` of the DPOs to which the account belongs (at most 100),
		/// after skipping the first `from` (at most 10,000), in no particular order.
		fn ballots(who: AccountId, from: u32, limit: u32) -> Vec<Ballot<AccountId>>;

		/// The seats that members of a DPO offer for sale, with what a seat is worth. Some of the
		/// offers may have lapsed.
		fn seat_offers(dpo: DpoId) -> Vec<SeatOfferView<AccountId>>;

		/// The seats that an account offers for sale: up to `limit` offers (at most 100), after
		/// skipping the first `from` (at most 10,000), in no particular order.
		fn seat_offers_of(seller: AccountId, from: u32, limit: u32) -> Vec<SeatOfferView<AccountId>>;
	}
}
