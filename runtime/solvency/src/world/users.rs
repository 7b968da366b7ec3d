//! The users and the project tokens of a play.

use bullet_train_model::ledger::Acct;

/// The number of users.
pub const USERS: u8 = 12;
/// The first user, which is the team of all project tokens.
pub const TEAM: Acct = Acct::User(0);
/// The number of users without any money. They are the last ones.
pub const GHOSTS: u8 = 2;
/// The project tokens: the minimum balance, and whether the token keeps an account alive without
/// BOLT.
pub const TOKENS: [(u128, bool); 3] = [(1, false), (1_000, false), (10, true)];
