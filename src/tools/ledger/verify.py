#!/usr/bin/env python3
"""Checks a caller's file without Textback: verify.py ledger-14155550100.json (docs/ledger.md says what it proves)."""
import hashlib, hmac, json, sys

HASHED = ["business", "sequence", "previousHash", "id", "number", "kind", "sourceId", "wordingVersion",
          "rule", "actor", "at", "zone", "localTime", "bodyHash"]

def netstring(value):
    data = str(value).encode("utf-8")
    return b"%d:%s," % (len(data), data)

faults = 0
file = json.load(open(sys.argv[1], encoding="utf-8"))
for ledger in file["ledgers"]:
    known = {0: "0" * 64, ledger["head"]["sequence"]: ledger["head"]["hash"]}
    for event in ledger["events"]:
        packed = b"".join(netstring(value) for value in [file["format"]] + [event[name] for name in HASHED])
        wrong = []
        if hashlib.sha256(packed).hexdigest() != event["hash"]:
            wrong.append("its fields do not give its hash")
        if event["body"] is not None and event["bodyHash"] != hmac.new(
                bytes.fromhex(event["bodySalt"]), event["body"].encode("utf-8"), "sha256").hexdigest():
            wrong.append("its words do not give their hash")
        for place, value in ((event["sequence"] - 1, event["previousHash"]), (event["sequence"], event["hash"])):
            if known.setdefault(place, value) != value:
                wrong.append("event %d has two hashes" % place)
        faults += len(wrong)
        print(ledger["business"], event["sequence"], event["kind"], "; ".join(wrong) or "ok")
    print(ledger["business"], "ends at", ledger["head"]["sequence"], ledger["head"]["hash"])
sys.exit(1 if faults else 0)
