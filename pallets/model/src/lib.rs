//! The rulebook once more, executable: the whole suite written from the rulebook, with its own
//! arithmetic and its own books. It has no line of the pallets, and depends on no pallet, no
//! runtime and not on FRAME.
//!
//! [`Model::play`] says what a call must do. A call that breaks rules changes nothing, and the
//! model names every rule that it breaks by the error which that deserves; the runtime has to fail
//! with one of them. A call that breaks none has to succeed, and the model books what the rules
//! say. Which of several broken rules is named first is left to the runtime.
//!
//! | module | what is in it |
//! |---|---|
//! | [`exact`] | the arithmetic, in integers so wide that nothing overflows |
//! | [`ledger`] | who has how much of what, free and on hold, and what may be moved |
//! | [`terms`] | what governance may change, a DPO's rules and their bounds |
//! | [`deposits`] | storage deposits |
//! | [`records`] | trains, classes, rides and DPOs |
//! | [`acts`] | the calls |
//! | [`verdict`] | what is wrong with a call |
//! | `books` | all of it together: the [`Model`] |
//! | `trains`, `cabins`, `rides` | rules of parts 1 and 2 |
//! | `joining`, `dpos`, `commit`, `bonus`, `releases`, `closing`, `unclaimed` | rules of part 3 |
//! | `play` | which call comes under which rules |
//! | `asked` | what people ask before they act |

#![warn(missing_docs)]

pub mod acts;
pub mod deposits;
pub mod exact;
pub mod ledger;
pub mod records;
pub mod terms;
pub mod verdict;

mod asked;
mod bonus;
mod books;
mod cabins;
mod closing;
mod commit;
mod dpos;
mod joining;
mod play;
mod releases;
mod rides;
mod trains;
mod unclaimed;

pub use acts::{Act, Most, Name, NewDpo, RuleSet};
pub use asked::{Committable, State};
pub use books::Model;
pub use records::{
	Class, Commitment, Dpo, Estate, Kept, Member, MemberId, Offer, Passenger, Rates, Ride, RideKey,
	Stage, Target, Train,
};
pub use releases::Split;
pub use verdict::{Verdict, Wrong};
