//! Checks that the node can use its folders, and the key that names it in the network.

use std::{fs, io, path::Path};

use sc_network::config::{NodeKeyConfig, Secret};
use sc_service::{config::KeystoreConfig, Configuration, Error};

use crate::shell;

const DEVELOPMENT_KEYS_ARE_OPEN: &str =
	"the keys of `--dev`, `--alice` and the like have no password: leave out `--password`, \
	 `--password-filename` and `--password-interactive`, or start with keys of your own \
	 (`--validator`)";

/// Fails if the node can't make the folders of its data and its keys, or can't read its own key,
/// or if a password is given for the well-known development keys.
pub fn require_usable(config: &Configuration) -> Result<(), Error> {
	require_folder(&config.data_path, "--base-path")?;
	if let KeystoreConfig::Path { path, password } = &config.keystore {
		if config.dev_key_seed.is_some() && password.is_some() {
			return Err(Error::Other(DEVELOPMENT_KEYS_ARE_OPEN.into()));
		}
		require_folder(path, "--keystore-path")?;
	}
	require_node_key(&config.network.node_key)
}

fn require_folder(path: &Path, option: &str) -> Result<(), Error> {
	fs::create_dir_all(path).map_err(|error| {
		Error::Other(format!(
			"the folder `{}` can't be made: {error}. Take another `{option}`, in a folder of the \
			 user that runs the node",
			path.display()
		))
	})
}

fn require_node_key(key: &NodeKeyConfig) -> Result<(), Error> {
	let NodeKeyConfig::Ed25519(Secret::File(path)) = key else {
		return Ok(());
	};
	key.clone().into_keypair().map(drop).map_err(|error| {
		let remedy = match error.kind() {
			io::ErrorKind::InvalidData => format!(
				"A node key is 64 hexadecimal digits and nothing else; `{}` makes another",
				shell::make_node_key(path)
			),
			_ => "The node's user must be able to read it: `--node-key-file` names another".into(),
		};
		Error::Other(format!(
			"the node key in `{}` can't be used: {error}. {remedy}",
			path.display()
		))
	})
}
