//! Nobody waits for a manager (Rulebook 3.4–3.7, 3.12). From every state of a DPO, calls of others
//! pay all members and close the DPO, in bounded time.

use super::*;
use std::collections::BTreeSet;

/// The time and the releases that closing all DPOs took.
#[derive(Default, Debug)]
pub(super) struct Drive {
	pub days: u32,
	pub releases: u32,
}

/// Closes every DPO while all managers are asleep. The calls come from an outsider and, for each
/// DPO, from one user that manages none. They make the calls that the view function `actions` lists
/// for them, and settle rides. If `commits` is set, members also commit to the Default Target when
/// it is available.
fn drive_to_closed(commits: bool, most_days: u32) -> Drive {
	let asleep = managers();
	let mut drive = Drive::default();
	loop {
		while drive.round(&asleep, commits) {}
		if Dpos::<Test>::iter_keys().next().is_none() {
			return drive;
		}
		assert!(
			drive.days < most_days,
			"after {drive:?} these DPOs aren't closed: {:?}",
			states()
		);
		pass(DAY);
		drive.days += 1;
		clear_events();
	}
}

fn managers() -> BTreeSet<AccountId> {
	Dpos::<Test>::iter_values()
		.map(|record| record.manager)
		.collect()
}

/// Returns the DPOs that aren't closed, for messages.
fn states() -> Vec<(DpoId, State)> {
	Dpos::<Test>::iter_keys()
		.map(|dpo| (dpo, state(dpo)))
		.collect()
}

impl Drive {
	/// Makes all calls that are possible in this block, once. Returns whether there were any.
	fn round(&mut self, asleep: &BTreeSet<AccountId>, commits: bool) -> bool {
		let mut dpos = Dpos::<Test>::iter_keys().collect::<Vec<_>>();
		dpos.sort_unstable();
		let mut went_on = false;
		for dpo in dpos {
			let users =
				Dpo::members(dpo, 0, 100)
					.into_iter()
					.filter_map(|member| match member.who {
						MemberId::User(who) if !asleep.contains(&who) => Some(who),
						_ => None,
					});
			for who in std::iter::once(hunter()).chain(users.take(1)) {
				for action in Dpo::actions(dpo, who.clone()) {
					went_on |= self.act(&who, dpo, action, commits);
				}
			}
			went_on |= settles(dpo);
		}
		went_on
	}

	/// Makes the call for an action that helps to close DPOs. The call must succeed. Returns false
	/// if another call in this round has made the action impossible.
	fn act(&mut self, who: &AccountId, dpo: DpoId, action: Action, commits: bool) -> bool {
		if !Dpo::actions(dpo, who.clone()).contains(&action) {
			return false;
		}
		let who = who.clone();
		let done = match action {
			Action::ReportFailed => report_failed(who, dpo),
			Action::Terminate => terminate(who, dpo),
			Action::ReleaseYield => release(who, dpo, Releasable::Yield),
			Action::ReleaseBonus => release(who, dpo, Releasable::Bonus),
			Action::ReleaseWithdraw => release(who, dpo, Releasable::Withdraw),
			Action::ClaimUnclaimed { .. } => claim(who.clone(), dpo, who),
			Action::Close => close(who, dpo),
			Action::Commit {
				default_only: true, ..
			} if commits => commit(who, dpo, view(dpo).default_target),
			Action::Commit { .. }
			| Action::BuySeats { .. }
			| Action::LowerFee { .. }
			| Action::Propose
			| Action::Vote
			| Action::TakeOffice
			| Action::OfferSeats { .. }
			| Action::TakeSeats { .. } => return false,
		};
		assert_eq!(done, Ok(()), "{action:?} was listed for {dpo}");
		let releases = [
			Action::ReleaseYield,
			Action::ReleaseBonus,
			Action::ReleaseWithdraw,
		];
		self.releases += u32::from(releases.contains(&action));
		true
	}
}

/// Settles a DPO's ride if it has ended. Returns whether it did.
fn settles(dpo: DpoId) -> bool {
	let record = Dpos::<Test>::get(dpo);
	let rides = record.is_some_and(|record| {
		record.stage == Stage::Committed && matches!(record.taken, Some(Commitment::Cabin { .. }))
	});
	if !rides {
		return false;
	}
	let under_way = pallet_travel_cabin::Error::<Test>::RideUnderWay;
	match settle(hunter(), dpo) {
		Ok(()) => true,
		Err(error) => {
			assert_eq!(error, under_way.into());
			false
		}
	}
}

