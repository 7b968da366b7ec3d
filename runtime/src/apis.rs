//! The runtime APIs, for nodes and clients.

use crate::{
	configs::consensus::{AuraId, GrandpaId},
	genesis_config_presets,
	nonces::with_metadata,
	opaque::SessionKeys,
	AccountId, Aura, Autopilot, Balance, Block, BlockNumber, BulletTrain, Dpo, Executive, FeeFund,
	Grandpa, InherentDataExt, Nonce, Runtime, RuntimeCall, RuntimeGenesisConfig, System,
	TransactionPayment, TravelCabin, Validators, VERSION,
};
use alloc::vec::Vec;
use bullet_train_primitives::{CabinNumber, ClassId, DpoId, Found, Passenger, Token, TrainId};
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	view_functions::{ViewFunctionDispatchError, ViewFunctionId},
	weights::Weight,
};
use pallet_autopilot::Entry;
use pallet_bullet_train::TrainView;
use pallet_dpo::{
	Action, Ballot, Comparison, DpoView, Head, Member, OfferView, ProposalView, Releasable,
	ReleaseView, SeatOfferView, State, Target, UnclaimedPart,
};
use pallet_fee_fund::FundView;
use pallet_transaction_payment::{FeeDetails, RuntimeDispatchInfo};
use pallet_travel_cabin::{ClassView, RideView, UnclaimedView};
use pallet_validators::Validator;
use sp_api::impl_runtime_apis;
use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_inherents::{CheckInherentsResult, InherentData};
#[cfg(feature = "std")]
use sp_metadata_ir::MetadataIR;
use sp_runtime::{
	traits::{Block as BlockT, NumberFor},
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, DispatchError, ExtrinsicInclusionMode,
};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;

