"""
Makes three channels of the abalone table: rings (the label) first, then the seven measures, then sex as three columns of 0 and 1.
70 % of the rows are trained on, 15 % tell how training goes, 15 % are kept for the evaluation. The same split every time.
"""

import csv
import random
from pathlib import Path

PROCESSING = Path("/opt/ml/processing")
TABLE = PROCESSING / "input/raw/abalone.data"
COLUMNS = ["sex", "length", "diameter", "height", "whole_weight", "shucked_weight", "viscera_weight", "shell_weight", "rings"]
SEXES = ["F", "I", "M"]


def read_table(path):
    with open(path, newline="", encoding="utf-8") as file:
        for number, row in enumerate(csv.reader(file), start=1):
            if len(row) != len(COLUMNS) or row[0] not in SEXES:
                raise SystemExit(f"row {number} is not one of the abalone table: {row}")
            sex, *measures, rings = row
            yield [rings, *measures, *(int(sex == each) for each in SEXES)]


def main():
    rows = list(read_table(TABLE))
    random.Random(0).shuffle(rows)
    first, second = round(len(rows) * 0.70), round(len(rows) * 0.85)
    parts = {"train": rows[:first], "validation": rows[first:second], "test": rows[second:]}
    for name, part in parts.items():
        with open(PROCESSING / "output" / name / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(part)
        print(f"{name}: {len(part)} rows")


if __name__ == "__main__":
    main()
