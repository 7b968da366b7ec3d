// Who may withdraw for a passenger: rule 1.5.

import { reads } from '../chain/reads.ts';
import type { Address, Passenger } from '../chain/types.ts';
import { actsFor } from '../words/dpo.ts';

export const mayWithdraw = async (who: Address, passenger: Passenger): Promise<boolean> => {
	if (passenger.type === 'User') return passenger.value === who;
	const [dpo, members] = await Promise.all([reads.dpo(passenger.value), reads.members(passenger.value)]);
	return dpo !== undefined && actsFor(dpo, members, who);
};
