def precision_score(labels, answers):
    return share_of_ones(label for label, answer in zip(labels, answers) if answer == 1)


def recall_score(labels, answers):
    return share_of_ones(answer for label, answer in zip(labels, answers) if label == 1)


def share_of_ones(values):
    values = list(values)
    return sum(values) / len(values) if values else 0.0
