//! Compares the runtime's state with the model's, to the unit: all balances, holds and records.

use super::{
	funds,
	names::{id_of, reason_of, token_id, Names},
	offers,
	same::{known, same, same_rates},
	terms, votes,
};
use bullet_train_model::{
	ledger::{Acct, Ledger, BOLT},
	Commitment, Ends, MemberId, Model, Passenger as ModelPassenger, RideKey, Stage,
};
use bullet_train_primitives::Passenger;
use bullet_train_runtime::{AccountId, Runtime, RuntimeHoldReason};
use bullet_train_testing::money;
use std::collections::BTreeMap;

/// Compares everything. Returns an error that describes the first difference.
pub fn difference(model: &Model, names: &Names) -> Result<(), String> {
	bolt(&model.ledger, names)?;
	tokens(&model.ledger, names)?;
	trains(model)?;
	classes(model)?;
	rides(model, names)?;
	dpos(model, names)?;
	estates(model, names)?;
	votes::difference(model, names)?;
	offers::difference(model, names)?;
	funds::difference(model)?;
	ids(model)
}

/// Compares the next ids.
fn ids(model: &Model) -> Result<(), String> {
	let next = [
		pallet_bullet_train::NextTrain::<Runtime>::get(),
		pallet_travel_cabin::NextClass::<Runtime>::get(),
		pallet_dpo::NextDpo::<Runtime>::get(),
	];
	same(|| "the next ids".into(), next, model.next)
}

/// An account's holds on the chain, by encoded reason.
fn holds_on_chain(token: u8, who: &AccountId) -> BTreeMap<Vec<u8>, u128> {
	let held = money::holds(&token_id(token), who).into_iter();
	held.map(|(reason, amount)| (key_of(reason), amount))
		.collect()
}

/// An account's holds in the model, by the encoded reason of the chain.
fn holds(ledger: &Ledger, token: u8, who: Acct) -> BTreeMap<Vec<u8>, u128> {
	let held = ledger
		.of(token, who)
		.into_iter()
		.flat_map(|holding| &holding.held);
	held.map(|(hold, amount)| (key_of(reason_of(*hold)), *amount))
		.collect()
}

fn key_of(reason: RuntimeHoldReason) -> Vec<u8> {
	codec::Encode::encode(&reason)
}

fn bolt(ledger: &Ledger, names: &Names) -> Result<(), String> {
	let (mut known_here, mut sum) = (0, 0);
	for (id, on_chain) in money::bolt()? {
		let who = known(names, &id)?;
		let holding = ledger.of(BOLT, who);
		let free = holding.map_or(0, |holding| holding.free);
		same(|| format!("free BOLT of {who:?}"), on_chain.free, free)?;
		let held = holding.map_or(0, |holding| holding.on_hold());
		same(
			|| format!("BOLT of {who:?} on hold"),
			on_chain.on_hold,
			held,
		)?;
		same(
			|| format!("holds of BOLT of {who:?}"),
			holds_on_chain(BOLT, &id),
			holds(ledger, BOLT, who),
		)?;
		known_here += usize::from(holding.is_some());
		sum += free + held;
		// An account must have a reason to exist: BOLT, a DPO that keeps it alive, or a token that
		// suffices.
		same(
			|| format!("a reason for {who:?} to be there"),
			true,
			ledger.exists(who),
		)?;
	}
	let all = ledger
		.holdings
		.range((BOLT, Acct::User(0))..(1, Acct::User(0)))
		.count();
	same(|| "accounts with BOLT".into(), known_here, all)?;
	same(|| "all BOLT".into(), sum, ledger.tokens[0].supply)
}

fn tokens(ledger: &Ledger, names: &Names) -> Result<(), String> {
	let mut accounts = 0;
	for (token, kind) in (BOLT..).zip(&ledger.tokens).skip(1) {
		let mut sum = 0;
		for (owner, on_chain) in money::token(token.into())? {
			let who = known(names, &owner)?;
			let holding = ledger.of(token, who);
			let what = || format!("token {token} of {who:?}");
			same(
				|| format!("an account for {}", what()),
				true,
				holding.is_some(),
			)?;
			let holding = holding.expect("just compared; qed");
			same(|| format!("free {}", what()), on_chain.free, holding.free)?;
			let on_hold = holding.on_hold();
			same(|| format!("{} on hold", what()), on_chain.on_hold, on_hold)?;
			same(
				|| format!("holds of {}", what()),
				holds_on_chain(token, &owner),
				holds(ledger, token, who),
			)?;
			sum += holding.free + on_hold;
			accounts += 1;
		}
		same(|| format!("supply of token {token}"), sum, kind.supply)?;
	}
	let all = ledger
		.holdings
		.keys()
		.filter(|(token, _)| *token != BOLT)
		.count();
	same(|| "accounts of project tokens".into(), accounts, all)
}

