//! Shows that the comparison notices differences in what members decide and in what they sell.

use super::noticed::{broken_by, leave, rides, rob, wrongly_told_after, MANAGER, MEMBER, OUTSIDER};
use crate::world::{
	answers::{actions, dpo, market, proposals},
	difference, Names,
};
use bullet_train_model::{ledger::Acct, Act, Model, OpenProposal, Proposal, SeatOffer, Standing};

/// A member that offers seats.
const SELLER: Acct = Acct::User(3);

/// A member proposes a lower fee and votes for it, and another one offers seats.
fn decisions() -> Vec<(Acct, Act)> {
	let proposal = Proposal::LowerFee(10_000);
	vec![
		(
			MEMBER,
			Act::Propose {
				dpo: 0,
				proposal: proposal.clone(),
				acts_for: None,
			},
		),
		(
			MEMBER,
			Act::Vote {
				dpo: 0,
				maker: MEMBER,
				proposal,
				acts_for: None,
			},
		),
		(
			SELLER,
			Act::OfferSeats {
				dpo: 0,
				seats: 5,
				price: 900,
			},
		),
	]
}

fn wrongly_told(
	tamper: impl FnOnce(&mut Model),
	asked: impl Fn(&Model, &Names) -> Result<(), String>,
) {
	wrongly_told_after(decisions(), tamper, asked);
}

fn open(model: &mut Model) -> &mut OpenProposal {
	let open = model.proposals.get_mut(&(0, MEMBER));
	open.expect("it has been made")
}

fn offer(model: &mut Model) -> &mut SeatOffer {
	let offer = model.seat_offers.get_mut(&(0, SELLER));
	offer.expect("it has been made")
}

#[test]
fn a_changed_proposal_is_noticed() {
	wrongly_told(
		|model| open(model).proposal = Proposal::Dissolve,
		difference,
	);
	wrongly_told(|model| open(model).until += 1, difference);
	wrongly_told(|model| open(model).depositor = OUTSIDER, difference);
	wrongly_told(|model| open(model).standing = Standing::Sold, difference);
	wrongly_told(|model| open(model).standing = Standing::Office, difference);
	wrongly_told(|model| model.proposals.clear(), difference);
}

#[test]
fn a_changed_vote_is_noticed() {
	let vote = |who, seats| {
		move |model: &mut Model| {
			open(model).votes.insert(who, seats);
		}
	};
	wrongly_told(vote(MEMBER, 14), difference);
	wrongly_told(vote(SELLER, 1), difference);
	wrongly_told(|model| open(model).votes.clear(), difference);
}

#[test]
fn a_wrong_answer_about_a_proposal_is_noticed() {
	let to = |model: &Model, _: &Names| proposals::to(model, 0);
	let of = |model: &Model, _: &Names| proposals::of(model, MEMBER);
	let ballots = |model: &Model, _: &Names| proposals::ballots(model, MEMBER);
	for asked in [to, of, ballots] {
		wrongly_told(|model| open(model).votes.clear(), asked);
		wrongly_told(|model| open(model).until += 1, asked);
		wrongly_told(|model| model.proposals.clear(), asked);
	}
}

#[test]
fn a_changed_offer_is_noticed() {
	wrongly_told(|model| offer(model).seats -= 1, difference);
	wrongly_told(|model| offer(model).price += 1, difference);
	wrongly_told(|model| offer(model).overtaken = true, difference);
	wrongly_told(|model| model.seat_offers.clear(), difference);
}

#[test]
fn a_wrong_answer_about_an_offer_is_noticed() {
	let of_dpo = |model: &Model, _: &Names| market::offers(model, 0);
	let of_seller = |model: &Model, _: &Names| market::offers_of(model, SELLER);
	for asked in [of_dpo, of_seller] {
		wrongly_told(|model| offer(model).price += 1, asked);
		wrongly_told(|model| offer(model).overtaken = true, asked);
		wrongly_told(|model| rides(model).edition += 1, asked);
		// A seat is worth more of the yield.
		wrongly_told(|model| rides(model).fee = 0, asked);
		wrongly_told(|model| model.seat_offers.clear(), asked);
	}
}

#[test]
fn another_manager_or_edition_is_noticed() {
	let view = |model: &Model, _: &Names| dpo::dpo(model, 0, 0);
	for asked in [difference, view] {
		wrongly_told(|model| rides(model).manager = OUTSIDER, asked);
		wrongly_told(|model| rides(model).successor = Some(OUTSIDER), asked);
		wrongly_told(|model| rides(model).base += 1, asked);
		wrongly_told(|model| rides(model).edition += 1, asked);
	}
}

