// Turns polkadot.js's objects into plain values: whole numbers into BigInt, accounts into addresses,
// bytes of text into text, an absent value into null, variants into 'Name' or { Name: value }, errors
// into their names.

const bytes = (codec) => {
	const type = codec.toRawType();
	if (type === 'AccountId') return codec.toString();
	return type === 'Bytes' ? codec.toUtf8() : codec.toHex();
};

const pascal = (name) => name[0].toUpperCase() + name.slice(1);

export const plain = (codec) => {
	if (codec.isModule !== undefined) return errorName(codec);
	if (codec.isSome !== undefined) return codec.isSome ? plain(codec.unwrap()) : null;
	if (codec.isBasic !== undefined) {
		return codec.isNone || codec.isBasic ? codec.type : { [codec.type]: plain(codec.inner) };
	}
	if (codec.isTrue !== undefined) return codec.isTrue;
	if (codec.toUtf8) return bytes(codec);
	if (codec.toBigInt) return codec.toBigInt();
	if (codec instanceof Map) {
		return Object.fromEntries([...codec].map(([name, value]) => [name, plain(value)]));
	}
	return Array.isArray(codec) ? codec.map(plain) : null;
};

// Turns an event into { name: 'TravelCabin.Boarded', data: { … } }.
export const plainEvent = ({ section, method, data }) => ({
	name: `${pascal(section)}.${method}`,
	data: data.names
		? Object.fromEntries(data.names.map((name, index) => [name, plain(data[index])]))
		: data.map(plain),
});

// The name of a dispatch error, such as 'TravelCabin.NotOwner' or 'Token.Frozen'.
export const errorName = (error) => {
	if (!error.isModule) {
		const detail = error.inner?.type;
		return detail ? `${error.type}.${detail}` : error.type;
	}
	const { section, name } = error.registry.findMetaError(error.asModule);
	return `${pascal(section)}.${name}`;
};
