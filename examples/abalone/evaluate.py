"""
Measures the model on rows that it has never seen, and writes evaluation.json in the shape of SageMaker's model quality reports.
Runs in the XGBoost container: its library opens what the algorithm there has saved.
"""

import csv
import json
import tarfile
from pathlib import Path

import xgboost

PROCESSING = Path("/opt/ml/processing")


def load_model(archive):
    """The one file in it is in xgboost's binary format or in JSON: from memory, the library finds out which."""
    with tarfile.open(archive) as files:
        saved = next(file for file in files if Path(file.name).name == "xgboost-model")
        content = files.extractfile(saved).read()
    booster = xgboost.Booster()
    booster.load_model(bytearray(content))
    return booster


def read_rows(folder):
    """Labels and features of every CSV file, the label first."""
    rows = [[float(cell) for cell in row] for path in sorted(folder.glob("*.csv")) for row in csv.reader(path.open())]
    return [row[0] for row in rows], [row[1:] for row in rows]


def mean_squared_error(labels, predictions):
    """With its standard deviation: how far another test set of this size would move it."""
    squares = [(label - float(prediction)) ** 2 for label, prediction in zip(labels, predictions)]
    mean = sum(squares) / len(squares)
    variance = sum((square - mean) ** 2 for square in squares) / (len(squares) - 1)
    return {"value": mean, "standard_deviation": (variance / len(squares)) ** 0.5}


def main():
    model = load_model(PROCESSING / "model/model.tar.gz")
    labels, features = read_rows(PROCESSING / "test")
    mse = mean_squared_error(labels, model.predict(xgboost.DMatrix(features)))
    print(f"mse on {len(labels)} rows: {mse['value']:.3f} ± {mse['standard_deviation']:.3f}")
    report = {"regression_metrics": {"mse": mse}}
    (PROCESSING / "evaluation/evaluation.json").write_text(json.dumps(report), encoding="utf-8")


if __name__ == "__main__":
    main()
