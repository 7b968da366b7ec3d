//! Translates the model's terms, which governance may change, into the runtime's parameters.

use bullet_train_model::terms::Terms;
use bullet_train_primitives::Hunting;
use bullet_train_runtime::configs::parameters::{
	dynamic::{dpo, hunting, time},
	RuntimeParameters,
};
use core::num::NonZeroU32;
use pallet_dpo::{Bounds, Span};
use sp_runtime::Permill;

/// All parameters with the values of these terms.
pub fn parameters(terms: &Terms) -> [RuntimeParameters; 3] {
	let bounds = &terms.bounds;
	let small = |(least, most): (u32, u32)| Span::new(least as u8, most as u8);
	let days = |(least, most): (u32, u32)| Span::new(least as u16, most as u16);
	let part = |(least, most): (u32, u32)| {
		Span::new(Permill::from_parts(least), Permill::from_parts(most))
	};
	let bounds = Bounds {
		user_cap: small(bounds.caps[0]),
		manager_cap: small(bounds.caps[1]),
		dpo_cap: small(bounds.caps[2]),
		selling_days: days(bounds.selling),
		base_fee: part(bounds.fee[0]),
		fee_cap: part(bounds.fee[1]),
		commit_grace_days: days(bounds.commit_grace),
		late_commit_cut: part(bounds.whole),
		early_commit_fee: part(bounds.early_commit),
		tolerance: part(bounds.whole),
		terminate_days: days(bounds.terminate),
		yield_grace_days: days(bounds.yield_grace),
		late_release_cut: part(bounds.whole),
		member_keeps: part(bounds.keeps),
		external_part: part(bounds.external),
		direct_part: part(bounds.direct),
	};
	let hunting = Hunting {
		days: terms.hunt_days,
		cut: Permill::from_parts(terms.hunt_cut),
	};
	let day = NonZeroU32::new(terms.day).expect("a day has a block; qed");
	[
		RuntimeParameters::Time(time::Parameters::BlocksPerDay(
			time::BlocksPerDay,
			Some(day),
		)),
		RuntimeParameters::Hunting(hunting::Parameters::Terms(hunting::Terms, Some(hunting))),
		RuntimeParameters::Dpo(dpo::Parameters::RuleBounds(dpo::RuleBounds, Some(bounds))),
	]
}
