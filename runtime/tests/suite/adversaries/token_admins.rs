//! A token's team that tries to get the money in escrow. One account is the token's owner, issuer,
//! admin and freezer.
//!
//! Each attack is made when a rider, a DPO, its members and the train's owner have money of all
//! kinds in escrow. After it, everything is played to its end, and everybody gets what it would
//! have got without the attack.

use super::{stakes::*, *};
use frame_support::traits::fungibles::InspectHold;
use pallet_assets::Call;
use sp_runtime::traits::BadOrigin;

type Asset = Call<Runtime>;
const ID: codec::Compact<u32> = codec::Compact(span::ID);

/// An account in the form that calls take.
fn at(who: impl Into<AccountId>) -> bullet_train_runtime::Address {
	who.into().into()
}

/// A token's team burns all that it can of the rider's, the owner's and the DPO's accounts. It can
/// burn free money in its own token, but no unit that is on hold.
#[test]
fn a_token_admin_that_burns_all_it_can_leaves_escrow_whole() {
	withstands(|stakes| {
		for who in victims(stakes) {
			let on_hold = Fungibles::total_balance_on_hold(SPAN, &who);
			let amount = Balance::MAX;
			let burn = Asset::burn {
				id: ID,
				who: at(who.clone()),
				amount,
			};
			does(TEAM, burn);
			assert_eq!(Fungibles::total_balance_on_hold(SPAN, &who), on_hold);
			assert!(free(SPAN, who) <= span::MIN_BALANCE);
		}
	});
}

/// A token's team forces transfers from the rider's, the owner's and the DPO's accounts. It can
/// take what is liquid. It can't take the minimum that keeps an account alive, or what is on hold.
#[test]
fn a_token_admin_that_forces_transfers_leaves_escrow_whole() {
	withstands(|stakes| {
		for who in victims(stakes) {
			let liquid = liquid(SPAN, who.clone());
			let force = |amount| Asset::force_transfer {
				id: ID,
				source: at(who.clone()),
				dest: at(MALLORY),
				amount,
			};
			for too_much in [liquid + 1, free(SPAN, who.clone()) + 1] {
				refused(TEAM, force(too_much), AssetsError::BalanceLow);
			}
			if liquid > 0 {
				does(TEAM, force(liquid));
			}
		}
	});
}

/// A token's team destroys the token with everything in it. It is refused while any of the token is
/// on hold, and so are the further steps.
#[test]
fn a_token_admin_that_destroys_a_token_in_escrow_is_refused() {
	withstands(|_| {
		let steps = [
			(Asset::start_destroy { id: ID }, AssetsError::ContainsHolds),
			(
				Asset::destroy_accounts { id: ID },
				AssetsError::IncorrectStatus,
			),
			(
				Asset::destroy_approvals { id: ID },
				AssetsError::IncorrectStatus,
			),
			(
				Asset::finish_destroy { id: ID },
				AssetsError::IncorrectStatus,
			),
		];
		for (step, error) in steps {
			refused(TEAM, step, error);
		}
	});
}

/// A token's team begins to destroy the token before any of it is in escrow. From then on nothing
/// can be locked in it, and the train's deposit comes back when the train is closed.
#[test]
fn a_token_admin_that_destroys_the_token_beforehand_traps_nobody() {
	run(|| {
		let train = train(SPAN);
		does(TEAM, Asset::start_destroy { id: ID });
		let error = CabinError::CannotAffordReward;
		refused(OWNER, create_class(train, GOLD, 1), error);
		let error = TrainError::CannotAffordMilestone;
		refused(OWNER, announce(train, 1, 1), error);
		let [back] = gains(Token::Native, [OWNER], || {
			does(OWNER, Trains::close_train { train });
		});
		assert_eq!(back, 0);
		let reason = pallet_bullet_train::HoldReason::TrainDeposit;
		assert_eq!(held(Token::Native, reason, OWNER), 0);
	});
}

/// A token's team raises the token's minimum so that accounts count as dead. It is refused while
/// there are accounts. It may lower the minimum to zero, which changes nothing for accounts that
/// have some of the token.
#[test]
fn a_token_admin_that_raises_the_least_balance_is_refused() {
	withstands(|_| {
		let set = |min_balance| Asset::set_min_balance {
			id: ID,
			min_balance,
		};
		refused(TEAM, set(U), AssetsError::NoPermission);
		refused(TEAM, set(span::MIN_BALANCE), AssetsError::NoPermission);
		does(TEAM, set(0));
	});
}

/// A token's team has other accounts refunded, so that they disappear, and holders have their own
/// accounts refunded. Both are refused for accounts with a hold.
#[test]
fn a_token_admin_that_refunds_accounts_away_is_refused() {
	withstands(|stakes| {
		for who in victims(stakes) {
			let refund = Asset::refund_other {
				id: ID,
				who: at(who),
			};
			refused(TEAM, refund, AssetsError::NoDeposit);
		}
		for who in [RIDER, OWNER] {
			let refund = Asset::refund {
				id: ID,
				allow_burn: true,
			};
			refused(who, refund, AssetsError::ContainsHolds);
		}
		let account = Dpo::account(stakes.dpo);
		let touch = Asset::touch_other {
			id: ID,
			who: at(account),
		};
		refused(TEAM, touch, AssetsError::AlreadyExists);
	});
}

