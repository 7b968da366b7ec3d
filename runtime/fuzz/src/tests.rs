//! Plays the committed corpus, the inputs with which a run begins, and random inputs. Also shows
//! that violated invariants are found.

use crate::{
	fair::is_fair,
	invariants, own_work, play, seeds, step,
	watcher::{Tally, DONE},
};
use bullet_train_primitives::{Agenda, Job};
use bullet_train_runtime::{
	configs::treasury::treasury_account, constants::BOLT,
	weights::pallet_fee_fund::WeightInfo as OfFunds, AccountId, Assets, Autopilot, Balance,
	Balances, Dpo, Runtime, RuntimeCall, System,
};
use frame_support::{
	dispatch::DispatchClass,
	traits::{fungible::Mutate, fungibles::Inspect, tokens::Preservation, GetCallName},
	weights::Weight,
};
use pallet_fee_fund::WeightInfo as _;
use sp_keyring::Sr25519Keyring::Alice;
use std::fs;

/// The number of random inputs. Together with building the scene they take a few seconds.
const BY_CHANCE: u64 = 300;

/// The inputs of the committed corpus, which `scripts/fuzz.sh` packs.
fn corpus() -> Vec<Vec<u8>> {
	let archive = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus.tar"));
	unpacked(&archive.expect("the corpus can be read"))
}

/// The files of a tar archive. Each file follows a header of 512 bytes, which has its size as 11
/// octal digits from byte 124 on, and is padded to a multiple of 512 bytes. Zeros end the archive.
fn unpacked(mut archive: &[u8]) -> Vec<Vec<u8>> {
	const BLOCK: usize = 512;
	let mut files = vec![];
	while archive.len() > BLOCK && archive[0] != 0 {
		let (header, rest) = archive.split_at(BLOCK);
		let size = std::str::from_utf8(&header[124..135]).expect("the size is text");
		let size = usize::from_str_radix(size, 8).expect("the size is a number");
		files.push(rest[..size].to_vec());
		archive = &rest[size.next_multiple_of(BLOCK)..];
	}
	files
}

#[test]
fn every_call_of_the_suite_should_succeed_somewhere_in_the_corpus() {
	let mut tally = Tally::default();
	for input in corpus() {
		play(&input, &mut tally);
	}
	let calls = |pallet: &'static str, names: &[&'static str]| {
		names.iter().map(|name| (pallet, *name)).collect::<Vec<_>>()
	};
	let suite = [
		calls(
			"BulletTrain",
			pallet_bullet_train::Call::<Runtime>::get_call_names(),
		),
		calls(
			"TravelCabin",
			pallet_travel_cabin::Call::<Runtime>::get_call_names(),
		),
		calls("Dpo", pallet_dpo::Call::<Runtime>::get_call_names()),
		calls(
			"FeeFund",
			pallet_fee_fund::Call::<Runtime>::get_call_names(),
		),
	];
	let missing: Vec<_> = suite
		.concat()
		.into_iter()
		.filter(|call| {
			!tally
				.calls
				.get(call)
				.is_some_and(|outcomes| outcomes.contains_key(DONE))
		})
		.collect();
	assert!(missing.is_empty(), "never succeeded: {missing:?}");
}

/// What the chain does by itself with the scene's agenda at the end of an input's first block.
const AT_ONCE: [&str; 9] = [
	"TravelCabin.RideSettled",
	"TravelCabin.ClassClosed",
	"TravelCabin.UnclaimedPaid",
	"Dpo.Failed",
	"Dpo.WithdrawReleased",
	"Dpo.BonusReleased",
	"Dpo.YieldReleased",
	"Dpo.Closed",
	"Dpo.Dissolved",
];
/// What it does in the 30 blocks after that.
const SOON: [&str; 5] = [
	"TravelCabin.Kept",
	"Dpo.Terminated",
	"Dpo.UnclaimedPaid",
	"Autopilot.JobFailed KeptReward",
	"Autopilot.JobFailed KeptPart",
];
/// What it does only if root has asked for it.
const ON_REQUEST: [&str; 1] = ["Autopilot.RepairFinished"];

/// Checks that the chain has done these things by itself.
fn check_done(tally: &Tally, events: &[&str]) {
	let done = |event: &str| tally.events.contains_key(event);
	let missing: Vec<_> = events.iter().filter(|event| !done(event)).collect();
	assert!(
		missing.is_empty(),
		"never done: {missing:?}, only {:?}",
		tally.events
	);
}

#[test]
fn the_chain_should_have_much_to_do_when_an_input_begins() {
	let mut tally = Tally::default();
	play(&[], &mut tally);
	check_done(&tally, &AT_ONCE);
	let blocks = [step::BLOCK, 9].repeat(3);
	play(&blocks, &mut tally);
	check_done(&tally, &SOON);
}

#[test]
fn everything_should_be_done_by_the_chain_itself_somewhere_in_the_corpus() {
	let mut tally = Tally::default();
	for input in corpus() {
		play(&input, &mut tally);
	}
	check_done(&tally, &[&AT_ONCE[..], &SOON, &ON_REQUEST].concat());
}

#[test]
fn inputs_to_begin_with_should_break_nothing() {
	for seed in seeds::seeds() {
		play(&seed, &mut ());
	}
}

#[test]
fn inputs_by_chance_should_break_nothing() {
	for number in 0..BY_CHANCE {
		play(&by_chance(number), &mut ());
	}
}

