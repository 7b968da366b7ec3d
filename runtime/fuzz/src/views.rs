//! The reads of clients. None may panic, whatever the arguments.

use crate::{cast::Cast, reader::Reader};
use bullet_train_primitives::Token;
use bullet_train_runtime::{
	Autopilot, BulletTrain, Dpo, FeeFund, Runtime, RuntimeCall, System, TravelCabin,
};
use codec::Encode;
use pallet_dpo::{Releasable, Target};

/// Makes all reads about one train, class, DPO, ride and account.
pub fn ask(reader: &mut Reader, cast: &Cast) {
	let (dpo, class) = (cast.dpo(reader), cast.class(reader));
	let (who, passenger) = (cast.account(reader), cast.passenger(reader));
	let (cabin, from, limit) = (reader.id(4), reader.byte().into(), reader.byte().into());
	let train = cast.train(reader);
	BulletTrain::train(train);
	BulletTrain::share_due(class, cabin);
	TravelCabin::ride(class, cabin);
	TravelCabin::class(class);
	TravelCabin::classes_of(train, from, limit);
	TravelCabin::rides_of(passenger, from, limit);
	TravelCabin::unclaimed_of(who.clone(), from, limit);
	Dpo::dpo(dpo);
	Dpo::state(dpo);
	Dpo::head(dpo);
	Dpo::parent(dpo);
	Dpo::children(dpo, from, limit);
	Dpo::members(dpo, from, limit);
	for account in Releasable::ALL {
		Dpo::would_release(dpo, account, who.clone());
	}
	Dpo::actions(dpo, who.clone());
	let seats = (from % 128) as u8;
	let bigger = Target::Dpo { dpo: train, seats };
	for target in [Target::Class(class), bigger] {
		let _ = Dpo::offer(dpo, target);
		let _ = Dpo::compare(dpo, target);
	}
	Dpo::dpos_for(class, from, limit);
	Dpo::dpos_selling(from, limit);
	for token in [Token::Native, Token::WithId(train)] {
		BulletTrain::lockable(who.clone(), token);
	}
	Dpo::dpos_of(who.clone(), from, limit);
	Dpo::unclaimed_of(who.clone(), from, limit);
	Dpo::proposals(dpo);
	Dpo::proposals_of(who.clone(), from, limit);
	Dpo::ballots(who.clone(), from, limit);
	Dpo::seat_offers(dpo);
	Dpo::seat_offers_of(who.clone(), from, limit);
	FeeFund::fund_of(train);
	let highest = FeeFund::sponsors(train, who.clone());
	let boarding = pallet_travel_cabin::Call::<Runtime>::board {
		class,
		train: None,
		highest_fare: None,
	};
	for call in [RuntimeCall::from(boarding).encode(), reader.rest()] {
		FeeFund::payer(who.clone(), call, highest);
	}
	Autopilot::account();
	for first in [from, System::block_number(), u32::MAX] {
		Autopilot::agenda(first, limit);
	}
}
