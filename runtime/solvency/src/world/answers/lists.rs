//! The lists of what is somebody's.

use super::{
	super::{calls, compare::same, id_of},
	ALL,
};
use crate::model::{self, ledger::Acct, Model, Passenger, Who};
use bullet_train_runtime::{Dpo, TravelCabin};
use std::collections::{BTreeMap, BTreeSet};

pub fn of_passenger(model: &Model, passenger: Passenger) -> Result<(), String> {
	let rides = model.rides.keys().filter(|key| key.passenger == passenger);
	let rides = rides.map(|key| (key.class, key.cabin));
	let told = TravelCabin::rides_of(calls::passenger(passenger), 0, ALL);
	let told = told.iter().map(|ride| (ride.class, ride.cabin)).collect();
	same(
		|| format!("the rides of {passenger:?}"),
		told,
		rides.collect::<BTreeSet<_>>(),
	)
}

pub fn of_account(model: &Model, who: Acct) -> Result<(), String> {
	of_passenger(model, Passenger::User(who))?;
	let (id, what) = (id_of(who), || format!("what is kept for {who:?}"));

	let kept = model.kept.iter().filter(|((whose, ..), _)| *whose == who);
	let kept = kept.map(|((_, class, cabin), it)| ((*class, *cabin), (it.rewards, it.fare)));
	let told = TravelCabin::unclaimed_of(id.clone(), 0, ALL);
	let told = told
		.iter()
		.map(|it| ((it.class, it.cabin), (it.rewards, it.fare)));
	same(what, told.collect(), kept.collect::<BTreeMap<_, _>>())?;

	let parts = model.parts.iter().filter(|((_, whose), _)| *whose == who);
	let parts = parts.map(|((dpo, _), amount)| (*dpo, *amount));
	let told = Dpo::unclaimed_of(id.clone(), 0, ALL);
	let told = told.iter().map(|it| (it.dpo, it.amount));
	same(what, told.collect(), parts.collect::<BTreeMap<_, _>>())?;

	let is_in = |dpo: &model::Dpo| {
		let is_it = |member: &model::Member| match member.who {
			Who::User(user) => user == who,
			Who::Dpo(dpo, _) => Acct::Dpo(dpo) == who,
		};
		dpo.manager == who || dpo.members.iter().any(is_it)
	};
	let dpos = model.dpos.iter().filter(|(_, dpo)| is_in(dpo));
	let dpos = dpos.map(|(dpo, _)| *dpo).collect::<BTreeSet<_>>();
	let told = Dpo::dpos_of(id, 0, ALL).into_iter().collect();
	same(|| format!("the DPOs of {who:?}"), told, dpos)
}
