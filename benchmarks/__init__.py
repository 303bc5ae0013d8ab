"""Measurements of the design's budgets, as ratios within one run so that they hold on any machine."""
