// Events of Assets and AssetsHolder: everything in projects' tokens except escrow.

import { FREE, isEscrow, reasonName } from '../money.mjs';
import { nothing } from './nothing.mjs';

const held = (sign) => ({ money }, { assetId, who, reason, amount }) => {
	if (!isEscrow(reason)) money.move(assetId, [who, FREE], [who, reasonName(reason)], sign * amount);
};

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
	'AssetsHolder.Held': held(1n),
	'AssetsHolder.Released': held(-1n),
	'AssetsHolder.Burned': ({ money }, { assetId, who, reason, amount }) =>
		money.add(assetId, who, reasonName(reason), -amount),
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
