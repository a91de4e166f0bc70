class NearestMean:
    """Columns are brought to a mean of 0 and a deviation of 1; the nearer of the two classes' means is the answer."""

    columns = slice(None)

    def __init__(self, **settings):
        self.settings = settings

    def fit(self, features, labels):
        rows = [row[self.columns] for row in features]
        self.scales = [scale(column) for column in zip(*rows)]
        self.means = [
            [sum(column) / len(column) for column in zip(*[self.scaled(row) for row, own in zip(rows, labels) if own == label])]
            for label in (0, 1)
        ]
        return self

    def predict(self, features):
        return [self.answer(self.scaled(row[self.columns])) for row in features]

    def answer(self, row):
        distances = [sum((value - other) ** 2 for value, other in zip(row, mean)) for mean in self.means]
        return int(distances[1] < distances[0])

    def scaled(self, row):
        return [(value - mean) / deviation for value, (mean, deviation) in zip(row, self.scales)]


def scale(column):
    mean = sum(column) / len(column)
    return mean, (sum((value - mean) ** 2 for value in column) / len(column)) ** 0.5 or 1
