//! Checks of the addresses on which the node listens. Another program may use them already, and the
//! RPC may be open to more clients than its operator intends.

use std::net::{Ipv6Addr, SocketAddr, TcpListener};

use sc_network::{
	config::MultiaddrWithPeerId, error::Error as NetworkError, multiaddr::Protocol, Multiaddr,
};
use sc_service::{
	config::{RpcEndpoint, RpcMethods},
	Configuration, Error,
};

/// Fails if the node can't listen on its addresses. Has to be called before the start: the RPC
/// server would leave out an IPv6 address that is taken, and the network would share its port with
/// that of another node.
pub fn require_free(config: &Configuration) -> Result<(), Error> {
	for endpoint in config.rpc.addr.iter().flatten() {
		require_rpc(endpoint)?;
	}
	config
		.network
		.listen_addresses
		.iter()
		.filter_map(tcp)
		.try_for_each(require_network)
}

/// Fails if two boot nodes have the same address, but different names. The network would find that,
/// too, but only after other tasks have begun, and one of these can panic when they are ended.
pub fn require_one_name(config: &Configuration) -> Result<(), Error> {
	let nodes = &config.network.boot_nodes;
	for (index, one) in nodes.iter().enumerate() {
		let is_same = |other: &&MultiaddrWithPeerId| {
			other.multiaddr == one.multiaddr && other.peer_id != one.peer_id
		};
		if let Some(other) = nodes.iter().skip(index).find(is_same) {
			return Err(Error::Network(NetworkError::DuplicateBootnode {
				address: one.multiaddr.clone(),
				first_id: one.peer_id,
				second_id: other.peer_id,
			}));
		}
	}
	Ok(())
}

/// Fails if the port for Prometheus is taken and the user has named it. If the user hasn't named
/// it, the node runs without metrics, because several nodes on one machine have the same default
/// port.
pub fn require_metrics(config: &mut Configuration, is_named: bool) -> Result<(), Error> {
	let Some(address) = config.prometheus_config.as_ref().map(|config| config.port) else {
		return Ok(());
	};
	match require(address, false, "Prometheus") {
		Ok(()) => {}
		Err(what) if is_named => {
			return Err(Error::Other(format!(
				"{what}. Stop it, choose another port with `--prometheus-port`, or start with \
				 `--no-prometheus`"
			)))
		}
		Err(what) => {
			log::warn!("{what}, so there are no metrics: `--prometheus-port` sets another port");
			config.prometheus_config = None;
		}
	}
	Ok(())
}

fn require_rpc(endpoint: &RpcEndpoint) -> Result<(), Error> {
	let address = endpoint.listen_addr;
	if endpoint.retry_random_port {
		return Ok(());
	}
	require(address, endpoint.is_optional, "the RPC").map_err(|what| {
		Error::Other(format!(
			"{what}. Stop it, or choose another port with `--rpc-port`: `--rpc-port 0` takes any \
			 free port"
		))
	})
}

fn require_network(address: SocketAddr) -> Result<(), Error> {
	let is_optional = address.ip() == Ipv6Addr::UNSPECIFIED;
	require(address, is_optional, "the network").map_err(|what| {
		Error::Other(format!(
			"{what}. Stop it, or choose another port with `--port` or another address with \
			 `--listen-addr`"
		))
	})
}

/// Tries to listen on an address. If the address is optional, the machine needn't have it.
fn require(address: SocketAddr, is_optional: bool, what: &str) -> Result<(), String> {
	match TcpListener::bind(address) {
		Ok(_) => Ok(()),
		Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => Err(format!(
			"{what} can't have port {}: another program listens on {address}",
			address.port()
		)),
		Err(_) if is_optional => Ok(()),
		Err(error) => Err(format!("{what} can't listen on {address}: {error}")),
	}
}

/// The socket address of a listener for TCP, with or without WebSocket. `None` for other
/// transports.
fn tcp(address: &Multiaddr) -> Option<SocketAddr> {
	let mut parts = address.iter();
	let ip = match parts.next()? {
		Protocol::Ip4(ip) => ip.into(),
		Protocol::Ip6(ip) => ip.into(),
		_ => return None,
	};
	match parts.next()? {
		Protocol::Tcp(port) => Some(SocketAddr::new(ip, port)),
		_ => None,
	}
}

/// Warns the operator if the RPC's open methods are left to the default and that is unsafe.
pub fn advise(config: &Configuration, is_validator: bool) {
	if let Some(advice) = advice(config.rpc.addr.as_deref().unwrap_or(&[]), is_validator) {
		log::warn!("{advice}");
	}
}

