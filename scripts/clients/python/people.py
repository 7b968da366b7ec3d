"""The key pairs of the development chain's accounts. async-substrate-interface has none of its own."""

from dataclasses import dataclass

import sr25519
from scalecodec.utils.ss58 import ss58_encode

# The secret of the phrase from which a development chain derives its accounts. Everybody knows it.
DEVELOPMENT = bytes.fromhex("fac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e")


@dataclass(frozen=True)
class Person:
    """A key pair, as async-substrate-interface wants it."""

    public_key: bytes
    secret: bytes
    ss58_address: str
    ss58_format: int = 42
    crypto_type: int = 1  # sr25519

    def sign(self, data: bytes | bytearray | str) -> bytes:
        message = bytes.fromhex(data.removeprefix("0x")) if isinstance(data, str) else bytes(data)
        return sr25519.sign((self.public_key, self.secret), message)


def person(name: str) -> Person:
    """The account //name."""
    chain_code = bytes([len(name) << 2, *name.encode()]).ljust(32, b"\0")
    public, secret = sr25519.pair_from_seed(DEVELOPMENT)
    _, public, secret = sr25519.hard_derive_keypair((chain_code, public, secret), b"")
    return Person(public, secret, ss58_encode(public, 42))
