class GridSearchCV:
    """Takes the first of every setting and searches no further."""

    def __init__(self, estimator, param_grid, scoring=None, cv=None):
        self.best_estimator_ = estimator
        self.best_params_ = {name: values[0] for name, values in param_grid.items()}

    def fit(self, features, labels):
        self.best_estimator_.fit(features, labels)
        return self
