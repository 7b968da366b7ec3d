//! Situations around the office of a DPO's manager (Rulebook 3.13).

use super::Situation;
use bullet_train_model::{ledger::Hold, Dpo, MemberId, Model};

pub(super) static SITUATIONS: [Situation; 7] = [
	("a manager that isn't the founder", |_, model| {
		super::any(model, |dpo| dpo.manager != dpo.founder)
	}),
	("a founder back in office", |before, model| {
		any_change(before, model, |dpo, _| dpo.manager == dpo.founder)
	}),
	("a successor with seats of its own", |before, model| {
		any_change(before, model, |dpo, _| {
			dpo.seats_of(MemberId::User(dpo.manager)) > 0
		})
	}),
	(
		"a successor in a DPO that holds seats of another",
		|before, model| any_change(before, model, |_, id| model.parent(id).is_some()),
	),
	("a base kept for a replaced manager", |before, model| {
		any_change(before, model, |_, id| {
			let replaced = before.dpos[&id].manager;
			let kept = |model: &Model| model.parts.get(&(id, replaced)).copied();
			kept(before) < kept(model)
		})
	}),
	(
		"a release of yield with a fee for a successor",
		|before, model| {
			model.dpos.iter().any(|(id, dpo)| {
				let held = |model| super::held(model, *id, dpo, Hold::Yield);
				dpo.manager != dpo.founder && dpo.fee > 0 && held(model) < held(before)
			})
		},
	),
	("a successor that comes too late", |_, model| {
		super::any(model, |dpo| dpo.successor.is_some() && dpo.stage.is_over())
	}),
];

/// Whether a call has changed the office of a DPO for which `is` is true.
fn any_change(before: &Model, model: &Model, is: impl Fn(&Dpo, u32) -> bool) -> bool {
	model.dpos.iter().any(|(id, dpo)| {
		let was = before.dpos.get(id);
		was.is_some_and(|was| was.manager != dpo.manager) && is(dpo, *id)
	})
}
