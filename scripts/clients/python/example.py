"""The example with async-substrate-interface.

    python example.py URL CLASS
"""

import json
import sys
from pathlib import Path
from typing import Any

from async_substrate_interface import SubstrateInterface
from async_substrate_interface.sync_substrate import ExtrinsicReceipt

from people import person

CLIENTS = Path(__file__).parent.parent
url, class_id = sys.argv[1], int(sys.argv[2])
gold: dict[str, Any] = json.loads((CLIENTS / "gold.json").read_text())
fare, yield_total, duration = int(gold["fare"]), int(gold["yieldTotal"]), int(gold["duration"])
view_functions: dict[str, str] = json.loads((CLIENTS / "generated/view-functions.json").read_text())


def read_by_view_function(chain: SubstrateInterface, block: str) -> Any:
    """The ride by the view function. This client doesn't read view functions from the metadata, but it
    can call one by its id. The answer has the type of the runtime API's."""
    view_id = view_functions["TravelCabin.ride"].removeprefix("0x")
    numbers = class_id.to_bytes(4, "little") + (0).to_bytes(4, "little")
    query = {"prefix": f"0x{view_id[:32]}", "suffix": f"0x{view_id[32:]}"}
    api, method = "RuntimeViewFunction", "execute_view_function"
    answer = chain.runtime_call(api, method, {"query_id": query, "input": f"0x{numbers.hex()}"}, block)
    output = chain.runtime.runtime_api_map["TravelCabinApi"]["ride"]["output"]
    return chain.decode_scale(f"scale_info::{output}", bytes.fromhex(answer["Ok"].removeprefix("0x"))).value


# 1. Connect. Without `with`, the connection keeps the program from ending.
with SubstrateInterface(url) as chain:
    ferdie = person("Ferdie")

    # 2. Read a ride, at one block: by the view function and by the runtime API.
    block = chain.get_chain_finalised_head()
    ride = chain.runtime_call("TravelCabinApi", "ride", {"class_id": class_id, "cabin": 0}, block)
    assert read_by_view_function(chain, block) == ride
    assert ride["fare"] == fare
    assert ride["yield_total"] == yield_total
    assert ride["ends_at"] == ride["boarded"] + duration
    assert ride["accrued"] == yield_total * (chain.get_block_number(block) - ride["boarded"]) // duration
    print(f"The ride in cabin 0 has accrued {ride['accrued']}.")

    # 3. Board a cabin.
    def board(highest_fare: int) -> ExtrinsicReceipt:
        arguments = {"class": class_id, "train": ride["train"], "highest_fare": highest_fare}
        call = chain.compose_call("TravelCabin", "board", arguments)
        signed = chain.create_signed_extrinsic(call, ferdie)
        return chain.submit_extrinsic(signed, wait_for_finalization=True)

    boarding = board(fare)
    assert boarding.is_success

    # 4. Follow its events.
    events = {event["event_id"]: event["attributes"] for event in boarding.triggered_events}
    held = events["Held"]
    assert held["reason"] == {"TravelCabin": "Fare"}
    assert held["amount"] == fare
    boarded = events["Boarded"]
    assert boarded["passenger"] == {"User": ferdie.ss58_address}
    assert boarded["class"] == class_id
    assert boarded["fare"] == fare
    print(f"Boarded cabin {boarded['cabin']}: a fare of {held['amount']} is on hold.")

    # 5. Decode an error by name.
    refused = board(fare - 1)
    assert not refused.is_success
    error = refused.error_message
    assert error["type"] == "Module" and error["name"] == "FareTooHigh"
    print(f"Refused: {error['name']}.")
