//! Proxies, and what they may do with their principal's money.

use super::*;
use bullet_train_runtime::configs::accounts::ProxyType;
use pallet_proxy::{Call, Error};

type Proxies = Call<Runtime>;
type ProxyError = Error<Runtime>;

const AT_ONCE: BlockNumber = 0;

/// Makes Mallory the rider's proxy of this kind.
fn employ(kind: ProxyType) {
	let add = Proxies::add_proxy {
		delegate: MALLORY.to_account_id().into(),
		proxy_type: kind,
		delay: AT_ONCE,
	};
	does(RIDER, add);
}

/// The call with which Mallory makes a call in the rider's name.
fn in_riders_name(call: impl Into<RuntimeCall>) -> Proxies {
	Proxies::proxy {
		real: RIDER.to_account_id().into(),
		force_proxy_type: None,
		call: Box::new(call.into()),
	}
}

/// Makes a call in the rider's name, as Mallory. The proxy's filter must refuse it.
fn filtered(call: impl Into<RuntimeCall>) {
	let call = call.into();
	let before = TOKENS.map(|token| wealth(token, RIDER));
	does(MALLORY, in_riders_name(call.clone()));
	let refused = pallet_proxy::Event::ProxyExecuted {
		result: Err(frame_system::Error::<Runtime>::CallFiltered.into()),
	};
	let last = System::events().pop().expect("an event").event;
	assert_eq!(last, RuntimeEvent::from(refused), "{call:?}");
	let after = TOKENS.map(|token| wealth(token, RIDER));
	assert_eq!(before, after, "{call:?}");
}

/// The calls that give money away, or that could do so with the help of somebody else.
fn ways_out() -> Vec<RuntimeCall> {
	let dpo = new_pool(Target::Class(gold(SPAN, 9)), RuleSet::V1);
	let train = train_of(RIDER, SPAN);
	let class = class_of(RIDER, train, GOLD, 1);
	let at = || MALLORY.to_account_id().into();
	let id = codec::Compact(span::ID);
	vec![
		sending(Token::Native, MALLORY, U),
		sending(SPAN, MALLORY, U),
		pallet_balances::Call::burn {
			value: U,
			keep_alive: true,
		}
		.into(),
		pallet_assets::Call::approve_transfer {
			id,
			delegate: at(),
			amount: U,
		}
		.into(),
		buy(dpo, 1).into(),
		found(Target::Class(class), 15, RuleSet::V1).into(),
		commit(dpo, Target::Class(class)).into(),
		create_class(train, GOLD, 1).into(),
		Cabins::add_cabins { class, added: 1 }.into(),
		announce(train, U, U).into(),
		Proxies::add_proxy {
			delegate: at(),
			proxy_type: ProxyType::Any,
			delay: AT_ONCE,
		}
		.into(),
		Proxies::remove_proxies {}.into(),
		pallet_sudo::Call::sudo {
			call: Box::new(sending(SPAN, MALLORY, U)),
		}
		.into(),
		Utility::as_derivative {
			index: 0,
			call: Box::new(sending(SPAN, MALLORY, U)),
		}
		.into(),
		Utility::if_else {
			main: Box::new(sending(SPAN, MALLORY, U)),
			fallback: Box::new(sending(Token::Native, MALLORY, U)),
		}
		.into(),
		pallet_multisig::Call::as_multi_threshold_1 {
			other_signatories: vec![MALLORY.into()],
			call: Box::new(sending(SPAN, MALLORY, U)),
		}
		.into(),
	]
}

/// A proxy of the kind `NonTransfer` sends, burns, approves, invests and promises money, appoints
/// further proxies, and hides payments in other calls. Each call is filtered out.
#[test]
fn a_proxy_without_transfers_that_gives_money_away_is_refused() {
	run(|| {
		let ways = ways_out();
		employ(ProxyType::NonTransfer);
		ways.into_iter().for_each(filtered);
	});
}