#[test]
fn a_wrong_action_of_a_member_is_noticed() {
	let asked = |who| move |model: &Model, _: &Names| actions::actions(model, 0, who);
	// It could vote again.
	wrongly_told(|model| open(model).votes.clear(), asked(MEMBER));
	wrongly_told(|model| model.proposals.clear(), asked(SELLER));
	wrongly_told(|model| offer(model).seats -= 1, asked(OUTSIDER));
	wrongly_told(
		|model| rides(model).successor = Some(OUTSIDER),
		asked(OUTSIDER),
	);
}

/// Lowers the fee of the DPO that rides and then tampers with the model. Returns what is noticed.
fn noticed_after_lowering(later: impl FnOnce(&mut Model)) -> String {
	let lower = || (0, Act::LowerFee { dpo: 0, fee: 1 });
	assert_eq!(broken_by(MANAGER, leave, lower(), leave), Ok(()));
	let noticed = broken_by(MANAGER, leave, lower(), later);
	noticed.expect_err("it has to be noticed")
}

#[test]
fn what_no_call_may_take_from_members_is_noticed() {
	for (later, what) in [
		(
			(|model| rides(model).fee = 900_000) as fn(&mut Model),
			"has a higher fee",
		),
		(
			|model| rides(model).rules.tolerance += 1,
			"has a higher tolerance",
		),
		(|model| rides(model).rules.caps[0] = 20, "has other rules"),
		(|model| rides(model).price -= 1, "isn't what was created"),
		(|model| rides(model).founder = OUTSIDER, "isn't what was"),
		(|model| rides(model).manager = OUTSIDER, "is led by"),
		(|model| rides(model).members[1].seats -= 1, "had 15 seats"),
	] {
		let noticed = noticed_after_lowering(later);
		assert!(noticed.contains(what), "{noticed}");
	}
}

/// A proposal for a lower fee, for which these members vote with 15 seats each.
fn with_votes(model: &mut Model, voters: &[u8]) {
	let votes = voters.iter().map(|voter| (Acct::User(*voter), 15));
	let open = OpenProposal {
		proposal: Proposal::LowerFee(1),
		standing: Standing::Seats,
		until: u32::MAX,
		votes: votes.collect(),
		depositor: MEMBER,
		deposit: 0,
	};
	model.proposals.insert((0, MEMBER), open);
}

fn votes() -> (u32, Act) {
	let act = Act::Vote {
		dpo: 0,
		maker: MEMBER,
		proposal: Proposal::LowerFee(1),
		acts_for: None,
	};
	(0, act)
}

#[test]
fn a_decision_without_a_majority_is_noticed() {
	let three = |model: &mut Model| with_votes(model, &[2, 3, 4]);
	assert_eq!(broken_by(MANAGER, three, votes(), leave), Ok(()));
	let refused = broken_by(MANAGER, three, votes(), three);
	let refused = refused.expect_err("it has to be noticed");
	assert!(refused.starts_with("with 60 seats"), "{refused}");

	let two = |model: &mut Model| with_votes(model, &[2, 3]);
	assert_eq!(broken_by(MANAGER, two, votes(), leave), Ok(()));
	let decided = broken_by(MANAGER, two, votes(), |model| model.proposals.clear());
	let decided = decided.expect_err("it has to be noticed");
	assert!(decided.starts_with("with 45 seats"), "{decided}");
}

#[test]
fn a_vote_with_sold_seats_is_noticed() {
	let too_many = |model: &mut Model| with_votes(model, &[2, 8]);
	let noticed = noticed_after_lowering(too_many);
	assert!(noticed.contains("that they don't have"), "{noticed}");
}

#[test]
fn a_sale_for_another_price_is_noticed() {
	const EDITION: u32 = 7;
	let offers = |model: &mut Model| {
		rides(model).edition = EDITION;
		let offer = SeatOffer {
			seats: 5,
			price: 900,
			edition: EDITION,
			overtaken: false,
			deposit: 0,
		};
		model.seat_offers.insert((0, SELLER), offer);
	};
	let takes = || {
		let act = Act::TakeSeats {
			dpo: 0,
			seller: SELLER,
			seats: 5,
			highest_price: 900,
			edition: EDITION,
		};
		(0, act)
	};
	assert_eq!(broken_by(OUTSIDER, offers, takes(), leave), Ok(()));
	for robbed in [SELLER, OUTSIDER, Acct::Dpo(0)] {
		let noticed = broken_by(OUTSIDER, offers, takes(), |model| rob(model, robbed));
		let noticed = noticed.expect_err("it has to be noticed");
		assert!(noticed.ends_with("that has moved"), "{noticed}");
	}
}
