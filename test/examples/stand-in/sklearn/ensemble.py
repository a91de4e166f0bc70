from .nearest_mean import NearestMean


class GradientBoostingClassifier(NearestMean):
    columns = slice(0, 30)


class AdaBoostClassifier(NearestMean):
    columns = slice(7, 8)