/// A proxy of the kind `Rides` makes the same calls, and also touches its principal's train. Each
/// call is filtered out.
#[test]
fn a_proxy_for_rides_that_gives_money_away_is_refused() {
	run(|| {
		let ways = ways_out();
		employ(ProxyType::Rides);
		ways.into_iter().for_each(filtered);
		filtered(Cabins::retire_class { class: 1 });
		filtered(Trains::close_train { train: 1 });
	});
}

/// A proxy hides each of these calls in a batch, a batch of all and a nested forced batch. The
/// filter applies to each call in a batch.
#[test]
fn a_proxy_that_hides_payments_in_batches_is_refused() {
	run(|| {
		let ways = ways_out();
		employ(ProxyType::Rides);
		for way in ways {
			let calls = vec![way];
			let inner = Utility::force_batch {
				calls: calls.clone(),
			};
			for batch in [
				Utility::batch {
					calls: calls.clone(),
				},
				Utility::batch_all {
					calls: calls.clone(),
				},
				Utility::batch_all {
					calls: vec![inner.into()],
				},
			] {
				let before = TOKENS.map(|token| wealth(token, RIDER));
				does(MALLORY, in_riders_name(batch));
				assert_eq!(before, TOKENS.map(|token| wealth(token, RIDER)));
			}
		}
		let proxies = pallet_proxy::Proxies::<Runtime>::get(AccountId::from(RIDER)).0;
		assert_eq!(proxies.len(), 1);
	});
}

/// A proxy of the kind `Rides` boards with all of its principal's money in a worthless class of its
/// own, which it may. The fare stays the principal's and comes back when the ride ends.
#[test]
fn a_proxy_that_boards_worthless_cabins_only_delays_its_principals_money() {
	run_in_every_token(|token| {
		employ(ProxyType::Rides);
		let worthless = ClassTerms {
			fare: liquid(token.clone(), RIDER) - U,
			yield_total: 0,
			bonus: 0,
			duration: 366 * DAY,
		};
		let train = train_of(MALLORY, token.clone());
		let class = class_of(MALLORY, train, worthless, 1);
		let gained = gains(token, [RIDER], || {
			does(
				MALLORY,
				in_riders_name(Cabins::board {
					class,
					train: None,
					highest_fare: None,
				}),
			);
			pass(366 * DAY);
			let ride = Ride { class, cabin: 0 };
			does(RIDER, ride.settle());
		});
		assert_eq!(gained, [0]);
	});
}

/// A proxy hunts in its principal's name. The principal gets the cut.
#[test]
fn a_proxy_that_hunts_keeps_nothing() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), Dave);
		employ(ProxyType::Rides);
		pass(8 * DAY);
		let gained = gains(token, [RIDER, MALLORY, Dave], || {
			does(MALLORY, in_riders_name(ride.hunt()));
		});
		assert_eq!(gained, [whole(160), 0, whole(15_840)]);
	});
}

/// Somebody acts as a proxy after its dismissal, before its delay is over, or for an account that
/// never appointed it. Each call is refused.
#[test]
fn a_proxy_that_acts_without_being_one_is_refused() {
	run(|| {
		let act = || in_riders_name(sending(SPAN, MALLORY, U));
		refused(MALLORY, act(), ProxyError::NotProxy);
		employ(ProxyType::Any);
		does(RIDER, Proxies::remove_proxies {});
		refused(MALLORY, act(), ProxyError::NotProxy);
		let add = Proxies::add_proxy {
			delegate: MALLORY.to_account_id().into(),
			proxy_type: ProxyType::Any,
			delay: DAY,
		};
		does(RIDER, add);
		refused(MALLORY, act(), ProxyError::Unannounced);
	});
}

/// Somebody acts as a proxy for a DPO's account, which has no key and never appoints a proxy. It is
/// refused.
#[test]
fn a_proxy_that_acts_for_a_dpos_account_is_refused() {
	run(|| {
		let (dpo, _) = running(SPAN);
		for who in [MANAGER, MALLORY] {
			let act = Proxies::proxy {
				real: Dpo::account(dpo).into(),
				force_proxy_type: None,
				call: Box::new(sending(SPAN, who, 1)),
			};
			refused(who, act, ProxyError::NotProxy);
		}
	});
}
