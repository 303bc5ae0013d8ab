"""Pages of figures: what a query finds, counted, as lines that lead back to the list."""
