//! Floods of DPOs: many that expire in one block, and many that one ride pays.

use super::*;
use bullet_train_primitives::DpoId;

/// Watches that DPOs' steps and others' rides come in order of what was due first.
#[derive(Default)]
struct Watch {
	/// The other classes whose ride isn't settled, with the block at which it ends.
	others: BTreeMap<ClassId, BlockNumber>,
	/// The earliest block for which a DPO's next look may have been planned.
	planned: BTreeMap<DpoId, BlockNumber>,
	/// The number of DPOs that were closed.
	closed: usize,
}

impl Watch {
	/// Goes through the events of the last block.
	fn look(&mut self, flood: &mut Flood, number: BlockNumber) {
		use pallet_dpo::Event::{Closed, Failed, PassedOn, WithdrawReleased, YieldReleased};
		for event in events() {
			match event {
				RuntimeEvent::TravelCabin(pallet_travel_cabin::Event::RideSettled {
					class,
					..
				}) => {
					if let Some(due) = self.others.remove(&class) {
						flood.is_through(due, number);
					}
				}
				RuntimeEvent::Dpo(PassedOn { to, .. }) => {
					self.planned.entry(to).or_insert(number + 1);
				}
				RuntimeEvent::Dpo(
					Failed { dpo, .. } | WithdrawReleased { dpo, .. } | YieldReleased { dpo, .. },
				) => self.step(dpo, number),
				RuntimeEvent::Dpo(Closed { dpo, .. }) => {
					self.step(dpo, number);
					self.closed += 1;
				}
				_ => {}
			}
		}
	}

	/// A DPO's step. All others that were due before it are through.
	fn step(&mut self, dpo: DpoId, number: BlockNumber) {
		let planned = self.planned.insert(dpo, number + 1).unwrap_or_default();
		let earliest = self.others.values().min();
		assert!(
			earliest.is_none_or(|due| *due >= planned),
			"DPO {dpo}, due at {planned}, came before a ride due at {earliest:?}"
		);
	}
}

/// Whether nothing is left to do.
fn is_idle() -> bool {
	Agenda::<Runtime>::iter_keys().next().is_none()
}

/// The blocks in which the steps of a DPO were taken.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Ends {
	failed: BlockNumber,
	released: BlockNumber,
	closed: BlockNumber,
}

/// DPOs that expire in one block, and classes whose rides end one block later.
fn flood_of_expiries(dpos: usize) -> Flood {
	let riches = || [MANAGER, RIDER].map(|who| wealth(Token::Native, who));
	let mut before = [0; 2];
	let mut flood = Flood::begins();
	let mut watch = Watch::default();
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		enrich();
		let train = train(Token::Native);
		let target = Target::Class(class(train, SHORT, 1));
		before = riches();
		for _ in 0..dpos {
			let dpo = pool_for(SHORT.duration, target, 15, RuleSet::V1);
			does(RIDER, buy(dpo, 1));
			watch.planned.insert(dpo, SHORT_ENDS);
		}
		watch.others = others(train, OTHERS, SHORT_ENDS + 1);
	});

	let mut all = BTreeMap::<DpoId, Ends>::new();
	for number in SHORT_ENDS..SHORT_ENDS + MANY + dpos as u32 {
		flood.run(&mut line, number);
		line.now(|| {
			use pallet_dpo::Event::{Closed, Failed, WithdrawReleased};
			watch.look(&mut flood, number);
			for event in events() {
				match event {
					RuntimeEvent::Dpo(Failed { dpo, .. }) => {
						let failed = number;
						let before = all.insert(
							dpo,
							Ends {
								failed,
								..Default::default()
							},
						);
						assert_eq!(before, None);
					}
					RuntimeEvent::Dpo(WithdrawReleased { dpo, .. }) => {
						// Those that were due before have had their turn.
						assert_eq!(all.len(), dpos);
						all.get_mut(&dpo).expect("failed before").released = number;
					}
					RuntimeEvent::Dpo(Closed { dpo, .. }) => {
						let ends = all.get_mut(&dpo).expect("failed before");
						assert!(ends.released > 0);
						ends.closed = number;
					}
					_ => {}
				}
			}
		});
		if line.now(is_idle) {
			break;
		}
	}

	// What was due first was done first.
	let mut all: Vec<_> = all.into_values().collect();
	assert_eq!((all.len(), watch.closed), (dpos, dpos));
	assert!(watch.others.is_empty());
	all.sort();
	assert!(all.is_sorted_by_key(|ends| ends.released));
	all.sort_by_key(|ends| (ends.released, ends.closed));
	assert!(all.is_sorted_by_key(|ends| ends.closed));
	assert!(all.iter().all(|ends| ends.closed > 0));
	assert!(all[0].failed < all[dpos - 1].failed, "it took blocks");
	assert_eq!(line.now(riches), before);
	line.ends();
	flood
}

