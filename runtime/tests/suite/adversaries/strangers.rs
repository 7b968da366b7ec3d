//! Strangers that use a DPO's account: its address is known before the DPO exists, and anyone may
//! send to it.

use super::*;
use pallet_assets::Call;

type Asset = Call<Runtime>;

/// A stranger sends both tokens to the account of the next DPO, and again when the DPO is full and
/// when it rides. The DPO counts only what its members pay and what the ride brings. In the end the
/// manager gets what was sent in the DPO's token, whether it rode or was terminated.
#[test]
fn a_stranger_that_funds_a_dpos_account_changes_nothing_in_it() {
	for rides in [false, true] {
		run_in_every_token(|token| {
			let account = Dpo::account(0);
			let fund = || {
				for gift in TOKENS {
					send(gift, MALLORY, account.clone(), 7 * U);
				}
			};
			let class = gold(token.clone(), 1);
			let gained = gains(token, CREW, || {
				fund();
				let dpo = full_pool(Target::Class(class), RuleSet::V1);
				fund();
				assert_eq!(kinds(dpo), [100_000, 0, 0, 0]);
				if !rides {
					pass(15 * DAY + 1);
					return wind_up(dpo);
				}
				does(MANAGER, commit(dpo, Target::Class(class)));
				fund();
				assert_eq!(kinds(dpo), [0, 0, 10_000, 0]);
				pass(GOLD.duration);
				does(MANAGER, first_ride(class).settle());
				does(MALLORY, batch_all(releases(dpo)));
				for release in releases(dpo) {
					refused(MALLORY, release, DpoError::NothingToRelease);
				}
				does(MALLORY, close(dpo));
			});
			let (seat, fee_and_bonus, sent) = if rides { (160, 14_000, 21) } else { (0, 0, 14) };
			let member = whole(15 * seat);
			let manager = member + whole(fee_and_bonus + sent);
			let last = whole(10 * seat);
			assert_eq!(
				gained,
				[manager, member, member, member, member, member, last]
			);
		});
	}
}

/// A stranger sends fifty other tokens to a DPO's account, each of which takes a reference to the
/// account. The DPO is paid out and closed as any other.
#[test]
fn a_stranger_that_sends_strange_tokens_delays_nothing() {
	run_in_every_token(|token| {
		let dpo = arrived(token.clone());
		let account = Dpo::account(dpo);
		if token != Token::Native {
			send(Token::Native, MALLORY, account.clone(), U);
		}
		for id in 100..150 {
			let id = codec::Compact(id);
			let create = Asset::create {
				id,
				admin: MALLORY.to_account_id().into(),
				min_balance: 1,
			};
			does(MALLORY, create);
			let mint = Asset::mint {
				id,
				beneficiary: account.clone().into(),
				amount: 1,
			};
			does(MALLORY, mint);
		}
		let gained = gains(token.clone(), [Dave, MANAGER], || {
			does(MALLORY, batch_all(releases(dpo)));
			does(MALLORY, close(dpo));
		});
		let member = whole(15 * 1_160);
		let base = minimum(token) as i128 + 1;
		assert_eq!(gained, [member, member + whole(14_000) + base]);
	});
}

/// A stranger makes a DPO's account the owner of a token, and the token's deposit is reserved
/// there. The DPO is paid out and closed as any other.
#[test]
fn a_stranger_that_makes_a_dpo_own_a_token_delays_nothing() {
	run_in_every_token(|token| {
		let dpo = arrived(token.clone());
		let account = Dpo::account(dpo);
		send(Token::Native, MALLORY, account.clone(), U);
		let id = codec::Compact(100);
		let create = Asset::create {
			id,
			admin: MALLORY.to_account_id().into(),
			min_balance: 1,
		};
		does(MALLORY, create);
		let owner = account.into();
		does(MALLORY, Asset::transfer_ownership { id, owner });
		let gift = if token == Token::Native { whole(1) } else { 0 };
		let gained = gains(token.clone(), [Dave, MANAGER], || {
			does(MALLORY, batch_all(releases(dpo)));
			does(MALLORY, close(dpo));
		});
		let member = whole(15 * 1_160);
		let base = minimum(token) as i128 + 1;
		assert_eq!(gained, [member, member + whole(14_000) + base + gift]);
	});
}