/// Whether any cabin was sold.
fn was_ridden() -> bool {
	pallet_travel_cabin::Classes::<Test>::iter_values().any(|class| class.sold > 0)
}

/// A state to start from: the DPO under test, its state, and the most days until all DPOs are
/// closed.
struct Scene {
	subject: DpoId,
	state: State,
	days: u32,
}

/// Runs a scene until all DPOs are closed: in both tokens, with members that commit and with
/// members that don't. In the project token, it runs again with the managers blocked.
fn should_come_to_its_end(build: fn(&Token) -> Scene) {
	for (token, is_blocked) in [(0, false), (1, false), (1, true)] {
		for commits in [false, true] {
			play(|| come_to_its_end(&tokens()[token], is_blocked, commits, build));
		}
	}
}

fn come_to_its_end(token: &Token, is_blocked: bool, commits: bool, build: fn(&Token) -> Scene) {
	let scene = build(token);
	assert_eq!(state(scene.subject), scene.state);
	check_suite();
	let managers = managers();
	if is_blocked {
		for manager in &managers {
			assert_ok!(Assets::block(signed(admin()), ASSET, manager.clone()));
		}
	}
	let users = crate::DpoMembers::<Test>::iter_values().flat_map(|members| {
		members
			.list
			.into_iter()
			.filter_map(|member| match member.who {
				MemberId::User(who) => Some(who),
				MemberId::Dpo { .. } => None,
			})
	});
	let users = users
		.filter(|who| !managers.contains(who))
		.collect::<BTreeSet<_>>();

	// If members commit, a ride may be added: they wait for a week and then ride for thirty days.
	let days = scene.days + if commits { 38 } else { 0 };
	drive_to_closed(commits, days);

	let was_ridden = was_ridden();
	let has_its_money = |who: &AccountId| {
		// All amounts divide without a remainder. Without a ride everybody has its first balance,
		// and with a ride never less.
		let money = free(token, who);
		assert!(
			money == RICH || was_ridden && money > RICH,
			"{who} has {money}"
		);
		for other in tokens().iter().filter(|other| *other != token) {
			assert_eq!(free(other, who), RICH);
		}
	};
	users.iter().for_each(has_its_money);
	if is_blocked {
		// The managers' money is kept until they can be paid. Then anyone may have it paid out.
		for manager in &managers {
			assert_ok!(Assets::thaw(signed(admin()), ASSET, manager.clone()));
			for part in Dpo::unclaimed_of(manager.clone(), 0, 100) {
				assert_ok!(claim(hunter(), part.dpo, manager.clone()));
			}
		}
	}
	managers.iter().for_each(has_its_money);
	assert_eq!(Estates::<Test>::iter().count(), 0);
	assert_eq!(UnclaimedParts::<Test>::iter().count(), 0);
}

/// Offers a class with a single cabin, so that only one DPO can ride in it.
fn once(token: &Token) -> Target {
	Target::Class(class_of(token, gold(), 1))
}

/// Creates an ACTIVE DPO in which the manager has 10 seats.
fn filled(manager: AccountId, target: Target) -> DpoId {
	let dpo = create(manager, target, 10);
	fill(dpo);
	dpo
}

/// Creates a DPO that has bought 30 seats of another.
fn chained(manager: AccountId, to: DpoId) -> DpoId {
	let dpo = filled(manager.clone(), seats_of(to, 30));
	assert_ok!(commit(manager, dpo, seats_of(to, 30)));
	dpo
}

/// Creates a CREATED DPO with some seats sold, and a DPO that is CHAINED to it.
fn chained_to_created(token: &Token) -> (DpoId, DpoId) {
	let parent = create(alice(), once(token), 10);
	assert_ok!(buy(person(1), parent, 15));
	(parent, chained(bob(), parent))
}

fn chained_to_active(token: &Token) -> (DpoId, DpoId) {
	let (parent, child) = chained_to_created(token);
	fill(parent);
	(parent, child)
}

