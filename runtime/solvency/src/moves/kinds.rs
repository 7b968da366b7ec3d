//! What can happen in a play.

use bullet_train_model::{
	ledger::{Acct, Lock, Status, Token},
	terms::Terms,
	Act,
};

/// What somebody else than the suite's users does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
	/// A payment between accounts, a DPO's own among them.
	Transfer {
		/// In which token.
		token: Token,
		/// From whom.
		from: Acct,
		/// To whom.
		to: Acct,
		/// How much.
		amount: u128,
	},
	/// The token's team makes new money.
	Mint(Token, Acct, u128),
	/// The token's team burns money of an account.
	Burn(Token, Acct, u128),
	/// The token's team freezes, blocks or frees an account.
	Lock(Token, Acct, Lock),
	/// The token's team freezes or frees the token, or starts to destroy it.
	Status(Token, Status),
	/// Governance changes parameters.
	Govern(Box<Terms>),
}

/// A move of a play.
#[derive(Clone, PartialEq, Debug)]
pub enum Move {
	/// A call of the suite, signed.
	Call(Acct, Act),
	/// What others do.
	Other(Deed),
	/// So many blocks pass.
	Wait(u32),
}
