"""Learning the weights of decisions on annotated articles; ``weights.py`` beside this package runs it all."""
