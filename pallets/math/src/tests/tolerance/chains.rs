//! Whatever the DPOs of a chain take, at any depth, each of them gets at least what its promise and
//! its guarantee say, net of the fees that were known (Rulebook 3.12).

use super::*;
use prop::sample::Index;

/// A DPO of a random world.
#[derive(Clone, Debug)]
struct Plan {
	/// Chooses its Default Target among the classes and the DPOs before it.
	default: Index,
	/// Chooses the target that it takes among those that it may take.
	takes: Index,
	/// The DPOs commit in the order of their ranks. Each sells seats until it commits.
	rank: u8,
	tolerance: u32,
	/// Its fee when others are created for it, when others take it, and in the end. A fee only
	/// falls.
	fees: [u32; 3],
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Target {
	Class(usize),
	Dpo(usize),
}

/// Classes, and DPOs with what they have recorded and what they have taken. All targets have the
/// same cost.
struct World {
	classes: Vec<Rates>,
	plans: Vec<Plan>,
	defaults: Vec<Target>,
	promises: Vec<Rates>,
	guarantees: Vec<u32>,
	/// The DPOs in the order in which they commit.
	order: Vec<usize>,
	/// `None` for a DPO that may take nothing.
	taken: Vec<Option<Target>>,
}

/// The ride at the head of a DPO's chain, and the part of its yield that the managers in between
/// leave.
#[derive(Clone)]
struct Arrival {
	ride: Rates,
	kept: BigRational,
}

impl World {
	fn new(classes: Vec<Rates>, plans: Vec<Plan>) -> Self {
		let mut order = (0..plans.len()).collect::<Vec<_>>();
		order.sort_by_key(|dpo| (plans[*dpo].rank, *dpo));
		let mut world = Self {
			taken: vec![None; plans.len()],
			classes,
			plans,
			defaults: vec![],
			promises: vec![],
			guarantees: vec![],
			order,
		};
		for dpo in 0..world.plans.len() {
			world.create(dpo);
		}
		for place in 0..world.order.len() {
			world.commit(place);
		}
		world
	}

	/// Records the Default Target, the promise and the guarantee of a DPO.
	fn create(&mut self, dpo: usize) {
		let plan = &self.plans[dpo];
		let default = match plan.default.index(self.classes.len() + dpo) {
			index if index < self.classes.len() => Target::Class(index),
			index => Target::Dpo(index - self.classes.len()),
		};
		let offer = self.offer(default, 0);
		let guarantee = (MILLION - plan.tolerance).min(offer.guarantee);
		self.defaults.push(default);
		self.promises.push(offer.rates);
		self.guarantees.push(guarantee);
	}

	/// Returns what a target promises and guarantees, net of the first, second or third of its
	/// fees.
	fn offer(&self, target: Target, fee: usize) -> Other {
		match target {
			Target::Class(index) => class(self.classes[index]),
			Target::Dpo(dpo) => {
				let rates = after_fee(self.promises[dpo], self.plans[dpo].fees[fee]);
				seats(rates, self.guarantees[dpo])
			}
		}
	}

	/// Takes a target for the DPO at this place in the order: the Default Target, or another that
	/// qualifies. DPOs that have committed sell no seats.
	fn commit(&mut self, place: usize) {
		let dpo = self.order[place];
		let plan = &self.plans[dpo];
		let promise = Promise {
			rates: self.promises[dpo],
			..PROMISE
		};
		let classes = (0..self.classes.len()).map(Target::Class);
		let selling = self.order[place + 1..].iter().copied().map(Target::Dpo);
		let may_take = |target: &Target| {
			*target == self.defaults[dpo]
				|| qualifies(&promise, plan.tolerance, &self.offer(*target, 1)).is_ok()
		};
		let targets = classes.chain(selling).filter(may_take).collect::<Vec<_>>();
		self.taken[dpo] = (!targets.is_empty()).then(|| *plan.takes.get(&targets));
	}

	/// Returns what arrives at each DPO. `None` for those whose chain has no cabin at its head.
	fn arrivals(&self) -> Vec<Option<Arrival>> {
		let mut arrivals: Vec<Option<Arrival>> = vec![None; self.plans.len()];
		for dpo in self.order.iter().rev() {
			arrivals[*dpo] = self.taken[*dpo].and_then(|target| match target {
				Target::Class(index) => Some(Arrival {
					ride: self.classes[index],
					kept: part(MILLION),
				}),
				Target::Dpo(other) => {
					let Arrival { ride, kept } = arrivals[other].clone()?;
					let kept = kept * part(MILLION - self.plans[other].fees[2]);
					Some(Arrival { ride, kept })
				}
			});
		}
		arrivals
	}

	/// Checks that each DPO gets at least what it guarantees, and no longer ride than it promised.
	fn check(&self) -> Result<(), TestCaseError> {
		for (dpo, arrival) in self.arrivals().into_iter().enumerate() {
			let Some(Arrival { ride, kept }) = arrival else {
				continue;
			};
			let (promise, guaranteed) = (&self.promises[dpo], part(self.guarantees[dpo]));
			let duration = |rates: &Rates| exact(rates.duration.into(), 1);
			prop_assert!(yield_rate(&ride) * kept >= &guaranteed * yield_rate(promise));
			prop_assert!(bonus_rate(&ride) >= &guaranteed * bonus_rate(promise));
			prop_assert!(duration(&ride) >= &guaranteed * duration(promise));
			prop_assert!(ride.duration <= promise.duration);
		}
		Ok(())
	}
}

/// Generates classes that are close enough to each other to be taken in each other's place, often.
fn classes() -> impl Strategy<Value = Vec<Rates>> {
	let rates = (700u128..=1_000, 700u128..=1_000, 90u128..=110, 85u32..=100);
	let class = rates.prop_map(|(yield_total, bonus, fare, duration)| {
		Rates::of_class(yield_total, bonus, fare, duration)
	});
	prop::collection::vec(class, 1..8)
}

fn plans(tolerance: impl Strategy<Value = u32>) -> impl Strategy<Value = Vec<Plan>> {
	let fees = prop::array::uniform3(0..=10 * PERCENT).prop_map(|mut fees| {
		fees.sort_unstable_by(|one, other| other.cmp(one));
		fees
	});
	let choices = (any::<Index>(), any::<Index>(), any::<u8>());
	let plan =
		(choices, tolerance, fees).prop_map(|((default, takes, rank), tolerance, fees)| Plan {
			default,
			takes,
			rank,
			tolerance,
			fees,
		});
	prop::collection::vec(plan, 1..24)
}

proptest! {
	#[test]
	fn eighty_percent_arrive_whatever_v1_dpos_take(
		classes in classes(), plans in plans(Just(20 * PERCENT)),
	) {
		let world = World::new(classes, plans);
		prop_assert!(world.guarantees.iter().all(|guarantee| *guarantee == 80 * PERCENT));
		world.check()?;
	}

	/// Some DPOs tolerate anything. They lower their own guarantee, and that of the DPOs that are
	/// created for them.
	#[test]
	fn what_is_guaranteed_arrives_whatever_dpos_take(
		classes in classes(),
		plans in plans(prop_oneof![Just(20 * PERCENT), Just(MILLION), 0..=MILLION]),
	) {
		World::new(classes, plans).check()?;
	}
}
