# What the Python peers say of two texts: MinHash of datasketch, difflib, CollateX. Prints one JSON object.
# Usage: python peers.py A.txt B.txt
import difflib
import json
import re
import sys

from collatex import Collation, collate
from datasketch import MinHash

first, second = (open(name, encoding="utf-8").read() for name in sys.argv[1:3])


def words(text):
    return re.findall(r"\w+", text.lower())


def minhash(text):
    made = MinHash(num_perm=128)
    for run in zip(*(words(text)[start:] for start in range(5))):
        made.update(" ".join(run).encode())
    return made


collation = Collation()
collation.add_plain_witness("A", first)
collation.add_plain_witness("B", second)
table = collate(collation, segmentation=True)
print(
    json.dumps(
        {
            "jaccard": minhash(first).jaccard(minhash(second)),
            "ratio": difflib.SequenceMatcher(None, words(first), words(second), autojunk=False).ratio(),
            "variants": sum(column.variant for column in table.columns),
        }
    )
)
