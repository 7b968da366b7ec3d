//! Whatever is called in whatever order, nothing is stuck (Rulebook 3.6, 3.7, 3.12): a forest of DPOs that
//! buy, fail, commit and release at random always comes to its end, and everyone has its money but for rounding.

use super::*;
use crate::tests::nobody_waits::drive_to_closed;
use pallet_travel_cabin::Classes;
use proptest::{prelude::*, sample::Index};

/// Who manages; the others buy seats.
const MANAGERS: u32 = 4;
const PEOPLE: u32 = 18;

#[derive(Clone, Debug)]
enum Op {
	/// For at most so many days: not longer than the target sells its own seats.
	Create {
		by: u32,
		target: Pick,
		days: u16,
		seats: u8,
	},
	Buy {
		by: u32,
		dpo: Index,
		seats: u8,
	},
	/// By as many as it takes, from somebody on.
	Fill {
		dpo: Index,
		from: u32,
	},
	/// By the manager, or by somebody; to the Default Target, or to another.
	Commit {
		by: Option<u32>,
		dpo: Index,
		target: Option<Pick>,
	},
	Report {
		dpo: Index,
	},
	/// By a member or by an outsider.
	Terminate {
		by: Option<u32>,
		dpo: Index,
	},
	Release {
		dpo: Index,
		purse: Purse,
	},
	Withdraw {
		by: u32,
		dpo: Index,
	},
	/// Every ride that is over.
	Settle,
	/// All that has failed or was terminated.
	Refund,
	/// By the managers of all that were refunded: whatever qualifies, seats first.
	Recommit,
	Close {
		dpo: Index,
	},
	/// One of the calls that are offered to the manager, to somebody or to an outsider.
	Act {
		by: Option<u32>,
		dpo: Index,
		which: Index,
	},
	Pass {
		blocks: BlockNumber,
	},
}

/// A target before it is known what there is.
#[derive(Clone, Debug)]
enum Pick {
	Class(Index),
	Seats(Index, u8),
}

struct Forest {
	classes: Vec<ClassId>,
	/// Whether cabins may be boarded.
	rides: bool,
	releases: u32,
}

fn somebody(n: u32) -> AccountId {
	person(500 + n % PEOPLE)
}

fn manager(n: u32) -> AccountId {
	person(500 + n % MANAGERS)
}

impl Forest {
	/// One of all that there ever were: some are closed.
	fn dpo(&self, index: &Index) -> DpoId {
		index.index(NextDpo::<Test>::get().max(1) as usize) as DpoId
	}

	fn target(&self, pick: &Pick) -> Target {
		match pick {
			Pick::Class(index) => Target::Class(*index.get(&self.classes)),
			Pick::Seats(index, seats) => seats_of(self.dpo(index), *seats),
		}
	}

	fn fill(&self, dpo: DpoId, from: u32) {
		for n in 0..PEOPLE {
			let unsold = Dpos::<Test>::get(dpo).map_or(0, |record| record.unsold());
			// Those that have too many already are refused.
			let _ = buy(somebody(from + n), dpo, unsold.min(15));
		}
	}

	fn commit(&self, who: AccountId, dpo: DpoId, target: Target) -> DispatchResult {
		if !self.rides && matches!(target, Target::Class(_)) {
			return Ok(());
		}
		commit(who, dpo, target)
	}

	fn take_anything(&self, who: &AccountId, dpo: DpoId) {
		let seats = [30, 29]
			.into_iter()
			.flat_map(|seats| Dpos::<Test>::iter_keys().map(move |dpo| seats_of(dpo, seats)));
		let classes = self.classes.iter().copied().map(Target::Class);
		let mut targets = seats.chain(classes);
		targets.find(|target| self.commit(who.clone(), dpo, *target).is_ok());
	}

	/// Does one of the things that are offered: that can't fail.
	fn act(&mut self, by: Option<u32>, dpo: DpoId, which: &Index) -> DispatchResult {
		let record = Dpos::<Test>::get(dpo).ok_or(Error::<Test>::NoSuchDpo)?;
		let who = match by {
			None => hunter(),
			Some(PEOPLE) => record.manager,
			Some(n) => somebody(n),
		};
		let actions = Dpo::actions(dpo, who.clone());
		if actions.is_empty() {
			return Ok(());
		}
		let action = *which.get(&actions);
		let done = match action {
			Action::BuySeats { most } => buy(who, dpo, most),
			Action::Commit {
				default_only: true, ..
			} => self.commit(who, dpo, record.default_target),
			// Whatever qualifies.
			Action::Commit { .. } => {
				self.take_anything(&who, dpo);
				Ok(())
			}
			Action::ReportFailed => report_failed(who, dpo),
			Action::Terminate => terminate(who, dpo),
			Action::ReleaseYield => self.release(who, dpo, Releasable::Yield),
			Action::ReleaseBonus => self.release(who, dpo, Releasable::Bonus),
			Action::ReleaseWithdraw => self.release(who, dpo, Releasable::Withdraw),
			Action::LowerFee { below } => lower_fee(who, dpo, below / 2),
			Action::ClaimUnclaimed { .. } => claim(who.clone(), dpo, who),
			Action::Close => close(who, dpo),
		};
		assert_eq!(done, Ok(()), "{action:?} was offered for {dpo}");
		done
	}