#[test]
fn root_should_raise_no_tokens_minimum_wherever_the_call_is() {
	let force = |min_balance: Balance| {
		let who = || AccountId::from(Alice).into();
		let status = pallet_assets::Call::force_asset_status {
			id: 1.into(),
			owner: who(),
			issuer: who(),
			admin: who(),
			freezer: who(),
			min_balance,
			is_sufficient: false,
			is_frozen: false,
		};
		let call = Box::new(status.into());
		let calls = vec![pallet_sudo::Call::sudo { call }.into()];
		RuntimeCall::from(pallet_utility::Call::batch { calls })
	};
	crate::stage::STAGE.with(|stage| {
		stage.borrow_mut().ext.execute_with(|| {
			let minimum = Assets::minimum_balance(1);
			assert!(is_fair(&force(minimum)));
			assert!(!is_fair(&force(minimum + 1)));
		})
	});
}

/// Does `harm` to the state in a block, ends that block and checks all invariants.
fn end_a_block_after(harm: impl FnOnce()) {
	crate::stage::STAGE.with(|stage| {
		let crate::stage::Stage { ext, chain, .. } = &mut *stage.borrow_mut();
		ext.execute_with(|| {
			harm();
			chain.clone().close(&mut ());
			invariants::check_all();
		});
	});
}

#[test]
#[should_panic(expected = "has consumers and no provider")]
fn an_account_without_its_provider_should_be_a_finding() {
	end_a_block_after(|| {
		frame_system::Account::<Runtime>::mutate(Dpo::account(9), |account| account.providers = 0);
	});
}

#[test]
#[should_panic(expected = "a block's end has changed the issuance")]
fn printed_money_should_be_a_finding() {
	end_a_block_after(|| {
		let who = treasury_account();
		Balances::mint_into(&who, 1).expect("the treasury can receive");
	});
}

#[test]
#[should_panic(expected = "transactions of")]
fn a_heavy_block_should_be_a_finding() {
	end_a_block_after(|| {
		let weight = invariants::limit(DispatchClass::Normal);
		System::register_extra_weight_unchecked(weight, DispatchClass::Normal);
		let more = Weight::from_parts(1, 0);
		System::register_extra_weight_unchecked(more, DispatchClass::Normal);
	});
}

#[test]
#[should_panic(expected = "the supply of token 2 isn't there")]
fn a_lost_token_should_be_a_finding() {
	end_a_block_after(|| {
		pallet_assets::Asset::<Runtime>::mutate(2, |asset| {
			asset.as_mut().expect("it exists").supply += 1;
		});
	});
}

#[test]
#[should_panic(expected = "a DPO miscounts its seats")]
fn an_inconsistent_record_should_be_a_finding() {
	end_a_block_after(|| {
		pallet_dpo::Dpos::<Runtime>::mutate(9, |dpo| dpo.as_mut().expect("it exists").sold = 99);
	});
}

#[test]
#[should_panic(expected = "a record doesn't know its entry on the agenda")]
fn a_second_entry_on_the_agenda_should_be_a_finding() {
	end_a_block_after(|| {
		let far = Some(System::block_number() + 1_000);
		<Autopilot as Agenda<AccountId>>::replan(&Job::Dpo(9), None, far);
	});
}

#[test]
#[should_panic(expected = "the chain has taken something")]
fn money_that_nobody_has_sent_to_the_chain_should_be_a_finding() {
	end_a_block_after(|| {
		let (alice, chain) = (Alice.into(), Autopilot::account());
		let taken = Balances::transfer(&alice, &chain, BOLT, Preservation::Preserve);
		taken.expect("Alice can pay");
	});
}

#[test]
#[should_panic(expected = "is overdue after block")]
fn work_that_is_left_though_it_had_room_should_be_a_finding() {
	crate::stage::STAGE.with(|stage| {
		stage.borrow_mut().ext.execute_with(|| {
			// The scene's agenda is full, and no block has ended since.
			invariants::check_punctual(own_work::surplus());
		})
	});
}

#[test]
#[should_panic(expected = "more than its part of the block")]
fn own_work_above_its_limit_should_be_a_finding() {
	crate::stage::STAGE.with(|stage| {
		stage.borrow_mut().ext.execute_with(|| {
			let look = OfFunds::<Runtime>::forget(0);
			let more = own_work::surplus() + look + Weight::from_parts(1, 0);
			own_work::after(System::block_number(), &mut (), || {
				System::register_extra_weight_unchecked(more, DispatchClass::Mandatory)
			});
		})
	});
}

#[test]
#[should_panic(expected = "a fund has paid for")]
fn a_fund_that_pays_for_a_call_that_fails_should_be_a_finding() {
	crate::stage::STAGE.with(|stage| {
		stage.borrow_mut().ext.execute_with(|| {
			let events = System::event_count();
			let (train, who) = (0, AccountId::from(Alice));
			let paid = pallet_fee_fund::Event::FeePaid {
				train,
				who,
				amount: 1,
			};
			System::deposit_event(paid);
			let call = pallet_fee_fund::Call::settle { train };
			invariants::check_foresight(&call.into(), events);
		})
	});
}

/// A random input of up to 255 bytes, the same at every run.
fn by_chance(number: u64) -> Vec<u8> {
	let length = number as usize % 256;
	(0u64..)
		.flat_map(|block| {
			sp_io::hashing::blake2_256(&[number.to_le_bytes(), block.to_le_bytes()].concat())
		})
		.take(length)
		.collect()
}
