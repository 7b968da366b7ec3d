//! A second implementation of the rulebook: the whole suite, written from the rulebook alone, with
//! its own arithmetic and its own books. It shares no code with the pallets, and doesn't depend on
//! any pallet, on the runtime or on FRAME.
//!
//! [`Model::play`] says what a call must do. If a call breaks rules, it changes nothing, and the
//! model returns one error for each broken rule. The runtime must fail with one of these errors. It
//! may choose which. If a call breaks no rule, it must succeed, and the model changes its books as
//! the rules say.
//!
//! | module | what is in it |
//! |---|---|
//! | [`exact`] | the arithmetic, in integers wide enough for every product and in exact fractions |
//! | [`ledger`] | all balances, free and on hold, and the movements that are possible |
//! | [`terms`] | the terms that governance may change, a DPO's rules and their bounds |
//! | [`deposits`] | storage deposits |
//! | [`records`] | trains, classes, rides, DPOs, proposals, offers of seats and fee funds |
//! | [`acts`] | the calls |
//! | [`verdict`] | the errors that a call deserves |
//! | `books` | the [`Model`]: all records, all money, and figures calculated from them |
//! | `trains`, `cabins`, `rides` | rules of parts 1 and 2 |
//! | `joining`, `dpos`, `commit`, `bonus`, `releases`, `closing`, `unclaimed` | rules 3.1 to 3.12 |
//! | `governing`, `votes`, `office` | binding governance, rule 3.13 |
//! | `market`, `editions` | the seat market, rule 3.14 |
//! | `funds`, `foresight`, `paying` | fee funds, part 6 |
//! | `due` | what the chain owes by itself, rule 5.1 |
//! | `play` | passes each call to the function that applies its rules |
//! | `asked`, `worth` | questions that people ask before they act |

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
mod due;
mod editions;
mod foresight;
mod funds;
mod governing;
mod joining;
mod market;
mod office;
mod paying;
mod play;
mod releases;
mod rides;
mod trains;
mod unclaimed;
mod votes;
mod worth;

pub use acts::{Act, Most, Name, NewDpo, RuleSet};
pub use asked::{Ballot, Committable, State};
pub use books::Model;
pub use dpos::Available;
pub use foresight::Foresight;
pub use paying::{Fee, Payer};
pub use records::{
	Class, Commitment, Dpo, Ends, Estate, FeeFund, Kept, Member, MemberId, Offer, OpenProposal,
	Passenger, Proposal, Rates, Ride, RideKey, RuleChange, SeatOffer, Stage, Standing, Target,
	Train,
};
pub use releases::Split;
pub use verdict::{Verdict, Wrong};
pub use worth::SeatWorth;
