// Events of Assets and AssetsHolder: everything in projects' tokens except escrow.

import { FREE } from '../money.mjs';
import { nothing, suites } from './nothing.mjs';

export const assets = {
	'Assets.Issued': ({ money }, { assetId, owner, amount }) => money.add(assetId, owner, FREE, amount),
	'Assets.Burned': ({ money }, { assetId, owner, balance }) =>
		money.add(assetId, owner, FREE, -balance),
	'Assets.Transferred': ({ money }, { assetId, from, to, amount }) =>
		money.move(assetId, [from, FREE], [to, FREE], amount),
	'Assets.Deposited': ({ money }, { assetId, who, amount }) => money.add(assetId, who, FREE, amount),
	'Assets.Withdrawn': ({ money }, { assetId, who, amount }) => money.add(assetId, who, FREE, -amount),
	// The accounts of a token that is destroyed vanish without an event for each.
	'Assets.Destroyed': ({ accounts }, { assetId }) => {
		for (const key of Object.keys(accounts)) {
			if (key.startsWith(`${assetId} `)) delete accounts[key];
		}
	},
	...suites('AssetsHolder.Held', 'AssetsHolder.Released', 'AssetsHolder.Burned'),
	...nothing(
		'Assets.Created',
		'Assets.ForceCreated',
		'Assets.TeamChanged',
		'Assets.OwnerChanged',
		'Assets.Frozen',
		'Assets.Thawed',
		'Assets.AssetFrozen',
		'Assets.AssetThawed',
		'Assets.Blocked',
		'Assets.Touched',
		'Assets.DestructionStarted',
		'Assets.AccountsDestroyed',
		'Assets.ApprovalsDestroyed',
		'Assets.MetadataSet',
		'Assets.MetadataCleared',
		'Assets.ApprovedTransfer',
		'Assets.ApprovalCancelled',
		'Assets.TransferredApproved',
		'Assets.AssetStatusChanged',
		'Assets.AssetMinBalanceChanged',
		'Assets.ReservesUpdated',
		'Assets.ReservesRemoved',
		'Assets.IssuedCredit',
		'Assets.BurnedCredit',
		'Assets.IssuedDebt',
		'Assets.BurnedDebt',
	),
};
