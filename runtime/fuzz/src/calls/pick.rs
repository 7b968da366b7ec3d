//! Chooses objects: mostly ones that exist and are in the state that a call needs.

use crate::{cast::Cast, reader::Reader};
use bullet_train_primitives::{Escrow as _, Passenger};
use bullet_train_runtime::{configs::tokens::Escrow, AccountId, Dpo as Dpos, Runtime, RuntimeCall};
use pallet_bullet_train::Call as BulletTrain;
use pallet_dpo::{Call as Dpo, DpoMembers, DpoOf, HoldReason, Member, MemberId, Stage};
use pallet_fee_fund::Call as FeeFund;
use pallet_travel_cabin::Call as TravelCabin;

/// Mostly a DPO for which `wanted` is true; any other if there is none, and now and then anyway.
pub fn dpo(reader: &mut Reader, cast: &Cast, wanted: impl Fn(u32, &DpoOf<Runtime>) -> bool) -> u32 {
	let mut known: Vec<_> = pallet_dpo::Dpos::<Runtime>::iter()
		.filter(|(dpo, record)| wanted(*dpo, record))
		.map(|(dpo, _)| dpo)
		.collect();
	known.sort_unstable();
	if known.is_empty() || reader.rarely(8) {
		return cast.dpo(reader);
	}
	*reader.one_of(&known)
}

/// Whether a DPO is ACTIVE: filled, and without a target.
pub fn is_active(_: u32, dpo: &DpoOf<Runtime>) -> bool {
	matches!(dpo.stage, Stage::Active { .. })
}

/// Whether the members of a DPO decide: all seats are sold, and it isn't over.
pub fn decides(_: u32, dpo: &DpoOf<Runtime>) -> bool {
	dpo.stage != Stage::Created && !dpo.stage.is_over()
}

/// Whether one of a DPO's accounts isn't empty.
pub fn has(dpo: u32, record: &DpoOf<Runtime>, kind: HoldReason) -> bool {
	Escrow::held(&record.token, &kind.into(), &Dpos::account(dpo)) > 0
}

/// An account and a DPO that keeps something for it, mostly.
pub fn kept_part(reader: &mut Reader, cast: &Cast) -> (AccountId, u32) {
	let kept = existing(reader, pallet_dpo::UnclaimedParts::<Runtime>::iter_keys());
	kept.unwrap_or_else(|| (cast.account(reader), cast.dpo(reader)))
}

/// The maker and the DPO of a proposal, mostly.
pub fn proposal(reader: &mut Reader, cast: &Cast) -> (AccountId, u32) {
	let made = existing(reader, pallet_dpo::Proposals::<Runtime>::iter_keys());
	made.unwrap_or_else(|| (cast.account(reader), cast.dpo(reader)))
}

/// The seller and the DPO of an offer of seats, mostly.
pub fn offer(reader: &mut Reader, cast: &Cast) -> (AccountId, u32) {
	let made = existing(reader, pallet_dpo::SeatOffers::<Runtime>::iter_keys());
	made.unwrap_or_else(|| (cast.account(reader), cast.dpo(reader)))
}

/// A DPO Member of a DPO, mostly. Any DPO if it has none.
pub fn dpo_member(reader: &mut Reader, cast: &Cast, dpo: u32) -> u32 {
	let members = DpoMembers::<Runtime>::get(dpo).list.into_iter();
	let dpos = members.filter_map(|member| match member.who {
		MemberId::Dpo { dpo, .. } => Some(dpo),
		MemberId::User(_) => None,
	});
	existing(reader, dpos).unwrap_or_else(|| cast.dpo(reader))
}

/// A class and a cabin from which something is kept, mostly.
pub fn kept_reward(reader: &mut Reader, cast: &Cast) -> (u32, u32) {
	let kept = existing(
		reader,
		pallet_travel_cabin::UnclaimedRewards::<Runtime>::iter_keys(),
	);
	kept.unwrap_or_else(|| (cast.class(reader), reader.id(4)))
}

/// The class and the cabin of an open ride, mostly.
pub fn ride(reader: &mut Reader, cast: &Cast) -> (u32, u32) {
	let ride = existing(reader, pallet_travel_cabin::Rides::<Runtime>::iter_keys());
	ride.unwrap_or_else(|| (cast.class(reader), reader.id(4)))
}

/// One of the first 48 of these keys. `None` once in 16 times, and if there are no keys.
fn existing<K>(reader: &mut Reader, keys: impl Iterator<Item = K>) -> Option<K> {
	let index = usize::from(reader.byte());
	let mut keys: Vec<K> = keys.take(48).collect();
	if index >= 240 || keys.is_empty() {
		return None;
	}
	Some(keys.swap_remove(index % keys.len()))
}

