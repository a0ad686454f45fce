# datasketch and rensa over the same file: MinHash of 128 permutations over runs of five words, LSH. Prints one JSON line per peer.
# Usage: python peers.py FILE datasketch|rensa PAIRS-FILE [THRESHOLD]
import json
import re
import resource
import sys

WORD = re.compile(r"\w+")


def shingles(text):
    words = WORD.findall(text.lower())
    return {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))}


def run_datasketch(file, threshold, pairs):
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=threshold, num_perm=128)
    for line in open(file, encoding="utf-8"):
        record = json.loads(line)
        minhash = MinHash(num_perm=128)
        minhash.update_batch([s.encode() for s in shingles(record["text"])])
        for other in lsh.query(minhash):
            pairs.write(json.dumps([other, record["id"]]) + "\n")
        lsh.insert(record["id"], minhash, check_duplication=False)


def run_rensa(file, threshold, pairs):
    from rensa import RMinHash, RMinHashLSH

    lsh = RMinHashLSH(threshold=threshold, num_perm=128, num_bands=32)
    ids, hashes = [], []
    for line in open(file, encoding="utf-8"):
        record = json.loads(line)
        minhash = RMinHash(num_perm=128, seed=42)
        minhash.update(list(shingles(record["text"])))
        for other in lsh.query(minhash):
            if hashes[other].jaccard(minhash) >= threshold:
                pairs.write(json.dumps([ids[other], record["id"]]) + "\n")
        lsh.insert(len(ids), minhash)
        ids.append(record["id"])
        hashes.append(minhash)


file, peer, out = sys.argv[1:4]
threshold = float(sys.argv[4]) if len(sys.argv) > 4 else 0.5
with open(out, "w", encoding="utf-8") as pairs:
    {"datasketch": run_datasketch, "rensa": run_rensa}[peer](file, threshold, pairs)
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "mebibytes": used.ru_maxrss / 1024}))
