//! Moves before the first step of some plays. They lead to a state that random moves hardly ever
//! reach.

use super::kinds::Move;
use crate::world::Scene;
use bullet_train_model::{
	ledger::Acct,
	terms::{Rules, PRESETS},
	Act, Most, Name, NewDpo, Offer, RuleSet, Target,
};

const OWNER: Acct = Acct::User(1);
const MANAGER: Acct = Acct::User(2);
/// The DPO that is refunded several times.
const REFUNDED: u32 = 1;
/// The DPOs that [`REFUNDED`] buys into one after the other. Nobody else buys seats, so they fail.
const FAILING: [u32; 3] = [0, 2, 3];
/// The number of blocks for which all these DPOs sell seats.
const SELLING: u32 = 100;

/// The prelude of a scene. At [`Scene::Refunded`], a DPO is refunded twice and then buys into a
/// third DPO, which expires and can be reported as failed. The third refund terminates the DPO.
/// Other scenes have no prelude.
pub fn prelude(scene: Scene, now: u32) -> Vec<Move> {
	if scene != Scene::Refunded {
		return Vec::new();
	}
	let name = Name::Good;
	let offer = Offer {
		fare: 100_000,
		yield_total: 20_000,
		bonus: 1_000,
		duration: 1_000,
	};
	let found = |target, now, seats, rules| {
		Act::CreateDpo(NewDpo {
			name,
			target,
			expiry: now + SELLING,
			seats,
			referrer: None,
			rules,
		})
	};
	let fails = |now| Move::Call(OWNER, found(Target::Class(0), now, 0, RuleSet::Default));
	let seats_of = |dpo| Target::Dpo(dpo, 30);
	let rules = RuleSet::Custom(Rules {
		caps: [30, 30, 50],
		..PRESETS[0]
	});
	let mut moves = vec![
		Move::Call(OWNER, Act::LaunchTrain { name, token: 1 }),
		Move::Call(
			OWNER,
			Act::CreateClass {
				train: 0,
				name,
				offer,
				cabins: 1,
			},
		),
		fails(now),
		Move::Call(MANAGER, found(seats_of(FAILING[0]), now, 30, rules)),
	];
	for (buyer, seats) in [(3, 30), (4, 30), (5, 10)] {
		let (dpo, referrer) = (REFUNDED, None);
		moves.push(Move::Call(
			Acct::User(buyer),
			Act::BuySeats {
				dpo,
				seats,
				referrer,
			},
		));
	}
	for (index, dpo) in FAILING.into_iter().enumerate() {
		moves.push(Move::Call(
			MANAGER,
			Act::Commit {
				dpo: REFUNDED,
				target: seats_of(dpo),
				referrer: None,
			},
		));
		moves.push(Move::Wait(SELLING));
		if index + 1 < FAILING.len() {
			let now = now + SELLING * (index as u32 + 1);
			moves.push(fails(now));
			moves.push(Move::Call(OWNER, Act::ReportFailed { dpo }));
			moves.push(Move::Call(
				OWNER,
				Act::ReleaseWithdraw {
					dpo,
					most: Most::ANY,
				},
			));
		}
	}
	moves
}
