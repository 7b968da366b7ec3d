//! The runtime with the chain's real configuration, on a storage in memory, and its comparison with
//! the model.

pub(crate) mod answers;
mod calls;
mod compare;
mod flight;
mod funds;
mod genesis;
mod kept;
mod names;
mod offers;
mod parameters;
mod proposals;
mod same;
mod state;
mod terms;
mod transact;
mod users;
mod votes;

pub use answers::wrong_answer;
pub use calls::call;
pub use compare::difference;
pub use flight::{fly, Attempt};
pub use genesis::{genesis, Scene, DAY};
pub use kept::{wrong_try, KeptKey};
pub use names::{id_of, name_of, reason_of, signed, Names};
pub use parameters::parameters;
pub use state::{check_state, forget_events, go_to, nothing_is_stored};
pub use transact::{Applied, Transaction};
pub use users::{GHOSTS, TEAM, TOKENS, USERS};
