//! While an upgrade moves records over several blocks, the chain does nothing by itself, and
//! catches up afterwards (Rulebook 5.3).

use super::*;
use frame_support::{traits::Hooks, weights::Weight};

#[test]
fn nothing_should_be_done_during_a_migration_and_everything_after_it() {
	play_in_every_token(|token| {
		let class = class_of(&token, terms(), 2);
		board(&alice(), class);
		let dpo = create_dpo(class, 1);
		assert_ok!(buy_seat(bob(), dpo));
		pass_with_autopilot(DAY - 1);
		let planned = Autopilot::agenda(0, 100);
		assert_eq!(planned.len(), 2);
		clear_events();

		Migrating::set(true);
		assert_ok!(Autopilot::repair(RuntimeOrigin::root()));
		for _ in 0..3 {
			next_block();
			let now = System::block_number();
			let used = <Autopilot as Hooks<BlockNumber>>::on_initialize(now);
			assert_eq!(used, Weight::zero());
		}

		assert!(planned
			.iter()
			.all(|entry| entry.at < System::block_number()));
		assert_eq!(Autopilot::agenda(0, 100), planned);
		assert_eq!(autopilot_events(), [Event::RepairStarted]);
		assert!(events().is_empty());

		Migrating::set(false);
		next_block();
		assert_eq!(settled(), [by_itself(class, 0)]);
		assert!(Dpo::dpo(dpo).is_none());
		assert_eq!(worth(&token, &alice()), RICH + 200);
		assert_eq!(worth(&token, &bob()), RICH);
		let events = autopilot_events();
		assert_eq!(events, [Event::RepairStarted, Event::RepairFinished]);
		should_be_planned([]);
	});
}
