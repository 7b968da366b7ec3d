//! Passes each call of the suite to the function that applies its rules.

use crate::{acts::Act, books::Model, ledger::Acct, verdict::Verdict};

impl Model {
	/// Plays a call of the suite. If the call breaks no rule, changes the books. Otherwise changes
	/// nothing, and returns the errors.
	pub fn play(&mut self, caller: Acct, act: &Act) -> Verdict {
		match act.clone() {
			Act::LaunchTrain { name, token } => self.launch_train(caller, name, token),
			Act::AddMilestone {
				train,
				threshold,
				reward,
			} => self.add_milestone(caller, train, threshold, reward),
			Act::ClaimMilestones { ride } => self.claim_milestones(ride),
			Act::CloseTrain { train } => self.close_train(caller, train),
			Act::CreateClass {
				train,
				name,
				offer,
				cabins,
			} => self.create_class(caller, train, name, offer, cabins),
			Act::AddCabins { class, added } => self.add_cabins(caller, class, added),
			Act::RetireClass { class } => self.retire_class(caller, class),
			Act::Board {
				class,
				train,
				highest_fare,
			} => self.board(caller, class, train, highest_fare),
			Act::WithdrawYield { ride } => self.withdraw_yield(caller, ride),
			Act::HuntTreasure { ride } => self.hunt_treasure(caller, ride),
			Act::SettleRide { ride } => self.settle_ride(caller, ride),
			Act::ClaimRide { ride } => self.claim_ride(ride),
			Act::PayOwner { class } => self.pay_owner(class),
			Act::CreateDpo(new) => self.create_dpo(caller, new),
			Act::BuySeats {
				dpo,
				seats,
				referrer,
				manager,
				highest_price,
			} => self.buy_seats(caller, dpo, seats, referrer, manager, highest_price),
			Act::Commit {
				dpo,
				target,
				referrer,
			} => self.commit(caller, dpo, target, referrer),
			Act::ReportFailed { dpo } => self.report_failed(dpo),
			Act::Terminate { dpo } => self.terminate(caller, dpo),
			Act::ReleaseYield { dpo, most } => self.release_yield(caller, dpo, most),
			Act::ReleaseBonus { dpo, most } => self.release_bonus(dpo, most),
			Act::ReleaseWithdraw { dpo, most } => self.release_withdraw(dpo, most),
			Act::LowerFee { dpo, fee } => self.lower_fee(caller, dpo, fee),
			Act::ClaimDpo { dpo, who } => self.claim_dpo(dpo, who),
			Act::CloseDpo { dpo, members } => self.close_dpo(caller, dpo, members),
			Act::Propose {
				dpo,
				proposal,
				acts_for,
			} => self.propose(caller, dpo, proposal, acts_for),
			Act::Vote {
				dpo,
				maker,
				proposal,
				acts_for,
			} => self.vote(caller, dpo, maker, &proposal, acts_for),
			Act::TakeBackVote {
				dpo,
				maker,
				acts_for,
			} => self.take_back_vote(caller, dpo, maker, acts_for),
			Act::RemoveProposal { dpo, maker } => self.remove_proposal(caller, dpo, maker),
			Act::TakeOffice { dpo } => self.take_office(caller, dpo),
			Act::OfferSeats { dpo, seats, price } => self.offer_seats(caller, dpo, seats, price),
			Act::TakeSeats {
				dpo,
				seller,
				seats,
				highest_price,
				edition,
			} => self.take_seats(caller, dpo, seller, seats, highest_price, edition),
			Act::WithdrawOffer { dpo, seller } => self.withdraw_offer(caller, dpo, seller),
			Act::Fund { train, amount } => self.fund(caller, train, amount),
			Act::SetLimits {
				train,
				allowance,
				limit,
			} => self.set_limits(caller, train, allowance, limit),
			Act::TakeBack { train, amount } => self.take_back(caller, train, amount),
			Act::SettleFund { train } => self.settle_fund(train),
		}
	}
}