	fn release(&mut self, who: AccountId, dpo: DpoId, purse: Purse) -> DispatchResult {
		release(who, dpo, purse)?;
		self.releases += 1;
		Ok(())
	}

	fn call(&mut self, op: &Op) -> DispatchResult {
		match op {
			Op::Create {
				by,
				target,
				days,
				seats,
			} => {
				let target = self.target(target);
				let ahead = match target {
					Target::Class(_) => u16::MAX,
					Target::Dpo { dpo, .. } => days_left(dpo),
				};
				let days = ahead.min(*days);
				try_create(
					manager(*by),
					target,
					Founding {
						seats: *seats,
						days,
						..Default::default()
					},
				)
			}
			Op::Buy { by, dpo, seats } => buy(somebody(*by), self.dpo(dpo), *seats),
			Op::Fill { dpo, from } => {
				self.fill(self.dpo(dpo), *from);
				Ok(())
			}
			Op::Commit { by, dpo, target } => {
				let dpo = self.dpo(dpo);
				let record = Dpos::<Test>::get(dpo).ok_or(Error::<Test>::NoSuchDpo)?;
				let target = target.as_ref().map(|pick| self.target(pick));
				let target = target.unwrap_or(record.default_target);
				self.commit(by.map_or(record.manager, somebody), dpo, target)
			}
			Op::Report { dpo } => report_failed(hunter(), self.dpo(dpo)),
			Op::Terminate { by, dpo } => terminate(by.map_or(hunter(), somebody), self.dpo(dpo)),
			Op::Release { dpo, purse } => self.release(hunter(), self.dpo(dpo), *purse),
			Op::Withdraw { by, dpo } => match rides(self.dpo(dpo)) {
				true => withdraw(somebody(*by), self.dpo(dpo)),
				false => Ok(()),
			},
			Op::Settle => {
				for dpo in Dpos::<Test>::iter_keys().filter(|dpo| rides(*dpo)) {
					// Those that are under way are refused.
					let _ = settle(hunter(), dpo);
				}
				Ok(())
			}
			Op::Refund => {
				let over = |dpo: &DpoId| Dpos::<Test>::get(dpo).is_some_and(|r| r.stage.refunds());
				for dpo in Dpos::<Test>::iter_keys().filter(over).collect::<Vec<_>>() {
					// Those that have released all are refused.
					let _ = self.release(hunter(), dpo, Releasable::Withdraw);
				}
				Ok(())
			}
			Op::Recommit => {
				for (dpo, record) in Dpos::<Test>::iter().collect::<Vec<_>>() {
					if record.reactivations > 0 {
						self.take_anything(&record.manager, dpo);
					}
				}
				Ok(())
			}
			Op::Close { dpo } => close(hunter(), self.dpo(dpo)),
			Op::Act { by, dpo, which } => self.act(*by, self.dpo(dpo), which),
			Op::Pass { blocks } => {
				pass(*blocks);
				Ok(())
			}
		}
	}
}

/// For how many whole days a DPO still sells its seats.
fn days_left(dpo: DpoId) -> u16 {
	let expiry = Dpos::<Test>::get(dpo).map_or(0, |record| record.expiry);
	(expiry.saturating_sub(System::block_number()) / DAY) as u16
}

/// Whether a DPO is, or was, in a cabin of its own.
fn rides(dpo: DpoId) -> bool {
	let taken = Dpos::<Test>::get(dpo).and_then(|record| record.taken);
	matches!(taken, Some(Taken::Cabin { .. }))
}

fn pick() -> impl Strategy<Value = Pick> {
	prop_oneof![
		1 => any::<Index>().prop_map(Pick::Class),
		1 => (any::<Index>(), prop::sample::select(vec![1, 20, 29, 30, 30, 30]))
			.prop_map(|(dpo, seats)| Pick::Seats(dpo, seats)),
	]
}

