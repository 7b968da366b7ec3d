//! The example with subxt.
//!
//! ```sh
//! bullet-train-subxt-example URL CLASS
//! ```

use serde::Deserialize;
use std::{env, error::Error};
use subxt::{
	error::{DispatchError, TransactionEventsError},
	ext::scale_decode::DecodeAsType,
	OnlineClient, PolkadotConfig,
};
use subxt_signer::sr25519::dev;

#[subxt::subxt(
	runtime_metadata_path = "../generated/metadata.scale",
	derive_for_type(
		path = "pallet_travel_cabin::view::RideView",
		derive = "PartialEq",
		recursive
	)
)]
mod bullet_train {}

use bullet_train::runtime_types::{
	bullet_train_primitives::types::Passenger,
	bullet_train_runtime::RuntimeHoldReason,
	frame_support::view_functions::ViewFunctionId,
	pallet_travel_cabin::{pallet::HoldReason, view::RideView},
};

/// The class that the examples ride in. Amounts are in base units of BOLT, as text.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Gold {
	fare: String,
	yield_total: String,
	duration: u32,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
	let mut arguments = env::args().skip(1);
	let url = arguments.next().ok_or("no URL")?;
	let class: u32 = arguments.next().ok_or("no class")?.parse()?;
	let gold: Gold = serde_json::from_str(include_str!("../../gold.json"))?;
	let (fare, yield_total): (u128, u128) = (gold.fare.parse()?, gold.yield_total.parse()?);

	// 1. Connect.
	let client = OnlineClient::<PolkadotConfig>::from_insecure_url(url).await?;
	let bob = dev::bob();

	// 2. Read a ride, at one block: by the view function and by the runtime API.
	let block = client.at_current_block().await?;
	let reading = bullet_train::runtime_apis()
		.travel_cabin_api()
		.ride(class, 0);
	let ride = block.runtime_apis().call(reading).await?.ok_or("no ride")?;
	// subxt doesn't call view functions as FRAME expects it. It can call one by its id.
	let metadata = block.metadata();
	let view = metadata
		.pallet_by_name("TravelCabin")
		.and_then(|pallet| pallet.view_function_by_name("ride"))
		.ok_or("no view function")?;
	let (prefix, suffix) = view.query_id().split_at(16);
	let id = ViewFunctionId {
		prefix: prefix.try_into()?,
		suffix: suffix.try_into()?,
	};
	let input = [class.to_le_bytes(), 0u32.to_le_bytes()].concat();
	let call = bullet_train::runtime_apis()
		.runtime_view_function()
		.execute_view_function(id, input);
	let answer = block
		.runtime_apis()
		.call(call)
		.await?
		.map_err(|error| format!("{error:?}"))?;
	let seen = Option::<RideView<_>>::decode_as_type(
		&mut &answer[..],
		view.output_ty(),
		metadata.types(),
	)?;
	assert_eq!(seen.as_ref(), Some(&ride));
	assert_eq!(ride.fare, fare);
	assert_eq!(ride.yield_total, yield_total);
	assert_eq!(ride.ends_at, Some(ride.boarded + gold.duration));
	let blocks = u128::from(block.block_number()) - u128::from(ride.boarded);
	assert_eq!(
		ride.accrued,
		yield_total * blocks / u128::from(gold.duration)
	);
	println!("The ride in cabin 0 has accrued {}.", ride.accrued);

	// 3. Board a cabin.
	let board = |highest_fare| {
		let call = bullet_train::transactions().travel_cabin().board(
			class,
			Some(ride.train),
			Some(highest_fare),
		);
		let (client, bob) = (&client, &bob);
		async move {
			let block = client.at_current_block().await?;
			let mut transactions = block.transactions();
			let sent = transactions
				.sign_and_submit_then_watch_default(&call, bob)
				.await?;
			Ok::<_, subxt::Error>(sent.wait_for_finalized().await?)
		}
	};
	let boarding = board(fare).await?.wait_for_success().await?;

	// 4. Follow its events.
	let held = boarding
		.find_first::<bullet_train::balances::events::Held>()
		.ok_or("nothing is on hold")??;
	assert!(matches!(
		held.reason,
		RuntimeHoldReason::TravelCabin(HoldReason::Fare)
	));
	assert_eq!(held.amount, fare);
	let boarded = boarding
		.find_first::<bullet_train::travel_cabin::events::Boarded>()
		.ok_or("nobody has boarded")??;
	assert_eq!(
		boarded.passenger,
		Passenger::User(bob.public_key().to_account_id())
	);
	assert_eq!(boarded.class, class);
	assert_eq!(boarded.fare, fare);
	println!(
		"Boarded cabin {}: a fare of {} is on hold.",
		boarded.cabin, held.amount
	);

	// 5. Decode an error by name.
	let refused = board(fare - 1).await?.wait_for_success().await;
	let Err(TransactionEventsError::ExtrinsicFailed(DispatchError::Module(error))) = refused else {
		return Err("the boarding wasn't refused".into());
	};
	assert!(matches!(
		error.as_root_error()?,
		bullet_train::Error::TravelCabin(bullet_train::travel_cabin::Error::FareTooHigh)
	));
	println!("Refused: {}.", error.details_string());

	Ok(())
}
