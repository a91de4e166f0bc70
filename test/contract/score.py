"""scikit-learn's metrics of the test sets on stdin, as JSON on stdout: a list of objects, metrics by name.

Each test set is {"problem": …, "labels": […], "predictions": […]}, or {"problem": "latency", "milliseconds": […]}. A metric
that scikit-learn does not define for it is null.
"""

import json
import sys
import warnings

import numpy as np
from sklearn import metrics as sk
from sklearn.exceptions import UndefinedMetricWarning


def regression(labels, predictions):
    mse = sk.mean_squared_error(labels, predictions)
    return {
        "rmse": sk.root_mean_squared_error(labels, predictions),
        "mse": mse,
        "mae": sk.mean_absolute_error(labels, predictions),
        "mape": sk.mean_absolute_percentage_error(labels, predictions),
        "r2": sk.r2_score(labels, predictions) if len(labels) > 1 else None,
    }


def binary(labels, scores):
    predicted = [int(score >= 0.5) for score in scores]
    probabilities = all(0 <= score <= 1 for score in scores)
    return {
        "accuracy": sk.accuracy_score(labels, predicted),
        "precision": sk.precision_score(labels, predicted, zero_division=0),
        "recall": sk.recall_score(labels, predicted, zero_division=0),
        "f1": sk.f1_score(labels, predicted, zero_division=0),
        "auc": sk.roc_auc_score(labels, scores) if len(set(labels)) == 2 else None,
        "log_loss": sk.log_loss(labels, scores, labels=[0, 1]) if probabilities else None,
        "confusion": sk.confusion_matrix(labels, predicted, labels=[0, 1]).tolist(),
    }


def multiclass(labels, predictions):
    return {
        "accuracy": sk.accuracy_score(labels, predictions),
        "f1_macro": sk.f1_score(labels, predictions, average="macro", zero_division=0),
        "f1_weighted": sk.f1_score(labels, predictions, average="weighted", zero_division=0),
        "confusion": sk.confusion_matrix(labels, predictions).tolist(),
    }


def latency(milliseconds):
    return {f"latency_ms.p{q}": np.percentile(milliseconds, q) for q in (50, 95, 99)}


def measure(test_set):
    if test_set["problem"] == "latency":
        return latency(test_set["milliseconds"])
    problems = {"regression": regression, "binary": binary, "multiclass": multiclass}
    return problems[test_set["problem"]](test_set["labels"], test_set["predictions"])


warnings.simplefilter("ignore", UndefinedMetricWarning)
print(json.dumps([measure(test_set) for test_set in json.load(sys.stdin)]))
