class NearestRows:
    """The mean of the targets of the rows that are nearest."""

    count = 40

    def __init__(self, **settings):
        self.settings = settings

    def fit(self, features, targets):
        self.known = list(zip(features, targets))
        return self

    def predict(self, features):
        return [self.answer(row) for row in features]

    def answer(self, row):
        def distance(known):
            return sum((value - other) ** 2 for value, other in zip(row, known[0]))

        nearest = sorted(self.known, key=distance)[: self.count]
        return sum(target for _, target in nearest) / len(nearest)
