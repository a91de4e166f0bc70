from .nearest_mean import NearestMean
from .nearest_rows import NearestRows


class GradientBoostingClassifier(NearestMean):
    columns = slice(0, 30)


class AdaBoostClassifier(NearestMean):
    columns = slice(7, 8)


class BaggingRegressor(NearestRows):
    pass
