//! Binding governance: from the 100th seat on, the members of a DPO decide by seats
//! (Rulebook 3.13).
//!
//! A proposal is stored with its votes, and no other counter of votes exists. A vote records the
//! seats with which it was cast, and how many seats the member had sold by then. So a sale needn't
//! know of any vote: what it moves away counts no more ([`Vote::counts`]).
//!
//! | file | what is in it |
//! |---|---|
//! | `types` | proposals and votes |
//! | `propose` | making and removing a proposal, and when it has lapsed |
//! | `vote` | voting, and taking a vote back |
//! | `effect` | what a proposal must fulfil, and what it does when it passes |
//! | `rule_changes` | changing rules |
//! | `office` | a successor takes office |
//! | `view` | what the view functions return |

mod effect;
mod office;
mod propose;
mod rule_changes;
mod types;
mod view;
mod vote;

pub use types::*;
pub use view::*;