#[test]
fn a_thousand_dpos_that_expire_at_once_should_be_worked_off_in_order() {
	flood_of_expiries(1_000);
}

#[test]
#[ignore = "takes many minutes"]
fn a_flood_of_ten_thousand_dpos_that_expire_at_once_should_be_worked_off_in_order() {
	flood_of_expiries(10_000).print("10,000 DPOs that expire in one block");
}

/// Terms of a ride that pays no bonus, and whose yield reaches the members of a member's members.
const RICH: ClassTerms = ClassTerms {
	bonus: 0,
	duration: SHORT.duration,
	..GOLD
};

/// Founds a full DPO that has `width` DPO Members with as many seats each. Those have as many
/// themselves, down to `levels` levels below it, and the last ones belong to users. Adds all of
/// them to `count`.
fn tree(target: Target, width: u8, levels: u32, count: &mut usize) -> DpoId {
	*count += 1;
	let dpo = empty_pool(target);
	if levels == 0 {
		fill(dpo);
		return dpo;
	}
	for _ in 0..width {
		let seats = seats_of(dpo, 100 / width);
		let member = tree(seats, width, levels - 1, count);
		does(MANAGER, commit(member, seats));
	}
	dpo
}

/// A tree of DPOs, each of which has been prepared by users, and all of which get money through the
/// settlement of one ride. Other rides end three blocks later.
fn flood_of_releases(width: u8) -> Flood {
	const PEOPLE: [Sr25519Keyring; 8] = {
		let [manager, b, c, d, e, f, g] = CREW;
		[manager, b, c, d, e, f, g, RIDER]
	};
	let riches = || -> Balance { PEOPLE.map(|who| wealth(Token::Native, who)).iter().sum() };
	let (mut before, mut dpos) = (0, 0);
	let mut flood = Flood::begins();
	let mut watch = Watch::default();
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		enrich();
		let train = train(Token::Native);
		let target = Target::Class(class(train, RICH, 1));
		before = riches();
		let head = tree(target, width, 2, &mut dpos);
		does(MANAGER, commit(head, target));
		watch.others = others(train, OTHERS, SHORT_ENDS + 3);
	});
	// The looks that the sales have planned find nothing.
	while line.now(|| due(SHORT_ENDS - 1)) > 0 {
		line.next(|| ());
	}
	assert!(line.number < SHORT_ENDS);

	for number in SHORT_ENDS..SHORT_ENDS + MANY + dpos as u32 {
		flood.run(&mut line, number);
		line.now(|| watch.look(&mut flood, number));
		if line.now(is_idle) {
			break;
		}
	}
	assert_eq!((watch.closed, watch.others.len()), (dpos, 0));
	assert_eq!(line.now(riches), before + RICH.yield_total);
	line.ends();
	flood
}

#[test]
fn a_hundred_dpos_that_one_ride_pays_should_be_worked_off_in_order() {
	let flood = flood_of_releases(10);
	assert!(flood.blocks > 4, "the blocks weren't full");
}

#[test]
#[ignore = "takes many minutes"]
fn a_flood_of_ten_thousand_dpos_that_one_ride_pays_should_be_worked_off_in_order() {
	flood_of_releases(100).print("10,101 prepared DPOs that one settlement triggers");
}
