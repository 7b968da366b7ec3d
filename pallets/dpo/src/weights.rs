//! The weights of the calls. The runtime's figures are measured by `scripts/bench.sh`.

use frame_support::weights::Weight;

/// Weights of the calls. For a release, `p` is the number of accounts paid, and `d` is the number
/// of DPO Members.
pub trait WeightInfo {
	/// Weight of `create`.
	fn create() -> Weight;
	/// Weight of `buy_seats`.
	fn buy_seats() -> Weight;
	/// Weight of `buy_seats` in the native token.
	fn buy_seats_native() -> Weight;
	/// Weight of `commit` to a class.
	fn commit_to_cabin() -> Weight;
	/// Weight of `commit` to another DPO.
	fn commit_to_seats() -> Weight;
	/// Weight of `report_failed`.
	fn report_failed() -> Weight;
	/// Weight of `terminate`.
	fn terminate() -> Weight;
	/// Weight of `release_yield` that pays everyone.
	fn release_yield(p: u32) -> Weight;
	/// Weight of `release_yield` that has to keep what it can't pay.
	fn release_yield_kept(p: u32) -> Weight;
	/// Weight of `release_yield` to DPO Members.
	fn release_yield_passed(d: u32) -> Weight;
	/// Weight of `release_bonus` that pays everyone.
	fn release_bonus(p: u32) -> Weight;
	/// Weight of `release_bonus` that has to keep what it can't pay.
	fn release_bonus_kept(p: u32) -> Weight;
	/// Weight of `release_bonus` to DPO Members.
	fn release_bonus_passed(d: u32) -> Weight;
	/// Weight of `release_withdraw` that pays everyone.
	fn release_withdraw(p: u32) -> Weight;
	/// Weight of `release_withdraw` that has to keep what it can't pay.
	fn release_withdraw_kept(p: u32) -> Weight;
	/// Weight of `release_withdraw` to DPO Members.
	fn release_withdraw_passed(d: u32) -> Weight;
	/// Weight of `lower_fee`.
	fn lower_fee() -> Weight;
	/// Weight of `claim_unclaimed`.
	fn claim_unclaimed() -> Weight;
	/// Weight of looking at a DPO with `m` members for which nothing is due.
	fn look(m: u32) -> Weight;
	/// Weight of `close` of a DPO with `m` members.
	fn close(m: u32) -> Weight;
	/// Weight of `propose`, unless it is a target.
	fn propose() -> Weight;
	/// Weight of `propose` of a target.
	fn propose_commit() -> Weight;
	/// Weight of `vote` that doesn't decide.
	fn vote() -> Weight;
	/// Weight of `vote` that decides, without a commitment.
	fn vote_decides() -> Weight;
	/// Weight of `take_back_vote`.
	fn take_back_vote() -> Weight;
	/// Weight of `remove_proposal`.
	fn remove_proposal() -> Weight;
	/// Weight of `take_office`.
	fn take_office() -> Weight;
	/// Weight of `offer_seats`.
	fn offer_seats() -> Weight;
	/// Weight of `take_seats`.
	fn take_seats() -> Weight;
	/// Weight of `withdraw_offer`.
	fn withdraw_offer() -> Weight;
	/// Weight of foreseeing whether a release would succeed, in a DPO with `m` members.
	fn foresee(m: u32) -> Weight;
	/// Weight of foreseeing whether a release would succeed, in a DPO with `d` DPO Members.
	fn foresee_passed(d: u32) -> Weight;
}

/// All weights are zero, for mocks, which measure nothing.
impl WeightInfo for () {
	fn look(_: u32) -> Weight {
		Weight::zero()
	}
	fn create() -> Weight {
		Weight::zero()
	}
	fn buy_seats() -> Weight {
		Weight::zero()
	}
	fn buy_seats_native() -> Weight {
		Weight::zero()
	}
	fn commit_to_cabin() -> Weight {
		Weight::zero()
	}
	fn commit_to_seats() -> Weight {
		Weight::zero()
	}
	fn report_failed() -> Weight {
		Weight::zero()
	}
	fn terminate() -> Weight {
		Weight::zero()
	}
	fn release_yield(_: u32) -> Weight {
		Weight::zero()
	}
	fn release_yield_kept(_: u32) -> Weight {
		Weight::zero()
	}
	fn release_yield_passed(_: u32) -> Weight {
		Weight::zero()
	}
	fn release_bonus(_: u32) -> Weight {
		Weight::zero()
	}
	fn release_bonus_kept(_: u32) -> Weight {
		Weight::zero()
	}
	fn release_bonus_passed(_: u32) -> Weight {
		Weight::zero()
	}
	fn release_withdraw(_: u32) -> Weight {
		Weight::zero()
	}
	fn release_withdraw_kept(_: u32) -> Weight {
		Weight::zero()
	}
	fn release_withdraw_passed(_: u32) -> Weight {
		Weight::zero()
	}
	fn lower_fee() -> Weight {
		Weight::zero()
	}
	fn claim_unclaimed() -> Weight {
		Weight::zero()
	}
	fn close(_: u32) -> Weight {
		Weight::zero()
	}
	fn propose() -> Weight {
		Weight::zero()
	}
	fn propose_commit() -> Weight {
		Weight::zero()
	}
	fn vote() -> Weight {
		Weight::zero()
	}
	fn vote_decides() -> Weight {
		Weight::zero()
	}
	fn take_back_vote() -> Weight {
		Weight::zero()
	}
	fn remove_proposal() -> Weight {
		Weight::zero()
	}
	fn take_office() -> Weight {
		Weight::zero()
	}
	fn offer_seats() -> Weight {
		Weight::zero()
	}
	fn take_seats() -> Weight {
		Weight::zero()
	}
	fn withdraw_offer() -> Weight {
		Weight::zero()
	}
	fn foresee(_m: u32) -> Weight {
		Weight::zero()
	}
	fn foresee_passed(_d: u32) -> Weight {
		Weight::zero()
	}
}