fn op() -> impl Strategy<Value = Op> {
	let index = any::<Index>;
	let days = prop::sample::select(vec![1, 5, 10, 10, 30, 60]);
	// A grace, a termination period and twice that, to the block and past it; a ride.
	let blocks = [
		1,
		DAY,
		7 * DAY,
		7 * DAY + 1,
		15 * DAY,
		15 * DAY + 1,
		30 * DAY,
		30 * DAY + 1,
	];
	let purse = prop_oneof![
		3 => Just(Purse::Withdraw),
		1 => Just(Purse::Bonus),
		1 => Just(Purse::Yield),
	];
	let anybody = || 0..PEOPLE;
	prop_oneof![
		14 => (0..MANAGERS, pick(), days, 0..16_u8)
			.prop_map(|(by, target, days, seats)| Op::Create { by, target, days, seats }),
		3 => (anybody(), index(), 1..16_u8)
			.prop_map(|(by, dpo, seats)| Op::Buy { by, dpo, seats }),
		4 => (index(), anybody()).prop_map(|(dpo, from)| Op::Fill { dpo, from }),
		8 => (prop::option::weighted(0.2, anybody()), index(), prop::option::of(pick()))
			.prop_map(|(by, dpo, target)| Op::Commit { by, dpo, target }),
		4 => index().prop_map(|dpo| Op::Report { dpo }),
		3 => (prop::option::of(anybody()), index())
			.prop_map(|(by, dpo)| Op::Terminate { by, dpo }),
		8 => (index(), purse).prop_map(|(dpo, purse)| Op::Release { dpo, purse }),
		1 => (anybody(), index()).prop_map(|(by, dpo)| Op::Withdraw { by, dpo }),
		2 => Just(Op::Settle),
		3 => Just(Op::Refund),
		6 => Just(Op::Recommit),
		40 => (prop::option::weighted(0.8, 0..PEOPLE + 1), index(), index())
			.prop_map(|(by, dpo, which)| Op::Act { by, dpo, which }),
		2 => index().prop_map(|dpo| Op::Close { dpo }),
		8 => prop::sample::select(blocks.to_vec()).prop_map(|blocks| Op::Pass { blocks }),
	]
}

/// A chain that is there from the start, so that few calls are needed to break it: a head, an ACTIVE DPO for
/// which that is the Default Target, and one that is CHAINED to the second.
fn plant(forest: &Forest) {
	let head = create(manager(0), Target::Class(forest.classes[0]), 5);
	let child = create(manager(1), seats_of(head, 30), 0);
	let grandchild = create(manager(2), seats_of(child, 29), 3);
	for (dpo, above) in [(grandchild, child), (child, head)] {
		for n in 0..PEOPLE {
			let unsold = view(dpo).sold.abs_diff(100);
			if unsold > 0 {
				let _ = buy(somebody(n), dpo, unsold.min(15));
			}
		}
		if dpo == grandchild {
			assert_ok!(commit(manager(2), dpo, seats_of(above, 29)));
		}
	}
	assert_eq!(
		(state(child), state(grandchild)),
		(State::Active, State::Chained)
	);
}

fn play_out(token: Token, rides: bool, ops: &[Op]) {
	play(|| {
		// Prices that divide nowhere.
		let fares = [100_003, 99_991, 30_011, 9_007];
		let classes = fares.map(|fare| {
			let terms = ClassTerms {
				fare,
				yield_total: fare / 3,
				bonus: fare / 11,
				..gold()
			};
			class_of(&token, terms, 2)
		});
		let [dear, other, ..] = classes;
		// Heads mostly for the two dear ones: whoever is refunded finds another.
		let classes = [&classes[..], &[dear, dear, other, other]].concat();
		let mut forest = Forest {
			classes,
			rides,
			releases: 0,
		};
		let people = (0..PEOPLE).map(somebody).collect::<Vec<_>>();
		plant(&forest);
		for op in ops {
			if let Err(error) = forest.call(op) {
				assert_ne!(error, Error::<Test>::Inconsistent.into(), "{op:?}");
			}
			check_suite();
		}

		// A year at most: seats are sold for 60 days, and a chain here isn't longer than a few links.
		let drive = drive_to_closed(false, 400);

		assert_eq!(Dpos::<Test>::iter().count(), 0);
		assert_eq!(Estates::<Test>::iter().count(), 0);
		let was_ridden = Classes::<Test>::iter_values().any(|class| class.sold > 0);
		assert!(rides || !was_ridden);
		let rounding = Balance::from(forest.releases + drive.releases);
		for who in people {
			// Deposits and bases are back, too; a ride only adds.
			assert!(
				free(&token, &who) + rounding >= RICH,
				"{who} has lost money"
			);
		}
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn everyone_should_have_its_money_whatever_is_called_when_nobody_rides(
		token in prop::sample::select(tokens().to_vec()),
		ops in prop::collection::vec(op(), 20..160),
	) {
		play_out(token, false, &ops);
	}

	#[test]
	fn everyone_should_have_its_money_whatever_is_called_when_some_ride(
		token in prop::sample::select(tokens().to_vec()),
		ops in prop::collection::vec(op(), 20..160),
	) {
		play_out(token, true, &ops);
	}
}
