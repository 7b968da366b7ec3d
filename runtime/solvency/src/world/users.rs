//! Who there is, and which tokens.

use bullet_train_model::ledger::Acct;

/// How many users there are; the first is the team of all project tokens.
pub const USERS: u8 = 12;
/// The team of all project tokens.
pub const TEAM: Acct = Acct::User(0);
/// So many of the last users have nothing.
pub const GHOSTS: u8 = 2;
/// The project tokens: least balance, and whether it keeps an account alive.
pub const TOKENS: [(u128, bool); 3] = [(1, false), (1_000, false), (10, true)];
