"""
A stand-in for scikit-learn, as far as the examples use it, so that their tests need nothing from PyPI. Its classifiers ask which
class's mean is nearer, and differ in the columns they look at; its regressor asks the nearest rows. The real one is the contract
suite's witness.
"""
