"""
What is known about drivers and teams before a race. Training and serving both take it from here, and the form of the day travels
with the model: an API that looked it up elsewhere would ask a new model about old figures.
"""

RACES = 5
UNKNOWN = 10.5  # the middle of a field of twenty


def features(race, form):
    """Grid, and the mean of the last finishes of driver and team."""
    return [float(race["grid"]), mean(form.get(race["driver"])), mean(form.get(race["team"]))]


def remember(race, form):
    """Adds a finish to the form of its driver and team."""
    for name, races in ((race["driver"], RACES), (race["team"], 2 * RACES)):
        form[name] = [*form.get(name, []), int(race["finish"])][-races:]


def mean(finishes):
    return sum(finishes) / len(finishes) if finishes else UNKNOWN
