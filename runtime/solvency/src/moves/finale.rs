//! Returns everything that is in escrow at the end of a play.
//!
//! In whatever state a play ends, these moves must return every unit in escrow to somebody's free
//! balance and remove every record: the calls that anyone may make, the owners' calls that retire
//! classes and close trains, the passing of time, a tokens' team that unfreezes its tokens, and
//! small gifts to accounts that can't be paid otherwise. "Nothing is stranded" means just that.

use super::kinds::{Deed, Move};
use crate::world::{TEAM, USERS};
use bullet_train_model::{
	ledger::{Acct, Lock, Status, BOLT},
	Act, Model, Most, Stage,
};

/// The account that makes the calls that anyone may make.
const HELPER: Acct = Acct::User(2);

/// The next moves of the finale.
pub fn finale(model: &Model) -> Vec<Move> {
	let unlocking = unlock(model);
	if !unlocking.is_empty() {
		return unlocking;
	}
	let mut moves = Vec::new();
	moves.extend(rides(model));
	moves.extend(dpos(model));
	moves.extend(kept(model));
	moves.extend(lapsed(model));
	moves.extend(trains(model));
	moves
}

/// Moves of the tokens' team: they unfreeze and unblock tokens and accounts, and burn some of a
/// supply that fills more than half of 128 bits.
pub fn unlock(model: &Model) -> Vec<Move> {
	let mut moves = Vec::new();
	for (token, kind) in (0u8..).zip(&model.ledger.tokens).skip(1) {
		if kind.status == Status::Frozen {
			moves.push(Move::Other(Deed::Status(token, Status::Live)));
		}
	}
	for ((token, who), holding) in &model.ledger.holdings {
		let kind = &model.ledger.tokens[usize::from(*token)];
		if kind.status == Status::Destroying {
			continue;
		}
		if holding.lock != Lock::Liquid {
			moves.push(Move::Other(Deed::Lock(*token, *who, Lock::Liquid)));
		}
		if kind.supply > u128::MAX / 2 && holding.free > u128::MAX / 1_000 {
			moves.push(Move::Other(Deed::Burn(*token, *who, holding.free)));
		}
	}
	moves
}

fn rides(model: &Model) -> impl Iterator<Item = Move> + '_ {
	let ended = model.rides.keys().filter(|key| model.has_ended(key));
	ended.map(|key| Move::Call(HELPER, Act::SettleRide { ride: *key }))
}

fn dpos(model: &Model) -> Vec<Move> {
	let mut moves = Vec::new();
	for (&dpo, record) in &model.dpos {
		let acts = match record.stage {
			Stage::Created if model.is_selling(record) => vec![],
			Stage::Created if record.members.is_empty() => {
				vec![Act::CloseDpo { dpo, members: 100 }]
			}
			Stage::Created => vec![Act::ReportFailed { dpo }],
			Stage::Active(ends) if model.now >= ends.anyone_terminates_from => {
				vec![Act::Terminate { dpo }]
			}
			stage if stage.is_over() => vec![
				Act::ReleaseWithdraw {
					dpo,
					most: Most::ANY,
				},
				Act::ReleaseBonus {
					dpo,
					most: Most::ANY,
				},
				Act::ReleaseYield {
					dpo,
					most: Most::ANY,
				},
				Act::CloseDpo { dpo, members: 100 },
			],
			_ => vec![],
		};
		moves.extend(acts.into_iter().map(|act| Move::Call(HELPER, act)));
	}
	moves
}

/// Claims all that is kept. An account that can't be paid first gets the minimum of BOLT and of the
/// token, so that it exists.
fn kept(model: &Model) -> Vec<Move> {
	let mut moves = Vec::new();
	let bolt = |who: &Acct| model.ledger.lockable(BOLT, *who);
	let richest = (0..USERS)
		.map(Acct::User)
		.max_by_key(bolt)
		.unwrap_or(HELPER);
	let mut claim = |token: u8, who: Acct, amount: u128, act: Act| {
		if !model.ledger.can_receive(token, who, amount) {
			let least = model.ledger.minimum(BOLT);
			let gift = Deed::Transfer {
				token: BOLT,
				from: richest,
				to: who,
				amount: least,
			};
			moves.push(Move::Other(gift));
			if token != BOLT {
				moves.push(Move::Other(Deed::Mint(
					token,
					who,
					model.ledger.minimum(token),
				)));
			}
		}
		moves.push(Move::Call(TEAM, act));
	};
	for (&ride, kept) in &model.kept {
		let (_, token, _) = model.train_of(ride.class);
		let least = kept.rewards.max(kept.fare);
		claim(token, kept.who, least, Act::ClaimRide { ride });
	}
	for (&(dpo, who), &amount) in &model.parts {
		let open = model.dpos.get(&dpo).map(|dpo| dpo.token);
		let token = open.unwrap_or_else(|| model.estates[&dpo].token);
		claim(token, who, amount, Act::ClaimDpo { dpo, who });
	}
	moves
}

/// Removes lapsed proposals and offers of seats. At the end of their DPO all of them lapse.
fn lapsed(model: &Model) -> impl Iterator<Item = Move> + '_ {
	let proposals = model.proposals.keys().copied();
	let proposals = proposals.filter(|(dpo, maker)| model.is_proposal_lapsed(*dpo, *maker));
	let proposals = proposals.map(|(dpo, maker)| Act::RemoveProposal { dpo, maker });
	let offers = model.seat_offers.keys().copied();
	let offers = offers.filter(|(dpo, seller)| model.is_offer_lapsed(*dpo, *seller));
	let offers = offers.map(|(dpo, seller)| Act::WithdrawOffer { dpo, seller });
	proposals.chain(offers).map(|act| Move::Call(HELPER, act))
}

fn trains(model: &Model) -> Vec<Move> {
	let mut moves = Vec::new();
	for (&class, record) in &model.classes {
		let owner = model.trains[&record.train].owner;
		if !record.retired {
			moves.push(Move::Call(owner, Act::RetireClass { class }));
		} else if record.surplus > 0 {
			moves.push(Move::Call(owner, Act::PayOwner { class }));
		}
	}
	for (&train, record) in &model.trains {
		if model.in_service(train) == 0 && !record.closed {
			moves.push(Move::Call(record.owner, Act::CloseTrain { train }));
		}
	}
	moves
}

/// The number of blocks until the next ride ends, or the next DPO's time to sell or to commit is
/// over.
pub fn until_something_ends(model: &Model) -> u32 {
	let rides = model.rides.iter().map(|(key, ride)| {
		ride.boarded
			.saturating_add(model.classes[&key.class].offer.duration)
	});
	let dpos = model.dpos.values().filter_map(|dpo| match dpo.stage {
		Stage::Created => Some(dpo.expiry),
		Stage::Active(ends) => Some(ends.anyone_terminates_from),
		_ => None,
	});
	let next = rides.chain(dpos).filter(|block| *block > model.now).min();
	next.map_or(1, |block| block - model.now)
}
