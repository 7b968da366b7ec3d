//! Both hooks rest while a migration over several blocks is under way (Rulebook 5.3). No release of
//! this runtime has had such a migration yet, so a runtime of two pallets pretends to have one.

use bullet_train_primitives::{Agenda as _, BlockNumber, Job};
use resting::{Autopilot, Executive, Migrating, Planned, Steps, Worked};
use sp_io::TestExternalities;
use sp_runtime::{generic::Header, traits::Header as _};

/// A runtime of FRAME's system and autopilot, in blocks as FRAME executes them.
mod resting {
	use bullet_train_primitives::{Attempt, BlockNumber, Job, Mended, Outcome, Slots, Works};
	use frame_support::{
		derive_impl, migrations::MultiStepMigrator, parameter_types, traits::ConstU32,
		weights::Weight, PalletId,
	};
	use sp_runtime::{
		generic,
		traits::{BlakeTwo256, IdentityLookup},
		AccountId32, MultiSignature, Permill,
	};

	type Extrinsic = generic::UncheckedExtrinsic<AccountId32, RuntimeCall, MultiSignature, ()>;
	type Block = generic::Block<generic::Header<BlockNumber, BlakeTwo256>, Extrinsic>;

	/// Executes blocks.
	pub type Executive = frame_executive::Executive<
		Resting,
		Block,
		frame_system::ChainContext<Resting>,
		Resting,
		AllPalletsWithSystem,
	>;

	frame_support::construct_runtime!(
		pub enum Resting {
			System: frame_system,
			Autopilot: pallet_autopilot,
		}
	);

	parameter_types! {
		/// Whether a migration is under way.
		pub static Migrating: bool = false;
		/// The steps that the migration has taken.
		pub static Steps: u32 = 0;
		/// The parts of a block for the chain's own work.
		pub Parts: Slots = Slots::default();
		/// The block for which the only job is planned.
		pub static Planned: Option<BlockNumber> = None;
		/// The number of times that it was done.
		pub static Worked: u32 = 0;
		pub const HighestSlice: Permill = Permill::from_percent(10);
		pub const Id: PalletId = PalletId(*b"bt/pilot");
	}

	/// The migration.
	pub struct Migrator;

	impl MultiStepMigrator for Migrator {
		fn ongoing() -> bool {
			Migrating::get()
		}

		fn step() -> Weight {
			Steps::mutate(|steps| *steps += 1);
			Weight::zero()
		}
	}

	/// Has one record.
	pub struct Record;

	impl Works<AccountId32> for Record {
		const MAPS: u8 = 0;

		fn work(_: &Job<AccountId32>, _: Weight) -> Attempt {
			Worked::mutate(|times| *times += 1);
			Planned::set(None);
			Attempt::ends(Weight::zero(), Outcome::Done)
		}

		fn dearest() -> Weight {
			Weight::zero()
		}

		fn planned(_: &Job<AccountId32>) -> Option<BlockNumber> {
			Planned::get()
		}

		fn postponed(_: &Job<AccountId32>, at: BlockNumber) {
			Planned::set(Some(at));
		}

		fn mend(_: u8, _: Option<Vec<u8>>) -> Option<Mended> {
			None
		}
	}

	#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
	impl frame_system::Config for Resting {
		type Block = Block;
		type AccountId = AccountId32;
		type Lookup = IdentityLookup<AccountId32>;
		type MultiBlockMigrator = Migrator;
	}

	impl pallet_autopilot::Config for Resting {
		type Works = Record;
		type Slots = Parts;
		type HighestSlice = HighestSlice;
		type PalletId = Id;
		type BlockNumberProvider = System;
		type BlocksPerDay = ConstU32<10>;
		type WeightInfo = ();
	}
}

/// Executes an empty block.
fn run(number: BlockNumber) {
	Executive::initialize_block(&Header::new(
		number,
		Default::default(),
		Default::default(),
		Default::default(),
		Default::default(),
	));
	Executive::inherents_applied();
	Executive::finalize_block();
}

#[test]
fn hooks_should_rest_during_a_migration_and_do_what_is_due_after_it() {
	TestExternalities::default().execute_with(|| {
		let job = Job::Dpo(1);
		Planned::set(Some(2));
		Autopilot::replan(&job, None, Planned::get());
		run(1);

		Migrating::set(true);
		for number in 2..=5 {
			run(number);
		}
		assert_eq!((Steps::get(), Worked::get()), (4, 0));
		assert_eq!(Autopilot::times_set_aside(&job, 2), Some(0));

		Migrating::set(false);
		run(6);
		assert_eq!((Steps::get(), Worked::get()), (4, 1));
		assert_eq!(Autopilot::times_set_aside(&job, 2), None);
	});
}
