//! What members have decided and sold in the scene, and what is still open.

use super::{Scene, ALICE, BOB, CHARLIE, DAVE, EVE, FERDIE};
use bullet_train_primitives::Part;
use bullet_train_runtime::{AccountId, Runtime};
use pallet_dpo::{Call as Dpo, Proposal, Target};

/// The number of a signer that has no seats of DPO 5.
const OUTSIDER: usize = 10;

impl Scene<'_> {
	/// Members of DPO 6 have replaced its manager, those of DPO 7 have named a successor, and in
	/// DPOs 5 and 11 proposals with votes are open. Of the seats of DPO 5 some are sold and others
	/// offered, as in DPO 9, which sells seats itself. An offer in DPO 7 has lapsed.
	pub(super) fn members(&mut self) {
		let dismiss = |scene: &Self, successor| Proposal::DismissManager {
			successor: scene.who(successor),
		};
		let successor = dismiss(self, CHARLIE);
		self.propose(BOB, 6, successor.clone());
		self.vote(6, BOB, &successor, [ALICE, BOB, CHARLIE, DAVE]);
		self.call(CHARLIE, Dpo::take_office { dpo: 6 });

		self.offer(DAVE, 7, 2);
		let successor = dismiss(self, EVE);
		self.propose(CHARLIE, 7, successor.clone());
		let voters = [ALICE, CHARLIE, DAVE, EVE, FERDIE, 6];
		self.vote(7, CHARLIE, &successor, voters);

		let fee = Proposal::LowerFee(Part::from_percent(10));
		self.propose(ALICE, 5, fee.clone());
		self.vote(5, ALICE, &fee, [DAVE, BOB]);
		let commit = Proposal::Commit(Target::Class(0));
		self.propose(DAVE, 11, commit.clone());
		self.vote(11, DAVE, &commit, [ALICE, DAVE]);

		self.offer(DAVE, 5, 5);
		self.take(OUTSIDER, 5, DAVE, 2);
		self.offer(DAVE, 9, 3);
		self.next_block(1);
	}

	fn propose(&mut self, who: usize, dpo: u32, proposal: Proposal<AccountId>) {
		let acts_for = None;
		self.call(
			who,
			Dpo::propose {
				dpo,
				proposal,
				acts_for,
			},
		);
	}

	fn vote<const N: usize>(
		&mut self,
		dpo: u32,
		maker: usize,
		proposal: &Proposal<AccountId>,
		voters: [usize; N],
	) {
		for voter in voters {
			let (maker, proposal) = (self.who(maker), proposal.clone());
			self.call(
				voter,
				Dpo::vote {
					dpo,
					maker,
					proposal,
					acts_for: None,
				},
			);
		}
	}

	fn offer(&mut self, who: usize, dpo: u32, seats: u8) {
		let price = 10;
		self.call(who, Dpo::offer_seats { dpo, seats, price });
	}

	fn take(&mut self, who: usize, dpo: u32, seller: usize, seats: u8) {
		let record = pallet_dpo::Dpos::<Runtime>::get(dpo).expect("it exists");
		let seller = self.who(seller);
		self.call(
			who,
			Dpo::take_seats {
				dpo,
				seller,
				seats,
				highest_price: 10,
				edition: record.edition,
			},
		);
	}
}