/// A train with a fee fund, mostly.
pub fn funded(reader: &mut Reader, cast: &Cast) -> u32 {
	let funded = existing(reader, pallet_fee_fund::Funds::<Runtime>::iter_keys());
	funded.unwrap_or_else(|| cast.train(reader))
}

/// The account that is most likely to be allowed to make the call: the train's owner, the ride's
/// passenger, the DPO's manager, a member that may vote or sell, or the holder of the sudo key.
pub fn in_charge(call: &RuntimeCall) -> Option<AccountId> {
	let owner = |train| pallet_bullet_train::Trains::<Runtime>::get(train).map(|train| train.owner);
	match call {
		RuntimeCall::BulletTrain(
			BulletTrain::add_milestone { train, .. } | BulletTrain::close_train { train },
		)
		| RuntimeCall::TravelCabin(TravelCabin::create_class { train, .. })
		| RuntimeCall::FeeFund(
			FeeFund::fund { train, .. }
			| FeeFund::set_limits { train, .. }
			| FeeFund::take_back { train, .. },
		) => owner(*train),
		RuntimeCall::TravelCabin(
			TravelCabin::add_cabins { class, .. } | TravelCabin::retire_class { class },
		) => owner(pallet_travel_cabin::Classes::<Runtime>::get(class)?.train),
		RuntimeCall::TravelCabin(
			TravelCabin::withdraw_yield { class, cabin }
			| TravelCabin::settle_ride { class, cabin },
		) => match pallet_travel_cabin::Rides::<Runtime>::get(class, cabin)?.passenger {
			Passenger::User(who) => Some(who),
			Passenger::Dpo(dpo) => manager(dpo),
		},
		RuntimeCall::Dpo(
			Dpo::buy_seats { dpo, .. }
			| Dpo::commit { dpo, .. }
			| Dpo::terminate { dpo }
			| Dpo::release_yield { dpo, .. }
			| Dpo::lower_fee { dpo, .. },
		) => manager(*dpo),
		RuntimeCall::Dpo(
			Dpo::propose {
				dpo,
				acts_for: None,
				..
			}
			| Dpo::propose {
				acts_for: Some(dpo),
				..
			}
			| Dpo::vote {
				acts_for: Some(dpo),
				..
			}
			| Dpo::take_back_vote {
				acts_for: Some(dpo),
				..
			},
		) => manager(*dpo),
		RuntimeCall::Dpo(Dpo::vote { dpo, maker, .. }) => voter(*dpo, maker, false),
		RuntimeCall::Dpo(Dpo::take_back_vote { dpo, maker, .. }) => voter(*dpo, maker, true),
		RuntimeCall::Dpo(
			Dpo::remove_proposal { maker: who, .. } | Dpo::withdraw_offer { seller: who, .. },
		) => Some(who.clone()),
		RuntimeCall::Dpo(Dpo::take_office { dpo }) => {
			pallet_dpo::Dpos::<Runtime>::get(dpo)?.successor
		}
		RuntimeCall::Dpo(Dpo::offer_seats { dpo, .. }) => {
			let record = pallet_dpo::Dpos::<Runtime>::get(dpo)?;
			user(*dpo, |_, who| {
				who != &record.founder && who != &record.manager
			})
		}
		RuntimeCall::Sudo(_) => pallet_sudo::Key::<Runtime>::get(),
		_ => None,
	}
}

/// The first User Member that has voted for a proposal, or that hasn't.
fn voter(dpo: u32, maker: &AccountId, has_voted: bool) -> Option<AccountId> {
	let votes = pallet_dpo::Proposals::<Runtime>::get((maker, dpo))?.votes;
	let votes_for_it = |serial| votes.iter().any(|vote| vote.serial == serial);
	user(dpo, |member, _| votes_for_it(member.serial) == has_voted)
}

/// The first User Member for which `wanted` is true.
fn user(dpo: u32, wanted: impl Fn(&Member<AccountId>, &AccountId) -> bool) -> Option<AccountId> {
	let members = DpoMembers::<Runtime>::get(dpo).list.into_iter();
	let mut users = members.filter_map(|member| match &member.who {
		MemberId::User(who) if wanted(&member, who) => Some(who.clone()),
		_ => None,
	});
	users.next()
}

fn manager(dpo: u32) -> Option<AccountId> {
	pallet_dpo::Dpos::<Runtime>::get(dpo).map(|dpo| dpo.manager)
}
