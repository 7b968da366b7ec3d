//! Compares the lists that reads return.

use super::{
	super::{
		calls,
		names::{id_of, token_id},
		same::same,
	},
	limits::{every, ALL},
};
use bullet_train_model::{self as model, ledger::Acct, Model, Passenger, Target};
use bullet_train_runtime::{BulletTrain, Dpo, TravelCabin};
use std::collections::{BTreeMap, BTreeSet};

pub fn of_passenger(model: &Model, passenger: Passenger) -> Result<(), String> {
	let rides = model.rides.iter();
	let rides = rides.filter(|(_, ride)| ride.passenger == passenger);
	let rides = rides.map(|(key, _)| (key.class, key.cabin));
	let whose = calls::passenger(passenger);
	let told = every(|from, limit| TravelCabin::rides_of(whose.clone(), from, limit));
	let told = told.iter().map(|ride| (ride.class, ride.cabin)).collect();
	same(
		|| format!("the rides of {passenger:?}"),
		told,
		rides.collect::<BTreeSet<_>>(),
	)
}

/// Compares the lists that search ids: a train's classes, the DPOs with a class as their Default
/// Target, and the DPOs that sell seats.
pub fn from_above(model: &Model, turn: usize) -> Result<(), String> {
	let [trains, classes, dpos] = model.next;
	let (train, class) = (
		trains.saturating_sub(turn as u32 % 4),
		classes.saturating_sub(turn as u32 % 8),
	);
	// One read looks at 1,000 ids.
	let (first_class, first_dpo) = (classes.saturating_sub(1_000), dpos.saturating_sub(1_000));
	let classes = model.classes.range(first_class..);
	let classes = classes.filter(|(_, record)| record.train == train);
	same(
		|| format!("the classes of train {train}"),
		TravelCabin::classes_of(train, first_class, ALL).ids,
		classes.map(|(id, _)| *id).take(ALL as usize).collect(),
	)?;
	let dpos = |is_wanted: &dyn Fn(&model::Dpo) -> bool| {
		let dpos = model.dpos.range(first_dpo..);
		let dpos = dpos.filter(|(_, dpo)| is_wanted(dpo));
		dpos.map(|(id, _)| *id).take(ALL as usize).collect()
	};
	same(
		|| format!("the DPOs for class {class}"),
		Dpo::dpos_for(class, first_dpo, ALL).ids,
		dpos(&|dpo| dpo.target == Target::Class(class)),
	)?;
	same(
		|| "the DPOs that sell seats".into(),
		Dpo::dpos_selling(first_dpo, ALL).ids,
		dpos(&|dpo| model.is_selling(dpo)),
	)
}

/// Compares the amounts that an account can lock, for each token.
fn lockable(model: &Model, who: Acct) -> Result<(), String> {
	for token in 0..model.ledger.tokens.len() as u8 {
		same(
			|| format!("what {who:?} can lock of token {token}"),
			BulletTrain::lockable(id_of(who), token_id(token)),
			model.ledger.lockable(token, who),
		)?;
	}
	Ok(())
}

pub fn of_account(model: &Model, who: Acct) -> Result<(), String> {
	of_passenger(model, Passenger::User(who))?;
	lockable(model, who)?;
	let (id, what) = (id_of(who), || format!("what is kept for {who:?}"));

	let kept = model.kept.iter().filter(|(_, it)| it.who == who);
	let kept = kept.map(|(ride, it)| ((ride.class, ride.cabin), (it.rewards, it.fare)));
	let told = every(|from, limit| TravelCabin::unclaimed_of(id.clone(), from, limit));
	let told = told
		.iter()
		.map(|it| ((it.class, it.cabin), (it.rewards, it.fare)));
	same(what, told.collect(), kept.collect::<BTreeMap<_, _>>())?;

	let parts = model.parts.iter().filter(|((_, whose), _)| *whose == who);
	let parts = parts.map(|((dpo, _), amount)| (*dpo, *amount));
	let told = every(|from, limit| Dpo::unclaimed_of(id.clone(), from, limit));
	let told = told.iter().map(|it| (it.dpo, it.amount));
	same(what, told.collect(), parts.collect::<BTreeMap<_, _>>())?;

	let is_in = |dpo: &model::Dpo| {
		let is_it = |member: &model::Member| member.who.account() == who;
		dpo.manager == who || dpo.members.iter().any(is_it)
	};
	let dpos = model.dpos.iter().filter(|(_, dpo)| is_in(dpo));
	let dpos = dpos.map(|(dpo, _)| *dpo).collect::<BTreeSet<_>>();
	let told = every(|from, limit| Dpo::dpos_of(id.clone(), from, limit));
	let told = told.into_iter().collect();
	same(|| format!("the DPOs of {who:?}"), told, dpos)
}
