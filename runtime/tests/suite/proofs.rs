//! The proofs that calls need: small enough for a block of a parachain, and paid for by those that
//! need more of a block's proof than of its time.

use super::{
	performance::{sources, Measured, SHOWN},
	*,
};
use bullet_train_runtime::{
	benchmarks,
	configs::{
		fees::{WeightToFee, FEE_PER_BLOCK, FEE_PER_SECOND},
		system::{
			RuntimeBlockWeights, HIGHEST_SLICE, MAXIMUM_BLOCK_PROOF, MAXIMUM_BLOCK_TIME,
			MAXIMUM_BLOCK_WEIGHT, NORMAL_DISPATCH_RATIO,
		},
	},
	Autopilot,
};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::IntegrityTest,
	weights::{Weight, WeightToFee as _},
};

/// The proof of a parachain's block.
const PARACHAIN_PROOF: u64 = 5 * 1024 * 1024;

/// The most that a call may need: half of what ordinary transactions have in such a block.
fn limit() -> u64 {
	NORMAL_DISPATCH_RATIO * PARACHAIN_PROOF / 2
}

/// Calls for a list of accounts that may be as long as a block allows.
const FOR_LISTS: [(&str, &str); 1] = [("pallet_balances", "upgrade_accounts")];

#[test]
fn every_call_should_need_less_than_half_of_what_a_parachains_block_leaves() {
	let sources = sources();
	let (benchmarks, _) = benchmarks::metadata(false);
	let mut looked_at = 0;
	for list in benchmarks {
		let pallet = String::from_utf8(list.pallet).expect("a name is text");
		for benchmark in list.benchmarks {
			let name = String::from_utf8(benchmark.name).expect("a name is text");
			if FOR_LISTS.contains(&(&*pallet, &*name)) {
				continue;
			}
			let measured = Measured::all(&sources[&pallet]).find(|measured| measured.name == name);
			let terms = measured.expect("it is measured").terms;
			let most = |variable: &str| {
				let found = benchmark.components.iter();
				let mut found = found.filter(|(name, ..)| name.to_string() == variable);
				found.next().map_or(1, |(_, _, most)| u64::from(*most))
			};
			let proof: u64 = terms
				.iter()
				.map(|(name, term)| term.bytes * most(name))
				.sum();
			assert!(
				proof < limit(),
				"{pallet}.{name} declares {proof} bytes of {}",
				limit()
			);
			looked_at += 1;
		}
	}
	assert!(looked_at > 150, "{looked_at}");
}

#[test]
fn the_largest_calls_should_need_less_than_half_of_what_a_parachains_block_leaves() {
	use pallet_dpo::Call as Dpo;
	let (dpo, recipients) = (0, Recipients::MOST);
	let calls: [RuntimeCall; 4] = [
		Dpo::<Runtime>::release_yield { dpo, recipients }.into(),
		Dpo::<Runtime>::release_bonus { dpo, recipients }.into(),
		Dpo::<Runtime>::release_withdraw { dpo, recipients }.into(),
		Dpo::<Runtime>::close { dpo, members: 100 }.into(),
	];
	for call in calls {
		let proof = call.get_dispatch_info().call_weight.proof_size();
		assert!(
			proof < limit(),
			"{call:?} declares {proof} bytes of {}",
			limit()
		);
	}
}

/// With all transactions beside the chain's dearest step, a block stays within its limit.
#[test]
fn the_dearest_step_should_fit_beside_full_transactions() {
	Autopilot::integrity_test();
	let limits = RuntimeBlockWeights::get();
	let normal = limits
		.get(DispatchClass::Normal)
		.max_total
		.expect("it has a limit");
	let reserve = limits
		.get(DispatchClass::Operational)
		.reserved
		.expect("it has a reserve");
	let left = MAXIMUM_BLOCK_WEIGHT - normal - reserve;
	let idle = chain(DEV_RUNTIME_PRESET).execute_with(|| {
		start_block(None, 1);
		System::block_weight().total()
	});
	// The integrity test holds that the dearest step fits into it.
	let slice = HIGHEST_SLICE * MAXIMUM_BLOCK_WEIGHT;
	assert!(
		slice.saturating_add(idle).all_lte(left),
		"{slice:?} and {idle:?} of {left:?}"
	);
}

#[test]
fn a_weight_should_cost_what_its_dearer_part_costs() {
	assert_eq!(FEE_PER_BLOCK, 2 * FEE_PER_SECOND);
	let fee = |time, proof| WeightToFee::weight_to_fee(&Weight::from_parts(time, proof));
	assert_eq!(fee(MAXIMUM_BLOCK_TIME, 0), FEE_PER_BLOCK);
	assert_eq!(fee(0, MAXIMUM_BLOCK_PROOF), FEE_PER_BLOCK);
	assert_eq!(fee(MAXIMUM_BLOCK_TIME, MAXIMUM_BLOCK_PROOF), FEE_PER_BLOCK);
	let (time, proof) = (MAXIMUM_BLOCK_TIME / 100, MAXIMUM_BLOCK_PROOF / 64);
	assert_eq!(fee(time, proof), FEE_PER_BLOCK / 64);
	// More than a block costs more, and no fee overflows.
	assert!(fee(u64::MAX, u64::MAX) > FEE_PER_BLOCK);
	assert_eq!(fee(0, 0), 0);
}

/// The weights of the chain's own work, for which nobody pays, and of parts of transactions. An
/// empty list stands for all of a pallet's.
const NO_CALLS: [(&str, &[&str]); 7] = [
	("pallet_autopilot", &["idle", "job", "mend"]),
	("pallet_bullet_train", &["foresee"]),
	("pallet_dpo", &["foresee", "foresee_passed", "look"]),
	(
		"pallet_fee_fund",
		&["close", "look", "decline", "pay", "pay_first", "forget"],
	),
	("pallet_travel_cabin", &["foresee"]),
	("frame_system_extensions", &[]),
	("pallet_transaction_payment", &[]),
];

fn is_call(pallet: &str, name: &str) -> bool {
	let parts = NO_CALLS.iter().find(|(of, _)| *of == pallet);
	parts.is_none_or(|(_, names)| !names.is_empty() && !names.contains(&name))
}

/// So a block's time is used up before its proof, whatever it is full of, and the price of proofs
/// changes none of these fees.
#[test]
fn every_call_of_the_suite_and_every_transfer_should_pay_for_its_time() {
	let sources = sources();
	for (pallet, shown) in SHOWN {
		for measured in Measured::all(&sources[pallet]) {
			let name = &*measured.name;
			if !is_call(pallet, name) || !(shown.is_empty() || shown.contains(&name)) {
				continue;
			}
			// Each variable is 0, or 1.
			for variables in [false, true] {
				let terms = measured.terms.iter();
				let terms = terms.filter(|(variable, _)| variables || variable.is_empty());
				let (time, proof) = terms.fold((0, 0), |(time, proof), (_, term)| {
					(time + term.weight(), proof + term.bytes)
				});
				let [time, proof] = [(time, 0), (0, proof)].map(|(time, proof)| {
					WeightToFee::weight_to_fee(&Weight::from_parts(time, proof))
				});
				assert!(time >= proof, "{pallet}.{name}: {time} < {proof}");
			}
		}
	}
}