fn chained_to_failed(token: &Token) -> (DpoId, DpoId) {
	let (parent, child) = chained_to_created(token);
	at(view(parent).expiry);
	assert_ok!(report_failed(hunter(), parent));
	(parent, child)
}

fn chained_to_running(token: &Token) -> (DpoId, DpoId) {
	let (parent, child) = chained_to_active(token);
	assert_ok!(commit(alice(), parent, view(parent).default_target));
	(parent, child)
}

#[test]
fn created_dpo_without_members_should_be_closed_after_its_expiry() {
	should_come_to_its_end(|token| Scene {
		subject: create(alice(), once(token), 0),
		state: State::Created,
		days: 10,
	});
}

#[test]
fn created_dpo_with_members_should_be_closed_after_its_expiry() {
	should_come_to_its_end(|token| {
		let subject = create(alice(), once(token), 10);
		assert_ok!(buy(person(1), subject, 15));
		Scene {
			subject,
			state: State::Created,
			days: 10,
		}
	});
}

#[test]
fn active_dpo_should_be_closed_when_its_manager_never_commits() {
	should_come_to_its_end(|token| Scene {
		subject: filled(alice(), once(token)),
		state: State::Active,
		days: 16,
	});
}

#[test]
fn active_dpo_should_be_closed_when_the_grace_is_over() {
	should_come_to_its_end(|token| {
		let subject = filled(alice(), once(token));
		pass(7 * DAY + 1);
		Scene {
			subject,
			state: State::Active,
			days: 8,
		}
	});
}

#[test]
fn active_dpo_should_be_closed_when_all_its_members_are_dpos_of_sleeping_managers() {
	should_come_to_its_end(|token| {
		let subject = create(alice(), once(token), 10);
		for manager in [bob(), carol(), newcomer_with_money()] {
			chained(manager, subject);
		}
		// No member is awake, so only an outsider can terminate it, from its deadline on. The DPO
		// Members have theirs a week later.
		Scene {
			subject,
			state: State::Active,
			days: 25 + 7,
		}
	});
}

fn newcomer_with_money() -> AccountId {
	person(77)
}

#[test]
fn active_dpo_should_be_closed_when_it_was_refunded() {
	should_come_to_its_end(|token| {
		let (parent, subject) = chained_to_failed(token);
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		Scene {
			subject,
			state: State::Active,
			days: 16,
		}
	});
}

#[test]
fn chained_dpo_should_be_closed_when_the_other_is_created() {
	should_come_to_its_end(|token| {
		let (_, subject) = chained_to_created(token);
		Scene {
			subject,
			state: State::Chained,
			days: 10 + 16,
		}
	});
}

#[test]
fn chained_dpo_should_be_closed_when_the_other_is_active() {
	should_come_to_its_end(|token| {
		let (_, subject) = chained_to_active(token);
		Scene {
			subject,
			state: State::Chained,
			days: 16 + 16,
		}
	});
}

#[test]
fn chained_dpo_should_be_closed_when_the_other_is_chained() {
	should_come_to_its_end(|token| {
		let head = create(alice(), once(token), 10);
		let parent = create(bob(), seats_of(head, 30), 10);
		let subject = chained(carol(), parent);
		fill(parent);
		assert_ok!(commit(bob(), parent, seats_of(head, 30)));
		assert_eq!(state(parent), State::Chained);
		// The head expires after 10 days, and the parent is terminated after 16 more. Then the
		// subject's deadline is near: it is 25 days and two grace periods after its creation.
		Scene {
			subject,
			state: State::Chained,
			days: 25 + 7 + 7,
		}
	});
}

#[test]
fn chained_dpo_should_be_closed_when_the_other_has_failed() {
	should_come_to_its_end(|token| {
		let (_, subject) = chained_to_failed(token);
		Scene {
			subject,
			state: State::Chained,
			days: 16,
		}
	});
}

#[test]
fn chained_dpo_should_be_closed_when_the_other_is_terminated() {
	should_come_to_its_end(|token| {
		let (parent, subject) = chained_to_active(token);
		at(view(parent).boarding_deadline);
		assert_ok!(terminate(hunter(), parent));
		// The subject is ACTIVE again for a week, until its own deadline.
		Scene {
			subject,
			state: State::Chained,
			days: 7,
		}
	});
}

