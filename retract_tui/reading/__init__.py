"""Files to notices: one reader a format, which works out what a file is by what is in it."""
