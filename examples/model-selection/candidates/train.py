"""
Trains one kind of classifier, its settings found by cross-validation, and says how precise it is on rows that were held out.
SageMaker's scikit-learn container runs this file: https://sagemaker.readthedocs.io/en/stable/frameworks/sklearn/using_sklearn.html
"""

import argparse
import csv
import os

import joblib
from sklearn.ensemble import AdaBoostClassifier, GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_score, recall_score
from sklearn.model_selection import GridSearchCV

CANDIDATES = {
    "linear": (LogisticRegression(solver="liblinear"), {"C": [0.01, 0.1, 1, 10]}),
    "gradient-boosting": (
        GradientBoostingClassifier(random_state=0),
        {"n_estimators": [50, 100], "max_depth": [2, 3], "learning_rate": [0.05, 0.1, 0.2]},
    ),
    "ada-boost": (AdaBoostClassifier(random_state=0), {"n_estimators": [50, 100], "learning_rate": [0.3, 1]}),
}


def read_channel(folder):
    """Features and labels of every CSV file in a channel, the label first."""
    features, labels = [], []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), newline="", encoding="utf-8") as file:
            for label, *row in csv.reader(file):
                labels.append(int(label))
                features.append([float(value) for value in row])
    return features, labels


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--model", choices=CANDIDATES, required=True)
    estimator, settings = CANDIDATES[arguments.parse_args().model]

    search = GridSearchCV(estimator, settings, scoring="precision", cv=3)
    search.fit(*read_channel(os.environ["SM_CHANNEL_TRAIN"]))
    print(f"best settings: {search.best_params_}")

    features, labels = read_channel(os.environ["SM_CHANNEL_TEST"])
    answers = search.best_estimator_.predict(features)
    # mlops.yml finds the metrics in these two lines.
    print(f"precision={precision_score(labels, answers):.4f}")
    print(f"recall={recall_score(labels, answers):.4f}")
    joblib.dump(search.best_estimator_, os.path.join(os.environ["SM_MODEL_DIR"], "model.joblib"))


def model_fn(folder):
    """What the container serves."""
    return joblib.load(os.path.join(folder, "model.joblib"))


if __name__ == "__main__":
    main()