/// The metadata with Rust types, for tests. They contain the defaults of storage items, and so read
/// the state.
#[cfg(feature = "std")]
pub fn metadata_ir() -> MetadataIR {
	Runtime::metadata_ir()
}

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block);
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(with_metadata(Runtime::metadata).into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			with_metadata(|| Runtime::metadata_at_version(version))
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			query_id: ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, ViewFunctionDispatchError> {
			Runtime::execute_view_function(query_id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: InherentData,
		) -> CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			tx: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, tx, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(Aura::slot_duration())
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			Grandpa::grandpa_authorities()
		}

		fn current_set_id() -> sp_consensus_grandpa::SetId {
			Grandpa::current_set_id()
		}

		// Equivocations can't be reported: the authorities have no stake that could be slashed.
		fn submit_report_equivocation_unsigned_extrinsic(
			_: sp_consensus_grandpa::EquivocationProof<<Block as BlockT>::Hash, NumberFor<Block>>,
			_: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			None
		}

		fn generate_key_ownership_proof(
			_: sp_consensus_grandpa::SetId,
			_: GrandpaId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			None
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(
			owner: Vec<u8>,
			seed: Option<Vec<u8>>,
		) -> OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			*System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>
		for Runtime
	{
		fn query_info(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_info(uxt, len)
		}

		fn query_fee_details(uxt: <Block as BlockT>::Extrinsic, len: u32) -> FeeDetails<Balance> {
			TransactionPayment::query_fee_details(uxt, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<
		Block,
		Balance,
		RuntimeCall,
	> for Runtime {
		fn query_call_info(call: RuntimeCall, len: u32) -> RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, len)
		}

		fn query_call_fee_details(call: RuntimeCall, len: u32) -> FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis_config_presets::get_preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis_config_presets::preset_names()
		}
	}

	impl pallet_bullet_train::runtime_api::BulletTrainApi<Block, AccountId> for Runtime {
		fn train(train: TrainId) -> Option<TrainView<AccountId>> {
			BulletTrain::train(train)
		}

		fn share_due(class_id: ClassId, cabin: CabinNumber) -> Option<Balance> {
			BulletTrain::share_due(class_id, cabin)
		}

		fn lockable(who: AccountId, token: Token) -> Balance {
			BulletTrain::lockable(who, token)
		}
	}

	impl pallet_travel_cabin::runtime_api::TravelCabinApi<Block, AccountId> for Runtime {
		fn now() -> BlockNumber {
			TravelCabin::now()
		}

		fn ride(class_id: ClassId, cabin: CabinNumber) -> Option<RideView<AccountId>> {
			TravelCabin::ride(class_id, cabin)
		}

		fn class(class_id: ClassId) -> Option<ClassView<AccountId>> {
			TravelCabin::class(class_id)
		}

		fn classes_of(train: TrainId, from: ClassId, limit: u32) -> Found {
			TravelCabin::classes_of(train, from, limit)
		}

		fn rides_of(
			passenger: Passenger<AccountId>,
			from: u32,
			limit: u32,
		) -> Vec<RideView<AccountId>> {
			TravelCabin::rides_of(passenger, from, limit)
		}

		fn unclaimed_of(who: AccountId, from: u32, limit: u32) -> Vec<UnclaimedView<AccountId>> {
			TravelCabin::unclaimed_of(who, from, limit)
		}
	}

	impl pallet_autopilot::runtime_api::AutopilotApi<Block, AccountId> for Runtime {
		fn agenda(from: BlockNumber, limit: u32) -> Vec<Entry<AccountId>> {
			Autopilot::agenda(from, limit)
		}

		fn account() -> AccountId {
			Autopilot::account()
		}
	}

	impl pallet_fee_fund::runtime_api::FeeFundApi<Block, AccountId> for Runtime {
		fn fund_of(train: TrainId) -> Option<FundView> {
			FeeFund::fund_of(train)
		}

		fn sponsors(train: TrainId, who: AccountId) -> Balance {
			FeeFund::sponsors(train, who)
		}

		fn payer(who: AccountId, call: Vec<u8>, fee: Balance) -> Option<TrainId> {
			FeeFund::payer(who, call, fee)
		}
	}

	impl pallet_dpo::runtime_api::DpoApi<Block, AccountId> for Runtime {
		fn dpo(dpo: DpoId) -> Option<DpoView<AccountId>> {
			Dpo::dpo(dpo)
		}

		fn state(dpo: DpoId) -> Option<State> {
			Dpo::state(dpo)
		}

		fn head(dpo: DpoId) -> Option<Head> {
			Dpo::head(dpo)
		}

		fn parent(dpo: DpoId) -> Option<DpoId> {
			Dpo::parent(dpo)
		}

		fn children(dpo: DpoId, from: u32, limit: u32) -> Vec<DpoId> {
			Dpo::children(dpo, from, limit)
		}

		fn members(dpo: DpoId, from: u32, limit: u32) -> Vec<Member<AccountId>> {
			Dpo::members(dpo, from, limit)
		}

		fn would_release(
			dpo: DpoId,
			account: Releasable,
			caller: AccountId,
		) -> Option<ReleaseView<AccountId>> {
			Dpo::would_release(dpo, account, caller)
		}

		fn actions(dpo: DpoId, who: AccountId) -> Vec<Action> {
			Dpo::actions(dpo, who)
		}

		fn offer(dpo: DpoId, target: Target) -> Result<OfferView, DispatchError> {
			Dpo::offer(dpo, target)
		}

		fn compare(dpo: DpoId, target: Target) -> Result<Comparison, DispatchError> {
			Dpo::compare(dpo, target)
		}

		fn dpos_for(class_id: ClassId, from: DpoId, limit: u32) -> Found {
			Dpo::dpos_for(class_id, from, limit)
		}

		fn dpos_selling(from: DpoId, limit: u32) -> Found {
			Dpo::dpos_selling(from, limit)
		}

		fn dpos_of(who: AccountId, from: u32, limit: u32) -> Vec<DpoId> {
			Dpo::dpos_of(who, from, limit)
		}

		fn unclaimed_of(who: AccountId, from: u32, limit: u32) -> Vec<UnclaimedPart<AccountId>> {
			Dpo::unclaimed_of(who, from, limit)
		}

		fn proposals(dpo: DpoId) -> Vec<ProposalView<AccountId>> {
			Dpo::proposals(dpo)
		}

		fn proposals_of(maker: AccountId, from: u32, limit: u32) -> Vec<ProposalView<AccountId>> {
			Dpo::proposals_of(maker, from, limit)
		}

		fn ballots(who: AccountId, from: u32, limit: u32) -> Vec<Ballot<AccountId>> {
			Dpo::ballots(who, from, limit)
		}

		fn seat_offers(dpo: DpoId) -> Vec<SeatOfferView<AccountId>> {
			Dpo::seat_offers(dpo)
		}

		fn seat_offers_of(
			seller: AccountId,
			from: u32,
			limit: u32,
		) -> Vec<SeatOfferView<AccountId>> {
			Dpo::seat_offers_of(seller, from, limit)
		}
	}

	impl pallet_validators::runtime_api::ValidatorsApi<Block, AccountId> for Runtime {
		fn validators() -> Vec<Validator<AccountId>> {
			Validators::validators()
		}

		fn next_session_at() -> u32 {
			Validators::next_session_at()
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(extra: bool) -> (
			Vec<frame_benchmarking::BenchmarkList>,
			Vec<frame_support::traits::StorageInfo>,
		) {
			crate::benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			crate::benchmarks::dispatch(config)
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(
			checks: frame_try_runtime::UpgradeCheckSelect,
		) -> (Weight, Weight) {
			let weight = Executive::try_runtime_upgrade(checks)
				.expect("a failed check ends the dry run");
			(weight, crate::configs::system::RuntimeBlockWeights::get().max_block)
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			Executive::try_execute_block(block, state_root_check, signature_check, select)
				.expect("a failed check ends the dry run")
		}
	}
}
