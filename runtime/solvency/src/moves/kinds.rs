//! The moves that a play can make.

use bullet_train_model::{
	ledger::{Acct, Lock, Status, Token},
	terms::Terms,
	Act,
};

/// An act that isn't a call of the suite: a payment, or an act of the tokens' team or governance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
	/// A payment between accounts. The accounts may be those of DPOs.
	Transfer {
		/// The token in which the payment is made.
		token: Token,
		/// The account that pays.
		from: Acct,
		/// The account that is paid.
		to: Acct,
		/// The amount, in base units of the token.
		amount: u128,
	},
	/// The token's team mints an amount for an account.
	Mint(Token, Acct, u128),
	/// The token's team burns an amount on an account.
	Burn(Token, Acct, u128),
	/// The token's team freezes or blocks an account, or undoes that.
	Lock(Token, Acct, Lock),
	/// The token's team freezes or thaws the token, or starts to destroy it.
	Status(Token, Status),
	/// Governance sets all parameters to these values.
	Govern(Box<Terms>),
}

/// A move of a play.
#[derive(Clone, PartialEq, Debug)]
pub enum Move {
	/// A call of the suite, signed by this account.
	Call(Acct, Act),
	/// A call of the suite, made as a transaction that this account signs, with this tip.
	Pay(Acct, Act, u128),
	/// An act that isn't a call of the suite.
	Other(Deed),
	/// This many blocks pass.
	Wait(u32),
	/// Blocks pass in which the chain acts by itself, until it does nothing more: this many at
	/// most.
	Fly(u32),
}
