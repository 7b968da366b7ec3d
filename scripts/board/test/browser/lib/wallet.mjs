// A wallet by the ecosystem's standard: an extension that puts itself into `injectedWeb3` and asks its user.

// Puts an extension into the page. It asks `signed`, which stands for its user and its keys.
const install = ({ wallet, name, address }) => {
	const signer = { signPayload: async (payload) => ({ id: 1, signature: await window.signed(payload) }) };
	const accounts = { get: async () => [{ address, name, type: 'sr25519' }] };
	window.injectedWeb3 = { [wallet]: { version: '1', enable: async () => ({ accounts, signer }) } };
};

// Gives a page a wallet of this name with one account, and loads the page again. `pair` is the account's key pair, and
// `isWilling()` says whether its user signs.
export const giveWallet = async (page, api, { wallet, name, pair, isWilling = () => true }) => {
	await page.exposeFunction('signed', (payload) => {
		if (!isWilling()) throw new Error('Cancelled');
		return api.registry.createType('ExtrinsicPayload', payload, { version: payload.version }).sign(pair).signature;
	});
	await page.addInitScript(install, { wallet, name, address: pair.address });
	await page.reload();
};

// Opens the wallet on the board: its account is then in use.
export const openWallet = async (page, { wallet, name }) => {
	await page.getByRole('banner').getByRole('button', { name: 'Choose an account' }).click();
	await page.getByRole('dialog').getByRole('button', { name: `Open ${wallet}` }).click();
	await page.getByRole('banner').getByText(name).waitFor();
	await page.keyboard.press('Escape');
};
