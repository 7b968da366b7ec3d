//! Compares the reads about trains, classes and rides.

use super::{
	super::{
		calls::passenger,
		names::{id_of, token_id},
		same::same,
	},
	limits::is_first_after,
};
use bullet_train_model::{exact, Model, RideKey};
use bullet_train_runtime::{BulletTrain, TravelCabin};
use pallet_travel_cabin::ClassTerms;

pub fn train(model: &Model, id: u32) -> Result<(), String> {
	let (ours, what) = (&model.trains[&id], || format!("the view of train {id}"));
	let told = BulletTrain::train(id).ok_or_else(|| format!("no view of train {id}"))?;
	same(
		what,
		(told.train, told.owner, told.token),
		(id, id_of(ours.owner), token_id(ours.token)),
	)?;
	let next = ours.upcoming.keys().next();
	same(
		what,
		(
			told.collected,
			told.aboard,
			(told.classes, told.in_service, told.closed),
			told.escrowed,
			told.to_next,
		),
		(
			ours.collected,
			model.aboard(id),
			(model.classes_of(id), model.in_service(id), ours.closed),
			ours.escrowed,
			next.map(|threshold| threshold - ours.collected),
		),
	)?;
	let upcoming = told.upcoming.iter().map(|it| (it.threshold, it.reward));
	same(what, upcoming.collect(), ours.upcoming.clone())?;
	let reached = told.reached.iter().map(|it| (it.reward, it.aboard));
	same(what, reached.collect(), ours.reached.clone())
}

pub fn class(model: &Model, id: u32) -> Result<(), String> {
	let (ours, what) = (&model.classes[&id], || format!("the view of class {id}"));
	let told = TravelCabin::class(id).ok_or_else(|| format!("no view of class {id}"))?;
	let (train, token, owner) = model.train_of(id);
	same(
		what,
		(told.class, told.train, told.owner, told.token),
		(id, train, id_of(owner), token_id(token)),
	)?;
	let terms = ClassTerms {
		fare: ours.offer.fare,
		yield_total: ours.offer.yield_total,
		bonus: ours.offer.bonus,
		duration: ours.offer.duration,
	};
	same(what, told.terms, terms)?;
	let unsold = if ours.retired {
		0
	} else {
		ours.cabins - ours.sold
	};
	same(
		what,
		(
			told.cabins,
			told.sold,
			told.unsold,
			told.rides,
			told.kept,
			told.retired,
			told.surplus,
		),
		(
			ours.cabins,
			ours.sold,
			unsold,
			model.rides_of(id),
			model.kept_in(id),
			ours.retired,
			ours.surplus,
		),
	)
}

pub fn ride(model: &Model, key: &RideKey) -> Result<(), String> {
	let what = || format!("the view of {key:?}");
	let RideKey { class, cabin } = *key;
	let told = TravelCabin::ride(class, cabin);
	let told = told.ok_or_else(|| format!("no view of {key:?}"))?;
	let (ours, offer) = (&model.rides[key], model.classes[&class].offer);
	let (train, token, _) = model.train_of(class);
	same(
		what,
		(
			told.passenger,
			told.train,
			told.class,
			told.cabin,
			told.token,
		),
		(
			passenger(ours.passenger),
			train,
			class,
			cabin,
			token_id(token),
		),
	)?;
	let due = model.due(key);
	let cut = exact::part(due, model.terms.hunt_cut);
	same(
		what,
		[told.fare, told.yield_total, told.withdrawn, told.accrued],
		[
			offer.fare,
			offer.yield_total,
			ours.withdrawn,
			ours.withdrawn + due,
		],
	)?;
	same(
		what,
		[told.due, told.share_due, told.hunter_cut],
		[due, ours.share, cut],
	)?;
	let ends_at = ours.boarded.checked_add(offer.duration);
	same(what, (told.boarded, told.ends_at), (ours.boarded, ends_at))?;
	if !model.has_ended(key) {
		let from = Some(model.settled_by_itself_from(key));
		same(what, told.settles_by_itself_at, from)?;
	}
	let (from, since) = (told.huntable_from, Some(ours.last_paid));
	is_first_after(model, what, from, since, model.terms.hunt_days)
}