fn trains(model: &Model) -> Result<(), String> {
	let mut count = 0;
	for (id, train) in pallet_bullet_train::Trains::<Runtime>::iter() {
		let Some(ours) = model.trains.get(&id) else {
			return Err(format!("the model has no train {id}"));
		};
		let what = || format!("train {id}");
		same(
			what,
			(train.owner, train.token),
			(id_of(ours.owner), token_id(ours.token)),
		)?;
		let chain = (
			(train.collected, train.aboard, train.escrowed),
			(train.classes, train.in_service, train.closed),
		);
		let here = (
			(ours.collected, model.aboard(id), ours.escrowed),
			(model.classes_of(id), model.in_service(id), ours.closed),
		);
		same(what, chain, here)?;
		let lists = pallet_bullet_train::Milestones::<Runtime>::get(id);
		let chain = lists
			.upcoming
			.iter()
			.map(|it| (it.threshold, it.reward))
			.collect();
		same(what, chain, ours.upcoming.clone())?;
		let chain = lists
			.reached
			.iter()
			.map(|it| (it.reward, it.aboard))
			.collect::<Vec<_>>();
		same(what, chain, ours.reached.clone())?;
		count += 1;
	}
	same(|| "trains".into(), count, model.trains.len())
}

fn classes(model: &Model) -> Result<(), String> {
	let mut count = 0;
	for (id, class) in pallet_travel_cabin::Classes::<Runtime>::iter() {
		let Some(ours) = model.classes.get(&id) else {
			return Err(format!("the model has no class {id}"));
		};
		let chain = (
			class.train,
			class.cabins,
			class.sold,
			(class.rides, class.kept),
			class.retired,
			class.surplus,
		);
		let offer = bullet_train_model::Offer {
			fare: class.terms.fare,
			yield_total: class.terms.yield_total,
			bonus: class.terms.bonus,
			duration: class.terms.duration,
		};
		same(|| format!("the terms of class {id}"), offer, ours.offer)?;
		let here = (
			ours.train,
			ours.cabins,
			ours.sold,
			(model.rides_of(id), model.kept_in(id)),
			ours.retired,
			ours.surplus,
		);
		same(|| format!("class {id}"), chain, here)?;
		count += 1;
	}
	same(|| "classes".into(), count, model.classes.len())
}

fn rides(model: &Model, names: &Names) -> Result<(), String> {
	let mut count = 0;
	for (class, cabin, ride) in pallet_travel_cabin::Rides::<Runtime>::iter() {
		let key = RideKey { class, cabin };
		let passenger = match ride.passenger {
			Passenger::User(id) => ModelPassenger::User(known(names, &id)?),
			Passenger::Dpo(dpo) => ModelPassenger::Dpo(dpo),
		};
		let Some(ours) = model.rides.get(&key) else {
			return Err(format!("the model has no {key:?}"));
		};
		let chain = (passenger, ride.boarded, ride.last_paid, ride.withdrawn);
		let here = (ours.passenger, ours.boarded, ours.last_paid, ours.withdrawn);
		same(|| format!("{key:?}"), chain, here)?;
		let share = pallet_bullet_train::Pallet::<Runtime>::share_due(class, cabin);
		same(|| format!("the share of {key:?}"), share, Some(ours.share))?;
		count += 1;
	}
	same(|| "rides".into(), count, model.rides.len())?;

	let mut count = 0;
	for (class, cabin, kept) in pallet_travel_cabin::UnclaimedRewards::<Runtime>::iter() {
		let key = RideKey { class, cabin };
		let Some(ours) = model.kept.get(&key) else {
			return Err(format!("the model keeps nothing of {key:?}"));
		};
		let chain = (known(names, &kept.who)?, kept.rewards, kept.fare);
		let here = (ours.who, ours.rewards, ours.fare);
		same(|| format!("kept of {key:?}"), chain, here)?;
		count += 1;
	}
	same(|| "what is kept for users".into(), count, model.kept.len())
}

