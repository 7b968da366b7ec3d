//! Lets the chain act by itself, and reads from its events what it did (Rulebook 5).

use super::{
	names::{id_of, name_of, Names},
	same::{known, same},
	state::{forget_events, go_to},
};
use bullet_train_model::{ledger::Acct, Act, Most, RideKey};
use bullet_train_primitives::Job;
use bullet_train_runtime::{AccountId, Autopilot, Runtime, RuntimeEvent, System};
use codec::{Decode, Encode};
use frame_support::{traits::Hooks, weights::Weight};
use pallet_dpo::{Error as DpoError, Event as DpoEvent};
use pallet_travel_cabin::{Error as CabinError, Event as CabinEvent};
use sp_runtime::DispatchError;

/// An act of the chain, and how it ended.
#[derive(Clone, Debug)]
pub struct Attempt {
	/// The act.
	pub act: Act,
	/// The outcome. An error can only be that what is kept can't be paid.
	pub outcome: Result<(), String>,
}

/// Lets the chain act by itself in a block without transactions. Returns what it did, in order.
/// Fails if it couldn't do something that has to be possible.
pub fn fly(block: u32, names: &Names) -> Result<Vec<Attempt>, String> {
	go_to(block);
	forget_events();
	Autopilot::on_initialize(block);
	Autopilot::on_idle(block, Weight::MAX);
	let events = System::events().into_iter();
	let attempts = events.map(|record| attempt(record.event, names));
	attempts.filter_map(Result::transpose).collect()
}

/// The act of the chain of which an event tells, if it tells of one.
fn attempt(event: RuntimeEvent, names: &Names) -> Result<Option<Attempt>, String> {
	let done = match event {
		RuntimeEvent::TravelCabin(event) => in_cabin(event),
		RuntimeEvent::Dpo(event) => in_dpo(event, names)?,
		RuntimeEvent::Autopilot(event) => return failure(&event.encode(), names).map(Some),
		_ => None,
	};
	let Some((caller, act)) = done else {
		return Ok(None);
	};
	same(
		|| format!("the caller of {act:?}"),
		caller,
		id_of(Acct::Chain),
	)?;
	Ok(Some(Attempt {
		act,
		outcome: Ok(()),
	}))
}

fn in_cabin(event: CabinEvent<Runtime>) -> Option<(AccountId, Act)> {
	match event {
		CabinEvent::RideSettled {
			class,
			cabin,
			caller,
			..
		} => {
			let ride = RideKey { class, cabin };
			Some((caller, Act::SettleRide { ride }))
		}
		CabinEvent::UnclaimedPaid {
			class,
			cabin,
			caller,
			..
		} => {
			let ride = RideKey { class, cabin };
			Some((caller, Act::ClaimRide { ride }))
		}
		_ => None,
	}
}

fn in_dpo(event: DpoEvent<Runtime>, names: &Names) -> Result<Option<(AccountId, Act)>, String> {
	let most = Most::ANY;
	Ok(Some(match event {
		DpoEvent::Failed { dpo, caller, .. } => (caller, Act::ReportFailed { dpo }),
		DpoEvent::Terminated { dpo, caller, .. } => (caller, Act::Terminate { dpo }),
		DpoEvent::WithdrawReleased { dpo, caller, .. } => {
			(caller, Act::ReleaseWithdraw { dpo, most })
		}
		DpoEvent::BonusReleased { dpo, caller, .. } => (caller, Act::ReleaseBonus { dpo, most }),
		DpoEvent::YieldReleased { dpo, caller, .. } => (caller, Act::ReleaseYield { dpo, most }),
		DpoEvent::Closed { dpo, caller, .. } => (caller, Act::CloseDpo { dpo, members: 100 }),
		DpoEvent::UnclaimedPaid {
			dpo, who, caller, ..
		} => {
			let who = known(names, &who)?;
			(caller, Act::ClaimDpo { dpo, who })
		}
		_ => return Ok(None),
	}))
}

/// The fields of the autopilot's event `JobFailed`, encoded: the event's index, the job, the error,
/// and the block at which it is tried again.
type JobFailed = (u8, Job<AccountId>, DispatchError, u32);

/// The payment that the chain couldn't make, of which an encoded event of the autopilot tells.
/// Everything else must succeed.
fn failure(event: &[u8], names: &Names) -> Result<Attempt, String> {
	let decoded = JobFailed::decode(&mut &event[..]);
	let Ok((0, job, error, _)) = decoded else {
		return Err(format!("the autopilot tells of something else: {event:?}"));
	};
	let (act, expected) = match job.clone() {
		Job::KeptReward(class, cabin) => {
			let ride = RideKey { class, cabin };
			let expected = CabinError::<Runtime>::CannotBePaid;
			(Act::ClaimRide { ride }, DispatchError::from(expected))
		}
		Job::KeptPart(dpo, who) => {
			let who = known(names, &who)?;
			let expected = DpoError::<Runtime>::CannotBePaid;
			(Act::ClaimDpo { dpo, who }, DispatchError::from(expected))
		}
		Job::Class(_) | Job::Ride(..) | Job::Dpo(_) => {
			return Err(format!("the chain couldn't do {job:?}: {error:?}"));
		}
	};
	same(|| format!("the error of {job:?}"), error, expected)?;
	Ok(Attempt {
		act,
		outcome: Err(name_of(expected)),
	})
}
