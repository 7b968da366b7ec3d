//! What neither a manager nor a majority can take from members, and who leads a DPO
//! (Rulebook 3.13).

use bullet_train_model::{ledger::Acct, Act, Dpo, MemberId, Model};

/// Checks that a call has left alone what a DPO was created with, has raised neither its fee nor
/// its tolerance, and has changed its rules only by a vote and to nobody's cost.
pub(super) fn terms(before: &Model, act: &Act, after: &Model) -> Result<(), String> {
	for (id, was) in &before.dpos {
		let Some(is) = after.dpos.get(id) else {
			continue;
		};
		let votes = matches!(act, Act::Vote { dpo, .. } if dpo == id);
		let broken = [
			(!is_made_alike(was, is), "isn't what was created"),
			(is.fee > was.fee, "has a higher fee"),
			(
				is.rules.tolerance > was.rules.tolerance,
				"has a higher tolerance",
			),
			(
				is.rules != was.rules && !votes,
				"has other rules, and nobody has voted",
			),
			(
				!is_within_new_caps(was, is),
				"has a member above a changed cap",
			),
			(is.edition < was.edition, "has an earlier edition"),
		];
		if let Some((_, what)) = broken.iter().find(|(is_broken, _)| *is_broken) {
			return Err(format!("after {act:?} DPO {id} {what}"));
		}
	}
	Ok(())
}

/// Whether two states of a DPO have in common what no call changes.
fn is_made_alike(was: &Dpo, is: &Dpo) -> bool {
	let terms = |dpo: &Dpo| {
		(
			(dpo.founder, dpo.base, dpo.referrer),
			(dpo.token, dpo.target, dpo.cost, dpo.price),
			(dpo.guarantee, dpo.expiry, dpo.boarding_deadline),
			(dpo.rules.selling, dpo.rules.fee),
			(dpo.rules.keeps, dpo.rules.external, dpo.rules.direct),
		)
	};
	terms(was) == terms(is) && was.rates == is.rates
}

/// Whether nobody has more seats than a cap that applies to it and has changed.
fn is_within_new_caps(was: &Dpo, is: &Dpo) -> bool {
	is.members.iter().all(|member| {
		let cap = match member.who {
			MemberId::Dpo { .. } => 2,
			MemberId::User(who) => usize::from(who == is.founder || who == is.manager),
		};
		let caps = is.rules.caps;
		caps[cap] == was.rules.caps[cap] || u32::from(member.seats) <= caps[cap]
	})
}

/// Checks that the manager changes only when the named successor takes office, with a fee of no
/// more than it may earn, and that only members name a successor.
pub(super) fn office(before: &Model, caller: Acct, act: &Act, after: &Model) -> Result<(), String> {
	for (id, was) in &before.dpos {
		let Some(is) = after.dpos.get(id) else {
			continue;
		};
		let is_right = match act {
			Act::TakeOffice { dpo } if dpo == id => {
				let seats = u32::from(is.seats_of(MemberId::User(caller)));
				was.successor == Some(caller)
					&& (is.manager, is.successor) == (caller, None)
					&& is.fee <= is.rules.fee[0] + 10_000 * seats
			}
			Act::Vote { dpo, .. } if dpo == id => is.manager == was.manager,
			_ => (is.manager, is.successor) == (was.manager, was.successor),
		};
		if !is_right {
			return Err(format!(
				"after {act:?} by {caller:?} DPO {id} is led by {:?}, and {:?} is to follow",
				is.manager, is.successor
			));
		}
	}
	Ok(())
}