/// A stranger sends tokens to the account of a closed DPO that still keeps something for its
/// manager, just before that is claimed. The manager gets both.
#[test]
fn a_stranger_that_pays_before_a_managers_last_claim_pays_the_manager() {
	run(|| {
		let dpo = closed_while_the_manager_is_blocked();
		send(SPAN, MALLORY, Dpo::account(dpo), 7 * U);
		let gained = gains(SPAN, [MANAGER], || {
			does(MALLORY, claim(dpo, MANAGER));
		});
		assert_eq!(gained, [whole(7) + 2]);
	});
}

/// A stranger sends tokens to the account of a closed DPO. Nobody can get them any more, and no
/// later DPO has this account.
#[test]
fn a_stranger_that_pays_a_closed_dpo_reaches_nobody() {
	run(|| {
		let dpo = arrived(SPAN);
		does(MALLORY, batch_all(releases(dpo)));
		does(MALLORY, close(dpo));
		let account = Dpo::account(dpo);
		send(Token::Native, MALLORY, account.clone(), U);
		send(SPAN, MALLORY, account.clone(), U);
		refused(MALLORY, close(dpo), DpoError::NoSuchDpo);
		assert_eq!(free(SPAN, account), U);
	});
}

/// A token's admin pays the deposit for a DPO's account in the token in advance, and takes it back
/// when the DPO needs the account. It is refused, because the account has a balance by then. It
/// gets the deposit back when the DPO is closed.
#[test]
fn a_token_admin_that_pulls_a_deposit_from_under_a_dpo_is_refused() {
	run(|| {
		let account = Dpo::account(0);
		let id = codec::Compact(span::ID);
		let who = || account.clone().into();
		does(TEAM, Asset::touch_other { id, who: who() });
		let dpo = full_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		let back = Asset::refund_other { id, who: who() };
		refused(TEAM, back.clone(), AssetsError::WouldBurn);
		pass(15 * DAY + 1);
		does(Dave, Dpos::terminate { dpo });
		let gained = gains(SPAN, [Dave, MANAGER], || {
			does(Dave, release_withdraw(dpo));
			does(Dave, close(dpo));
		});
		assert_eq!(gained, [whole(15_000), whole(15_000) + 2]);
		does(TEAM, back);
	});
}

/// Somebody signs as a DPO's account, as if it had found a key. Even so, the account can't found a
/// DPO, can't buy seats, and can't send what is on hold.
#[test]
fn a_dpos_account_that_signs_is_refused() {
	run(|| {
		let (dpo, _) = running(SPAN);
		let class = gold(SPAN, 1);
		let account = Dpo::account(dpo);
		let target = Target::Class(class);
		refused(
			account.clone(),
			found(target, 0, RuleSet::V1),
			DpoError::DpoAccount,
		);
		let other = new_pool(target, RuleSet::V1);
		refused(account.clone(), buy(other, 1), DpoError::DpoAccount);
		for call in releases(dpo).into_iter().skip(1) {
			refused(account.clone(), call, DpoError::NothingToRelease);
		}
		assert!(by(account.clone(), sending(SPAN, MALLORY, GOLD.bonus)).is_err());
		assert!(by(account, sending(SPAN, MALLORY, 2)).is_err());
	});
}

/// Somebody spends for a DPO's account by an approval that the account never gave. It is refused.
#[test]
fn a_delegate_that_spends_for_a_dpos_account_is_refused() {
	run(|| {
		let (dpo, _) = running(SPAN);
		let spend = Asset::transfer_approved {
			id: codec::Compact(span::ID),
			owner: Dpo::account(dpo).into(),
			destination: MALLORY.to_account_id().into(),
			amount: 1,
		};
		refused(MALLORY, spend, AssetsError::Unapproved);
	});
}
