//! The agenda: its order, how it is read, and how an entry moves (Rulebook 5.3).

use super::*;
use bullet_train_primitives::Agenda as Plans;

/// The number of classes of [`classes`], which is more than the agenda returns at once.
const CLASSES: u32 = 101;

/// Offers classes whose rides take from [`CLASSES`] days down to one, and boards Alice in each.
fn classes() -> Vec<ClassId> {
	let train = launch(&Token::Native);
	let days = (1..=CLASSES).rev();
	let classes = days.map(|days| {
		let terms = ClassTerms {
			yield_total: 0,
			duration: days * DAY,
			..terms()
		};
		let class = offer(train, terms, 1);
		board(&alice(), class);
		class
	});
	classes.collect()
}

/// Returns the blocks of the entries that one read returns.
fn blocks(from: BlockNumber, limit: u32) -> Vec<BlockNumber> {
	let entries = Autopilot::agenda(from, limit).into_iter();
	entries.map(|entry| entry.at).collect()
}

#[test]
fn jobs_should_be_done_in_order_of_their_blocks_when_many_are_due() {
	play(|| {
		let classes = classes();
		pass(CLASSES * DAY + 1);

		next_block();

		let order = classes.into_iter().rev();
		assert!(settled()
			.into_iter()
			.eq(order.map(|class| by_itself(class, 0))));
		should_be_planned([]);
	});
}

#[test]
fn agenda_should_return_the_earliest_entries_from_a_block_on_and_a_hundred_at_most() {
	play(|| {
		let classes = classes();
		let ends = |days| 1 + days * DAY;

		let first_hundred = (1..=100).map(ends).collect::<Vec<_>>();
		assert_eq!(blocks(0, 100), first_hundred);
		assert_eq!(blocks(0, u32::MAX), first_hundred);
		assert_eq!(blocks(0, 3), first_hundred[..3]);
		assert!(blocks(0, 0).is_empty());
		assert_eq!(blocks(ends(2), 2), [ends(2), ends(3)]);
		assert_eq!(blocks(ends(2) + 1, 2), [ends(3), ends(4)]);
		assert!(blocks(ends(CLASSES) + 1, 100).is_empty());
		assert_eq!(
			Autopilot::agenda(ends(CLASSES), 100),
			[Entry {
				at: ends(CLASSES),
				job: Job::Class(classes[0]),
				times_set_aside: 0,
			}]
		);
	});
}

#[test]
fn everything_should_be_caught_up_when_the_chain_did_nothing_for_100_000_blocks() {
	play_in_every_token(|token| {
		let (short, long) = (
			class_of(&token, terms(), 3),
			class_of(&token, ten_days(), 2),
		);
		board(&alice(), short);
		board(&carol(), long);
		let dpo = create_dpo(long, 1);
		assert_ok!(buy_seat(bob(), dpo));
		pass(10);
		board(&bob(), short);
		assert_ok!(retire(short));
		pass(10 * DAY + 100_000);
		assert!(settled().is_empty());

		next_block();

		assert_eq!(settled().len(), 3);
		assert_eq!(TravelCabin::class(short), None);
		assert!(Dpo::dpo(dpo).is_none());
		assert_eq!(worth(&token, &alice()), RICH + 200);
		assert_eq!(worth(&token, &bob()), RICH + 200);
		assert_eq!(worth(&token, &carol()), RICH + 1_000_000);
		should_be_planned([]);
	});
}

#[test]
fn entry_should_move_when_its_job_is_planned_for_another_block() {
	play(|| {
		let job = Job::Dpo(9);
		let replan = <Autopilot as Plans<AccountId>>::replan;
		let times = |at| <Autopilot as Plans<AccountId>>::times_set_aside(&job, at);

		replan(&job, None, Some(50));
		should_be_planned([(50, job.clone())]);
		replan(&job, Some(50), Some(20));
		should_be_planned([(20, job.clone())]);
		assert_eq!((times(20), times(50)), (Some(0), None));
		replan(&job, Some(20), None);
		should_be_planned([]);
	});
}

#[test]
fn entry_should_stay_when_its_job_is_planned_by_a_later_block() {
	play(|| {
		let job = Job::Class(9);
		let plan_by = <Autopilot as Plans<AccountId>>::plan_by;
		let mut planned = None;

		plan_by(&job, &mut planned, 50);
		plan_by(&job, &mut planned, 60);
		assert_eq!(planned, Some(50));
		should_be_planned([(50, job.clone())]);
		plan_by(&job, &mut planned, 40);
		assert_eq!(planned, Some(40));
		should_be_planned([(40, job.clone())]);
		<Autopilot as Plans<AccountId>>::plan(&job, &mut planned, None);
		should_be_planned([]);
	});
}