fn advice(endpoints: &[RpcEndpoint], is_validator: bool) -> Option<&'static str> {
	let mut undecided = endpoints
		.iter()
		.filter(|endpoint| matches!(endpoint.rpc_methods, RpcMethods::Auto))
		.peekable();
	undecided.peek()?;
	if is_validator {
		return Some(
			"This validator's RPC lets every program on this machine, and web pages in its browsers, \
			 use unsafe methods (`--rpc-methods auto`): once its keys are set, start it with \
			 `--rpc-methods safe`",
		);
	}
	undecided
		.any(|endpoint| !endpoint.listen_addr.ip().is_loopback())
		.then_some(
			"The RPC listens for others and decides by its address which methods are open \
			 (`--rpc-methods auto`): start it with `--rpc-methods safe`, and limit its use with \
			 `--rpc-rate-limit` and `--rpc-max-connections`",
		)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn endpoint(text: &str) -> RpcEndpoint {
		text.parse::<sc_cli::RpcEndpoint>()
			.expect("it is an endpoint")
			.into()
	}

	#[test]
	fn rpc_should_be_refused_when_another_program_has_its_port() {
		for ip in ["127.0.0.1", "[::1]"] {
			// A machine may have no IPv6.
			let Ok(taken) = TcpListener::bind(format!("{ip}:0")) else {
				continue;
			};
			let address = taken.local_addr().expect("it listens");
			let endpoint = |options: &str| endpoint(&format!("listen-addr={address},{options}"));
			let error = require_rpc(&endpoint("optional=true")).expect_err("it is taken");
			assert!(
				error.to_string().contains(&address.to_string())
					&& error.to_string().contains("--rpc-port"),
				"{error}"
			);
			assert!(require_rpc(&endpoint("retry-random-port=true")).is_ok());
			drop(taken);
			assert!(require_rpc(&endpoint("optional=false")).is_ok());
		}
	}

	#[test]
	fn rpc_should_be_refused_when_the_machine_lacks_an_address_that_is_not_optional() {
		// Reserved for documentation: no machine has it.
		let there = |options: &str| {
			require_rpc(&endpoint(&format!("listen-addr=192.0.2.1:9944,{options}")))
		};
		assert!(there("optional=true").is_ok());
		assert!(there("optional=false").is_err());
	}

	#[test]
	fn any_free_port_should_do_when_none_is_named() {
		assert!(require_rpc(&endpoint("listen-addr=127.0.0.1:0")).is_ok());
	}

	#[test]
	fn network_should_be_refused_when_another_program_has_its_port() {
		let taken = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
		let address = taken.local_addr().expect("it listens");
		let error = require_network(address).expect_err("it is taken");
		assert!(error.to_string().contains("`--port`"), "{error}");
		drop(taken);
		assert!(require_network(address).is_ok());
	}

	#[test]
	fn listeners_should_be_known_when_they_are_of_tcp() {
		let of = |text: &str| tcp(&text.parse().expect("it is an address"));
		let here = |ip: &str| Some(SocketAddr::new(ip.parse().expect("it is one"), 30333));
		assert_eq!(of("/ip4/127.0.0.1/tcp/30333"), here("127.0.0.1"));
		assert_eq!(of("/ip6/::/tcp/30333/ws"), here("::"));
		assert_eq!(of("/ip4/0.0.0.0/udp/30333/webrtc-direct"), None);
		assert_eq!(of("/memory/5"), None);
	}

	#[test]
	fn operator_should_be_advised_when_a_validator_or_an_open_rpc_leaves_its_methods_undecided() {
		let local =
			|methods: &str| endpoint(&format!("listen-addr=127.0.0.1:9944,methods={methods}"));
		let open = |methods: &str| endpoint(&format!("listen-addr=0.0.0.0:9944,methods={methods}"));
		let says = |endpoints: &[RpcEndpoint], is_validator, what: &str| {
			advice(endpoints, is_validator).is_some_and(|said| said.contains(what))
		};
		assert!(says(&[local("auto")], true, "validator"));
		assert!(says(
			&[local("safe"), open("auto")],
			false,
			"--rpc-rate-limit"
		));
		assert!(says(&[open("auto")], true, "validator"));
		for decided in ["safe", "unsafe"] {
			assert_eq!(advice(&[local(decided), open(decided)], true), None);
		}
		assert_eq!(advice(&[local("auto")], false), None);
		assert_eq!(advice(&[], true), None);
	}
}
