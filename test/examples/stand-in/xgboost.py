"""Predicts as the library of that name does, of models that the local AWS has trained: regression trees in xgboost's JSON format."""

import json
import struct


class DMatrix:
    def __init__(self, data):
        self.rows = [[single(value) for value in row] for row in data]


class Booster:
    def load_model(self, content):
        learner = json.loads(bytes(content))["learner"]
        self.base_score = float(learner["learner_model_param"]["base_score"])
        self.trees = learner["gradient_booster"]["model"]["trees"]

    def predict(self, matrix):
        return [self.base_score + sum(leaf(tree, row) for tree in self.trees) for row in matrix.rows]


def leaf(tree, row):
    node = 0
    while tree["left_children"][node] != -1:
        is_left = row[tree["split_indices"][node]] < single(tree["split_conditions"][node])
        node = tree["left_children" if is_left else "right_children"][node]
    return tree["split_conditions"][node]


def single(value):
    """In single precision, as xgboost compares."""
    return struct.unpack("f", struct.pack("f", value))[0]
