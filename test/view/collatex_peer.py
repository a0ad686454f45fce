# Takes alignment tables in CollateX's JSON and lets CollateX itself work on them: each witness's tokens are collated anew, claim by
# claim, and our own table goes through its TEI export. Prints one JSON object per file.
import json
import sys
from collections import defaultdict
from xml.etree import ElementTree

from collatex import Collation, collate
from collatex.core_classes import AlignmentTable, Row, Column, Token
from collatex.core_functions import export_alignment_table_as_json, export_alignment_table_as_tei

TEI = "{http://www.tei-c.org/ns/1.0}"


def read_table(source):
    """Our JSON as CollateX's own table: a column holds the tokens of each witness that has any."""
    table = AlignmentTable(Collation())
    rows = [Row(siglum) for siglum in source["witnesses"]]
    for cells in source["table"]:
        column = Column()
        for siglum, row, cell in zip(source["witnesses"], rows, cells):
            tokens = [Token(data) for data in cell]
            row.append(tokens or None)
            if tokens:
                column.put(siglum, tokens)
        table.columns.append(column)
    table.rows = rows
    return table


def witness_texts(tei, sigla):
    """The text of each witness as the TEI tells it: what all share, and the readings that name it."""
    texts = {siglum: [] for siglum in sigla}

    def everywhere(words):
        for siglum in sigla:
            texts[siglum].append(words or "")

    root = ElementTree.fromstring(tei)
    everywhere(root.text)
    for app in root.iter(TEI + "app"):
        for reading in app.iter(TEI + "rdg"):
            for siglum in reading.get("wit").replace("#", "").split():
                texts[siglum].append(reading.text or "")
        everywhere(app.tail)
    return {siglum: " ".join("".join(parts).split()) for siglum, parts in texts.items()}


def collated_anew(source):
    """Columns of our table and of CollateX's own collation of the same tokens, over the claims that several witnesses tell."""
    claims = defaultdict(lambda: {"columns": 0, "witnesses": defaultdict(list)})
    for cells in source["table"]:
        claim = claims[next(token for cell in cells for token in cell)["claim"]]
        claim["columns"] += 1
        for siglum, cell in zip(source["witnesses"], cells):
            claim["witnesses"][siglum].extend(cell)
    ours = theirs = told = 0
    for claim in claims.values():
        witnesses = [{"id": siglum, "tokens": tokens} for siglum, tokens in claim["witnesses"].items() if tokens]
        if len(witnesses) < 2:
            continue
        made = json.loads(collate({"witnesses": witnesses}, output="json", segmentation=False))
        kept = [[token for cell in row if cell for token in cell] for row in made["table"]]
        if made["witnesses"] != [one["id"] for one in witnesses] or any(
            [token["t"] for token in row] != [token["t"] for token in one["tokens"]] for row, one in zip(kept, witnesses)
        ):
            raise SystemExit("CollateX gives other tokens back than it was given")
        told += 1
        ours += claim["columns"]
        theirs += len(made["table"][0])
    return {"claims": told, "ours": ours, "theirs": theirs}


for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        source = json.load(file)
    table = read_table(source)
    exported = json.loads(export_alignment_table_as_json(table))
    print(
        json.dumps(
            {
                "witnesses": exported["witnesses"],
                "columns": len(exported["table"][0]) if exported["table"] else 0,
                "texts": witness_texts(export_alignment_table_as_tei(table), source["witnesses"]),
                "anew": collated_anew(source),
            }
        )
    )
