# CollateX over witnesses given as a JSON list of texts on stdin. Prints seconds, columns and its version as JSON.
import json
import sys
import time

from collatex import Collation, collate

texts = json.load(sys.stdin)
collation = Collation()
for number, text in enumerate(texts):
    collation.add_plain_witness(str(number), text)
start = time.process_time()
table = collate(collation, segmentation=False)
print(json.dumps({"seconds": time.process_time() - start, "columns": len(table.columns)}))