fn dpos(model: &Model, names: &Names) -> Result<(), String> {
	let mut count = 0;
	for (id, dpo) in pallet_dpo::Dpos::<Runtime>::iter() {
		let Some(ours) = model.dpos.get(&id) else {
			return Err(format!("the model has no DPO {id}"));
		};
		let what = || format!("DPO {id}");
		let stage = match dpo.stage {
			pallet_dpo::Stage::Created => Stage::Created,
			pallet_dpo::Stage::Active {
				members_commit_from,
				members_terminate_from,
				anyone_terminates_from,
			} => Stage::Active(Ends {
				members_commit_from,
				members_terminate_from,
				anyone_terminates_from,
			}),
			pallet_dpo::Stage::Committed => Stage::Committed,
			pallet_dpo::Stage::Completed => Stage::Completed,
			pallet_dpo::Stage::Failed => Stage::Failed,
			pallet_dpo::Stage::Terminated => Stage::Terminated,
		};
		let taken = dpo.taken.map(|taken| match taken {
			pallet_dpo::Commitment::Cabin { class, cabin } => Commitment::Cabin(class, cabin),
			pallet_dpo::Commitment::Seats { dpo, seats } => Commitment::Seats(dpo, seats),
		});
		same(what, (stage, taken), (ours.stage, ours.taken))?;
		same(
			what,
			(dpo.train, dpo.bought_into),
			(ours.train, ours.bought_into),
		)?;
		let office = (&dpo.founder, &dpo.manager, &dpo.successor, dpo.base);
		let here = (
			&id_of(ours.founder),
			&id_of(ours.manager),
			&ours.successor.map(id_of),
			ours.base,
		);
		same(what, office, here)?;
		let terms = (
			token_id(ours.token),
			dpo.default_target,
			(dpo.expiry, dpo.boarding_deadline),
		);
		let here = (
			dpo.token,
			terms::target(ours.target),
			(ours.expiry, ours.boarding_deadline),
		);
		same(what, terms, here)?;
		same(what, dpo.rules, terms::rules(&ours.rules))?;
		let chain = (dpo.seat_price, dpo.fee.deconstruct(), dpo.fee_cut);
		same(what, chain, (ours.price, ours.fee, ours.fee_cut))?;
		let chain = (
			dpo.promise.cost,
			dpo.guarantee.deconstruct(),
			dpo.referrer.clone(),
		);
		let here = (ours.cost, ours.guarantee, ours.referrer.map(id_of));
		same(what, chain, here)?;
		let promised = || format!("the rates that DPO {id} promised");
		same_rates(promised, &dpo.promise.rates, &ours.rates)?;
		let chain = (dpo.sold, dpo.founder_seats, dpo.kept as usize);
		same(
			what,
			chain,
			(ours.sold(), ours.founder_seats(), model.kept_by(id)),
		)?;
		let chain = (dpo.refund, u128::from(dpo.undivided), dpo.yield_late_from);
		let here = (ours.refund, ours.undivided, ours.yield_late_from);
		same(what, chain, here)?;
		same(what, dpo.edition, ours.edition)?;
		members(id, ours)?;
		count += 1;
	}
	same(|| "DPOs".into(), count, model.dpos.len())?;

	let mut count = 0;
	for ((id, dpo), part) in pallet_dpo::UnclaimedParts::<Runtime>::iter() {
		let who = known(names, &id)?;
		let ours = model.parts.get(&(dpo, who)).copied();
		same(
			|| format!("kept by DPO {dpo} for {who:?}"),
			Some(part.amount),
			ours,
		)?;
		count += 1;
	}
	same(|| "what DPOs keep".into(), count, model.parts.len())
}

fn members(id: u32, ours: &bullet_train_model::Dpo) -> Result<(), String> {
	let chain = pallet_dpo::DpoMembers::<Runtime>::get(id);
	let what = || format!("members of DPO {id}");
	same(what, chain.list.len(), ours.members.len())?;
	for (member, our) in chain.list.iter().zip(&ours.members) {
		let who = match our.who {
			MemberId::User(who) => pallet_dpo::MemberId::User(id_of(who)),
			MemberId::Dpo {
				dpo,
				founder,
				manager,
			} => pallet_dpo::MemberId::Dpo {
				dpo,
				founder: id_of(founder),
				manager: id_of(manager),
			},
		};
		same(what, (&member.who, member.seats), (&who, our.seats))?;
		let referrers = pallet_dpo::Referrers {
			internal: our.internal.map(id_of),
			second: our.second.map(id_of),
			external: our.external.map(id_of),
		};
		same(what, &member.referrers, &referrers)?;
	}
	let queued = |index: &u8| {
		chain
			.list
			.get(usize::from(*index))
			.map(|it| it.who.person().clone())
	};
	let queue = chain.queue.iter().map(queued).collect::<Vec<_>>();
	let here = ours
		.queue
		.iter()
		.map(|who| Some(id_of(*who)))
		.collect::<Vec<_>>();
	same(|| format!("queue of DPO {id}"), queue, here)
}

fn estates(model: &Model, names: &Names) -> Result<(), String> {
	let mut count = 0;
	for (id, estate) in pallet_dpo::Estates::<Runtime>::iter() {
		let Some(ours) = model.estates.get(&id) else {
			return Err(format!("the model has no estate of DPO {id}"));
		};
		let chain = (
			known(names, &estate.manager)?,
			estate.token,
			estate.kept as usize,
		);
		let here = (ours.manager, token_id(ours.token), model.kept_by(id));
		same(|| format!("the estate of DPO {id}"), chain, here)?;
		count += 1;
	}
	same(|| "estates".into(), count, model.estates.len())
}
