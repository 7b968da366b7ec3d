//! Whatever a chain of DPOs with V1's rules takes, at any depth and by any substitutes, each of
//! them gets at least 80% of the rates and of the duration that it promised, net of the fees that
//! were known (Rulebook 3.12).

use super::*;
use crate::tests::dice::Dice;
use num_bigint::BigInt;
use num_rational::BigRational;

/// Classes and DPOs for them and for each other's seats, all of Alice's.
struct World {
	dice: Dice,
	classes: Vec<(ClassId, ClassTerms)>,
	dpos: Vec<DpoId>,
	/// The DPOs that took another target than their Default Target.
	swapped: Vec<DpoId>,
}

impl World {
	const CLASSES: usize = 10;
	const DPOS: usize = 20;

	fn new(seed: u64) -> Self {
		let mut world = Self {
			dice: Dice(seed << 32),
			classes: vec![],
			dpos: vec![],
			swapped: vec![],
		};
		for _ in 0..Self::CLASSES {
			world.offer_class();
		}
		for _ in 0..Self::DPOS {
			world.create();
		}
		world
	}

	/// Offers a class whose rates are up to twice as high as another's.
	fn offer_class(&mut self) {
		let fare = self.dice.pick(&[30, 100, 300]);
		let terms = ClassTerms {
			fare,
			yield_total: fare * Balance::from(800 + self.dice.roll(800)),
			bonus: fare * Balance::from(80 + self.dice.roll(80)),
			duration: self.dice.pick(&[30, 30, 30, 25]) * DAY,
		};
		let class = class_of(&Token::Native, terms, 3);
		self.classes.push((class, terms));
	}

	/// Creates a DPO for a class or, more often, for 30 seats of another DPO. Its fee is 5% to 9%.
	fn create(&mut self) {
		let is_for_seats = self.dice.roll(3) > 0 && !self.dpos.is_empty();
		let target = if is_for_seats {
			seats_of(self.dice.pick(&self.dpos), 30)
		} else {
			Target::Class(self.dice.pick(&self.classes).0)
		};
		let dpo = create(alice(), target, self.dice.roll(5) as u8);
		assert_eq!(view(dpo).guarantee, Permill::from_percent(80));
		self.dpos.push(dpo);
	}

	/// Fills and commits all DPOs: each time one of the last five, so that more chains become long.
	/// A full DPO sells no seats, so many of the others have to take another target.
	fn commit_all(&mut self) {
		let mut open = self.dpos.clone();
		while !open.is_empty() {
			let back = self.dice.roll(open.len().min(5) as u32) as usize;
			let dpo = open.remove(open.len() - 1 - back);
			fill(dpo);
			self.commit(dpo);
			// A fee that falls is no loss.
			if self.dice.roll(3) == 0 {
				let fee = view(dpo).fee.deconstruct();
				assert_ok!(lower_fee(alice(), dpo, Permill::from_parts(fee / 2)));
			}
		}
	}

	/// Commits a DPO to any of the seats that it may take or, if there are none, to any class. A
	/// class that is its Default Target is retired first, every second time.
	fn commit(&mut self, dpo: DpoId) {
		let default = view(dpo).default_target;
		if let (Target::Class(class), 0) = (default, self.dice.roll(2)) {
			if TravelCabin::class(class).is_some_and(|class| !class.retired) {
				retire(class);
			}
		}
		let classes = self.classes.iter().map(|(class, _)| Target::Class(*class));
		let seats = self.dpos.iter().flat_map(|other| {
			let numbers = [30, 27, 24, 10];
			numbers.map(|seats| seats_of(*other, seats))
		});
		let may_take = |target: &Target| Dpo::offer(dpo, *target).is_ok();
		let classes = classes.filter(may_take).collect::<Vec<_>>();
		let seats = seats.filter(may_take).collect::<Vec<_>>();
		let targets = if seats.is_empty() { classes } else { seats };
		if targets.is_empty() {
			return;
		}
		let target = self.dice.pick(&targets);
		assert_ok!(commit(alice(), dpo, target));
		if target != default {
			self.swapped.push(dpo);
		}
	}

	/// Returns the ride at the head of a DPO's chain, the part of its yield that the fees in
	/// between leave, and the number of DPOs on the way that took another target, this one
	/// included. `None` if there is no ride.
	fn arrives(&self, dpo: DpoId) -> Option<(ClassTerms, BigRational, usize)> {
		let swaps = usize::from(self.swapped.contains(&dpo));
		match view(dpo).taken? {
			Commitment::Cabin { class, .. } => {
				let (_, terms) = self.classes.iter().find(|(id, _)| *id == class)?;
				Some((*terms, exact(1, 1), swaps))
			}
			Commitment::Seats { dpo: other, .. } => {
				let (terms, kept, before) = self.arrives(other)?;
				let fee = exact(fee_of(other), 1_000_000);
				Some((terms, kept * (exact(1, 1) - fee), swaps + before))
			}
		}
	}

	/// Checks what arrives at each DPO that rides. Returns for each the number of DPOs on its way
	/// that took another target.
	fn check(&self) -> Vec<usize> {
		let arrivals = self.dpos.iter().map(|dpo| {
			let (terms, kept, swaps) = self.arrives(*dpo)?;
			let promised = view(*dpo).promise.rates;
			let least = exact(8, 10);
			let promised_kept = exact(promised.yield_kept, 10u128.pow(36));
			let rate = |total: Balance, fare: Balance, duration: BlockNumber| {
				exact(total, fare) / BigInt::from(duration)
			};
			assert!(
				rate(terms.yield_total, terms.fare, terms.duration) * kept
					>= &least
						* rate(promised.yield_total, promised.fare, promised.duration)
						* promised_kept,
				"too little yield arrives at {dpo}"
			);
			assert!(
				rate(terms.bonus, terms.fare, terms.duration)
					>= &least * rate(promised.bonus, promised.fare, promised.duration),
				"too little bonus arrives at {dpo}"
			);
			assert!(terms.duration <= promised.duration);
			assert!(exact(terms.duration.into(), 1) >= least * BigInt::from(promised.duration));
			Some(swaps)
		});
		arrivals.flatten().collect()
	}
}

fn exact(n: Balance, of: Balance) -> BigRational {
	BigRational::new(n.into(), of.into())
}

/// Returns a DPO's fee, in millionths.
fn fee_of(dpo: DpoId) -> Balance {
	view(dpo).fee.deconstruct().into()
}

#[test]
fn eighty_percent_should_arrive_whatever_v1_dpos_take() {
	let mut swaps = vec![];
	for seed in 0..40 {
		play(|| {
			let mut world = World::new(seed);
			world.commit_all();
			swaps.extend(world.check());
		});
	}
	// Many ride by another target, and some by several on their way.
	let with = |least: usize| swaps.iter().filter(|swaps| **swaps >= least).count();
	let numbers = [0, 1, 2].map(with);
	println!("DPOs that ride, by the least number of other targets on their way: {numbers:?}");
	assert!(numbers[1] > 100 && numbers[2] > 10, "{numbers:?}");
}
