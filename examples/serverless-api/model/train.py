"""
Learns where a driver finishes, is measured on the newest quarter of the races, and answers as an API. SageMaker's scikit-learn
container runs this file, to train and to serve: https://sagemaker.readthedocs.io/en/stable/frameworks/sklearn/using_sklearn.html
"""

import csv
import json
import os

import joblib
from form import features, remember
from sklearn.ensemble import BaggingRegressor


def main():
    with open(os.path.join(os.environ["SM_CHANNEL_RACES"], "races.csv"), newline="", encoding="utf-8") as file:
        races = list(csv.DictReader(file))
    form, rows = {}, []
    for race in races:  # in their order: a race is described by those before it
        rows.append(features(race, form))
        remember(race, form)
    finishes = [int(race["finish"]) for race in races]

    seen = len(races) * 3 // 4
    regressor = BaggingRegressor(n_estimators=200, max_samples=0.1, random_state=0)
    regressor.fit(rows[:seen], finishes[:seen])
    answers = regressor.predict(rows[seen:])
    errors = [abs(answer - finish) for answer, finish in zip(answers, finishes[seen:])]
    # mlops.yml finds the metric in this line.
    print(f"mae={sum(errors) / len(errors):.4f}")
    joblib.dump({"regressor": regressor, "form": form}, os.path.join(os.environ["SM_MODEL_DIR"], "model.joblib"))


def model_fn(folder):
    return joblib.load(os.path.join(folder, "model.joblib"))


def input_fn(body, content_type):
    if content_type != "application/json":
        raise ValueError(f"application/json is expected, not {content_type}")
    return json.loads(body)


def predict_fn(race, model):
    return float(model["regressor"].predict([features(race, model["form"])])[0])


def output_fn(finish, accept):
    return json.dumps({"finish": round(finish, 1)}), "application/json"


if __name__ == "__main__":
    main()
