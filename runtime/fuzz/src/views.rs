//! The questions that a client may ask: no answer may panic, whatever is asked.

use crate::{cast::Cast, reader::Reader};
use bullet_train_runtime::{BulletTrain, Dpo, TravelCabin};
use pallet_dpo::Releasable;

/// Asks all about one train, class, DPO, ride and account.
pub fn ask(reader: &mut Reader, cast: &Cast) {
	let (dpo, class) = (cast.dpo(reader), cast.class(reader));
	let (who, passenger) = (cast.account(reader), cast.passenger(reader));
	let (cabin, from, limit) = (reader.id(4), reader.byte().into(), reader.byte().into());
	BulletTrain::train(cast.train(reader));
	BulletTrain::share_due(passenger.clone(), class, cabin);
	TravelCabin::ride(passenger.clone(), class, cabin);
	TravelCabin::class(class);
	TravelCabin::rides_of(passenger, from, limit);
	TravelCabin::unclaimed_of(who.clone(), from, limit);
	Dpo::dpo(dpo);
	Dpo::state(dpo);
	Dpo::parent(dpo);
	Dpo::children(dpo, from, limit);
	Dpo::members(dpo, from, limit);
	for account in Releasable::ALL {
		Dpo::would_release(dpo, account, who.clone());
	}
	Dpo::actions(dpo, who.clone());
	Dpo::dpos_of(who.clone(), from, limit);
	Dpo::unclaimed_of(who, from, limit);
}
