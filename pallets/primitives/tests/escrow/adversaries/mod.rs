//! Those who would take, stop or lose what is in escrow. Whatever they try: nobody but the escrow's
//! own movements takes from a hold, what they delay can be repeated, and no sum changes.

mod holders;
mod numbers;
mod recipients;
mod team;