#[test]
fn chained_dpo_should_be_closed_at_once_when_its_deadline_has_passed() {
	should_come_to_its_end(|token| {
		let (parent, subject) = chained_to_active(token);
		at(view(subject).boarding_deadline);
		assert_ok!(terminate(hunter(), parent));
		Scene {
			subject,
			state: State::Chained,
			days: 0,
		}
	});
}

#[test]
fn chained_dpo_should_be_closed_at_once_when_nobody_has_done_anything_until_its_deadline() {
	should_come_to_its_end(|token| {
		let head = create(alice(), once(token), 10);
		let parent = create(bob(), seats_of(head, 30), 10);
		let subject = chained(carol(), parent);
		fill(parent);
		assert_ok!(commit(bob(), parent, seats_of(head, 30)));
		at(view(subject).boarding_deadline);
		Scene {
			subject,
			state: State::Chained,
			days: 0,
		}
	});
}

#[test]
fn running_dpo_should_be_closed_when_it_has_its_own_cabin() {
	should_come_to_its_end(|token| {
		let subject = filled(alice(), once(token));
		assert_ok!(commit(alice(), subject, view(subject).default_target));
		Scene {
			subject,
			state: State::Running,
			days: 30,
		}
	});
}

#[test]
fn running_dpo_should_be_closed_when_it_rides_by_a_chain() {
	should_come_to_its_end(|token| {
		let (_, subject) = chained_to_running(token);
		Scene {
			subject,
			state: State::Running,
			days: 30,
		}
	});
}

#[test]
fn completed_dpo_should_be_closed_when_money_is_in_all_its_accounts() {
	should_come_to_its_end(|token| {
		let (subject, _) = chained_to_running(token);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), subject));
		for kind in [Releasable::Yield, Releasable::Bonus, Releasable::Withdraw] {
			assert!(in_account(subject, kind) > 0);
		}
		Scene {
			subject,
			state: State::Completed,
			days: 0,
		}
	});
}

#[test]
fn completed_dpo_should_be_closed_when_it_rode_by_a_chain() {
	should_come_to_its_end(|token| {
		let (parent, subject) = chained_to_running(token);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), parent));
		for kind in [Releasable::Yield, Releasable::Bonus, Releasable::Withdraw] {
			assert_ok!(release(hunter(), parent, kind));
			assert!(in_account(subject, kind) > 0);
		}
		Scene {
			subject,
			state: State::Completed,
			days: 0,
		}
	});
}

#[test]
fn failed_dpo_should_be_closed_when_nothing_is_released() {
	should_come_to_its_end(|token| {
		let subject = create(alice(), once(token), 10);
		assert_ok!(buy(person(1), subject, 15));
		at(view(subject).expiry);
		assert_ok!(report_failed(hunter(), subject));
		Scene {
			subject,
			state: State::Failed,
			days: 0,
		}
	});
}

#[test]
fn terminated_dpo_should_be_closed_when_nothing_is_released() {
	should_come_to_its_end(|token| {
		let subject = filled(alice(), once(token));
		at(view(subject).boarding_deadline);
		assert_ok!(terminate(hunter(), subject));
		Scene {
			subject,
			state: State::Terminated,
			days: 0,
		}
	});
}

#[test]
fn dpo_should_be_closed_by_its_deadline_when_it_is_refunded_again_and_again() {
	should_come_to_its_end(|token| {
		let (mut parent, subject) = chained_to_failed(token);
		// The subject's deadline is 32 days after its creation. Each DPO that Bob takes instead has
		// its own 17 days after its creation, the last one 31 days after the subject's.
		for manager in [carol(), person(77), carol()] {
			assert_ok!(release(hunter(), parent, Releasable::Withdraw));
			let founding = Founding {
				seats: 10,
				days: 2,
				..Default::default()
			};
			parent = create_as(manager, once(token), founding);
			assert_ok!(commit(bob(), subject, seats_of(parent, 30)));
			at(view(parent).expiry);
			assert_ok!(report_failed(hunter(), parent));
		}
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		Scene {
			subject,
			state: State::Active,
			days: 16,
		}
	});
}