/// A rider approves a delegate for any amount. The delegate can spend what is free, but not the
/// fare.
#[test]
fn a_delegate_that_spends_all_it_may_leaves_the_fare() {
	withstands(|_| {
		let approve = Asset::approve_transfer {
			id: ID,
			delegate: at(MALLORY),
			amount: Balance::MAX,
		};
		does(RIDER, approve);
		let spend = |amount| Asset::transfer_approved {
			id: ID,
			owner: at(RIDER),
			destination: at(MALLORY),
			amount,
		};
		let all = free(SPAN, RIDER);
		refused(MALLORY, spend(all + 1), AssetsError::BalanceLow);
		does(MALLORY, spend(all - 1));
	});
}

/// A token's team hands the token to a new owner and a new team, which burn and destroy in turn.
/// They have no more power over escrow than the old team.
#[test]
fn a_new_token_team_that_burns_and_destroys_leaves_escrow_whole() {
	withstands(|stakes| {
		let team = Asset::set_team {
			id: ID,
			issuer: at(MALLORY),
			admin: at(MALLORY),
			freezer: at(MALLORY),
		};
		does(TEAM, team);
		let give = Asset::transfer_ownership {
			id: ID,
			owner: at(MALLORY),
		};
		does(TEAM, give);
		let amount = Balance::MAX;
		let account = Dpo::account(stakes.dpo);
		let on_hold = Fungibles::total_balance_on_hold(SPAN, &account);
		let burn = Asset::burn {
			id: ID,
			who: at(account.clone()),
			amount,
		};
		does(MALLORY, burn);
		assert_eq!(Fungibles::total_balance_on_hold(SPAN, &account), on_hold);
		let destroy = Asset::start_destroy { id: ID };
		refused(MALLORY, destroy, AssetsError::ContainsHolds);
	});
}

/// A token's team renames the token and changes its decimals. Amounts are in base units and stay as
/// they are.
#[test]
fn a_token_admin_that_sets_metadata_changes_no_amount() {
	withstands(|_| {
		let metadata = Asset::set_metadata {
			id: ID,
			name: b"Other".to_vec(),
			symbol: b"O".to_vec(),
			decimals: 0,
		};
		does(TEAM, metadata);
		does(TEAM, Asset::clear_metadata { id: ID });
	});
}

/// A token's team forces the token's status, clears its metadata by force and creates a token by
/// force. Each is refused, because only root may do it.
#[test]
fn a_token_admin_that_uses_the_powers_of_root_is_refused() {
	withstands(|_| {
		let status = Asset::force_asset_status {
			id: ID,
			owner: at(TEAM),
			issuer: at(TEAM),
			admin: at(TEAM),
			freezer: at(TEAM),
			min_balance: U,
			is_sufficient: true,
			is_frozen: true,
		};
		refused(TEAM, status, BadOrigin);
		let clear = Asset::force_clear_metadata { id: ID };
		refused(TEAM, clear, BadOrigin);
		let create = Asset::force_create {
			id: 9.into(),
			owner: at(TEAM),
			is_sufficient: true,
			min_balance: 1,
		};
		refused(TEAM, create, BadOrigin);
	});
}

/// A token's team mints tokens to a DPO's account and sends it BOLT, to disturb its four accounts.
/// Gifts don't count there.
#[test]
fn a_token_admin_that_sends_gifts_changes_nothing() {
	withstands(|stakes| {
		let account = Dpo::account(stakes.dpo);
		let before = kinds(stakes.dpo);
		let mint = Asset::mint {
			id: ID,
			beneficiary: at(account.clone()),
			amount: 12_345,
		};
		does(TEAM, mint);
		send(Token::Native, TEAM, account, U);
		assert_eq!(kinds(stakes.dpo), before);
		// The manager gets the gift on closing, with the base. No member gets any of it.
	});
}

/// Somebody creates a token with the id 0, as if that were BOLT, burns it and freezes it. Nothing
/// about BOLT changes.
#[test]
fn a_token_admin_has_no_power_over_bolt() {
	run(|| {
		let ride = ride(Token::Native, RIDER);
		let id = codec::Compact(0);
		let create = Asset::create {
			id,
			admin: at(MALLORY),
			min_balance: 1,
		};
		does(MALLORY, create);
		let amount = U;
		let burn = Asset::burn {
			id,
			who: at(RIDER),
			amount,
		};
		refused(MALLORY, burn, AssetsError::NoAccount);
		does(MALLORY, Asset::freeze_asset { id });
		pass(GOLD.duration);
		let gained = gains(Token::Native, [RIDER], || does(RIDER, ride.settle()));
		assert_eq!(gained, [whole(20_000)]);
	});
}

/// A token's team destroys the token, and somebody else creates it again under the same id, to get
/// what the old records refer to. The old train has nothing in escrow, only its owner can offer on
/// it, and it can be closed.
#[test]
fn a_token_made_anew_has_nothing_of_the_old_ones_trains() {
	run_while_supply_changes(|| {
		let id = codec::Compact(77);
		let token = Token::WithId(77);
		let create = |by: Person| Asset::create {
			id,
			admin: at(by),
			min_balance: 1,
		};
		does(TEAM, create(TEAM));
		let train = train_of(OWNER, token.clone());
		for step in [
			Asset::start_destroy { id },
			Asset::destroy_accounts { id },
			Asset::finish_destroy { id },
		] {
			does(TEAM, step);
		}
		let terms = GOLD;
		let error = CabinError::CannotAffordReward;
		refused(OWNER, create_class(train, terms, 1), error);
		does(MALLORY, create(MALLORY));
		refused(MALLORY, create_class(train, terms, 1), CabinError::NotOwner);
		does(OWNER, Trains::close_train { train });
		assert_eq!(wealth(token, OWNER), 0);
	});
}
